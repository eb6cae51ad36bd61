import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'

const words = texts({
  id: {
    personChanged: {
      subject: 'Data Anda di AKSIS diubah',
      line: 'Sekretariat mengubah data Anda:',
      fields: { name: 'Nama', title: 'Jabatan', agency: 'Perangkat daerah' },
      change: (p: { field: string; before: string; after: string }) =>
        `${p.field}: ${p.before} menjadi ${p.after}.`,
      none: 'kosong',
      ifNot: 'Bila ada yang keliru, beri tahu sekretariat.',
      button: 'Lihat profil',
    },
    confirmEmail: {
      subject: 'Konfirmasi alamat surel AKSIS',
      line: 'Alamat surel ini akan menjadi alamat akun AKSIS Anda. Buka tautan di bawah ini, lalu konfirmasi dengan sandi Anda.',
      until: (p: { until: string }) =>
        `Tautan ini hanya dapat dipakai satu kali dan berlaku sampai ${p.until}. Sebelum dikonfirmasi, akun Anda tidak berubah.`,
      ifNot: 'Bila Anda tidak punya akun AKSIS, abaikan surel ini.',
      button: 'Konfirmasi alamat',
    },
    emailNotice: {
      steps: {
        asked: {
          subject: 'Alamat surel akun AKSIS Anda akan diganti',
          line: (p: { at: string }) =>
            `Pada ${p.at} diminta agar akun AKSIS Anda memakai alamat surel lain. Alamat ini tetap berlaku sampai alamat baru dikonfirmasi.`,
        },
        changed: {
          subject: 'Alamat surel akun AKSIS Anda sudah diganti',
          line: (p: { at: string }) =>
            `Pada ${p.at} alamat surel akun AKSIS Anda diganti. Dengan alamat ini Anda tidak dapat masuk lagi; sesi lain sudah diakhiri.`,
        },
        removed: {
          subject: 'Alamat surel dihapus dari akun AKSIS Anda',
          line: (p: { at: string }) =>
            `Pada ${p.at} alamat surel ini dihapus dari akun AKSIS Anda. Masuklah dengan nama pengguna Anda; semua sesi sudah diakhiri.`,
        },
      },
      ifNot: 'Bila ini tidak benar, segera hubungi sekretariat.',
      button: 'Buka AKSIS',
    },
  },
  en: {
    personChanged: {
      subject: 'Your data in AKSIS were changed',
      line: 'The secretariat changed your data:',
      fields: { name: 'Name', title: 'Position', agency: 'Agency' },
      change: (p) => `${p.field}: ${p.before} is now ${p.after}.`,
      none: 'empty',
      ifNot: 'If something is wrong, tell the secretariat.',
      button: 'See the profile',
    },
    confirmEmail: {
      subject: 'Confirm your address for AKSIS',
      line: 'This address is to become the address of your AKSIS account. Open the link below and confirm it with your password.',
      until: (p) =>
        `The link works once and expires ${p.until}. Until you confirm, your account stays as it is.`,
      ifNot: 'If you have no AKSIS account, ignore this mail.',
      button: 'Confirm the address',
    },
    emailNotice: {
      steps: {
        asked: {
          subject: 'The address of your AKSIS account is to be changed',
          line: (p) =>
            `On ${p.at} another address was asked for your AKSIS account. This one stays until the new one is confirmed.`,
        },
        changed: {
          subject: 'The address of your AKSIS account was changed',
          line: (p) =>
            `On ${p.at} the address of your AKSIS account was changed. This one signs you in no more; other sessions have ended.`,
        },
        removed: {
          subject: 'The address was removed from your AKSIS account',
          line: (p) =>
            `On ${p.at} this address was removed from your AKSIS account. Sign in with your user name; all sessions have ended.`,
        },
      },
      ifNot: 'If this is not right, tell the secretariat at once.',
      button: 'Open AKSIS',
    },
  },
})

/** What the secretariat corrected about somebody; an empty text: there was or is none. */
export const personChanged = mail(
  'person-changed',
  z.object({
    name: z.string(),
    changes: z.array(
      z.object({ field: z.enum(['name', 'title', 'agency']), before: z.string(), after: z.string() }),
    ),
  }),
  (args, place, origin) => {
    const t = words[place.language].personChanged
    const shown = (text: string) => (text === '' ? t.none : `“${text}”`)
    const lines = args.changes.map(({ field, before, after }) =>
      t.change({ field: t.fields[field], before: shown(before), after: shown(after) }),
    )
    return letter({
      language: place.language,
      subject: t.subject,
      name: args.name,
      lines: [t.line, ...lines],
      button: { label: t.button, url: origin + paths.profile() },
      after: [t.ifNot],
    })
  },
)

/** Goes to a new address; `token` opens the link that makes it somebody's own. */
export const confirmEmail = mail(
  'confirm-email',
  z.object({ name: z.string(), token: z.string(), until: z.iso.datetime() }),
  (args, place, origin) => {
    const t = words[place.language].confirmEmail
    return letter({
      language: place.language,
      subject: t.subject,
      name: args.name,
      lines: [t.line, t.until({ until: dateTime(new Date(args.until), place) })],
      button: { label: t.button, url: origin + paths.confirmEmail(args.token) },
      after: [t.ifNot],
    })
  },
)

/** Goes to the old address, with nothing of the new one. */
export const emailNotice = mail(
  'email-notice',
  z.object({ name: z.string(), step: z.enum(['asked', 'changed', 'removed']), at: z.iso.datetime() }),
  (args, place, origin) => {
    const t = words[place.language].emailNotice
    const { subject, line } = t.steps[args.step]
    return letter({
      language: place.language,
      subject,
      name: args.name,
      lines: [line({ at: dateTime(new Date(args.at), place) })],
      button: { label: t.button, url: origin + paths.signIn() },
      after: [t.ifNot],
    })
  },
)
