import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'

const words = texts({
  id: {
    invitation: {
      subject: 'Undangan masuk ke AKSIS',
      line: (p: { district: string }) =>
        `Anda diundang menjadi pengguna AKSIS ${p.district}. Buatlah sandi Anda sendiri lewat tautan di bawah ini.`,
      until: (p: { until: string }) =>
        `Tautan ini hanya dapat dipakai satu kali dan berlaku sampai ${p.until}.`,
      ifNot:
        'Bila Anda merasa tidak berkepentingan, abaikan surel ini. Tanpa sandi, akun tidak dapat dipakai.',
      button: 'Buat sandi',
    },
    passwordReset: {
      subject: 'Atur ulang sandi AKSIS',
      line: 'Kami menerima permintaan untuk mengatur ulang sandi akun AKSIS Anda.',
      until: (p: { until: string }) =>
        `Tautan ini hanya dapat dipakai satu kali dan berlaku sampai ${p.until}.`,
      ifNot: 'Bila bukan Anda yang meminta, abaikan surel ini. Sandi lama tetap berlaku.',
      button: 'Atur ulang sandi',
    },
    passwordChanged: {
      subject: 'Sandi AKSIS Anda sudah diganti',
      line: (p: { at: string }) =>
        `Sandi akun AKSIS Anda diganti pada ${p.at}. Semua sesi lain sudah diakhiri.`,
      ifNot: 'Bila bukan Anda yang menggantinya, segera atur ulang sandi dan hubungi sekretariat.',
      button: 'Atur ulang sandi',
    },
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
  },
  en: {
    invitation: {
      subject: 'Your invitation to AKSIS',
      line: (p) =>
        `You have been invited to AKSIS, ${p.district}. Please choose your own password with the link below.`,
      until: (p) => `The link works once and expires ${p.until}.`,
      ifNot: 'If this is not meant for you, ignore this mail. Without a password the account cannot be used.',
      button: 'Choose a password',
    },
    passwordReset: {
      subject: 'Reset your AKSIS password',
      line: 'We received a request to reset the password of your AKSIS account.',
      until: (p) => `The link works once and expires ${p.until}.`,
      ifNot: 'If it was not you who asked, ignore this mail. Your old password stays valid.',
      button: 'Reset password',
    },
    passwordChanged: {
      subject: 'Your AKSIS password was changed',
      line: (p) =>
        `The password of your AKSIS account was changed on ${p.at}. All other sessions have ended.`,
      ifNot: 'If it was not you, reset your password at once and tell the secretariat.',
      button: 'Reset password',
    },
    personChanged: {
      subject: 'Your data in AKSIS were changed',
      line: 'The secretariat changed your data:',
      fields: { name: 'Name', title: 'Position', agency: 'Agency' },
      change: (p) => `${p.field}: ${p.before} is now ${p.after}.`,
      none: 'empty',
      ifNot: 'If something is wrong, tell the secretariat.',
      button: 'See the profile',
    },
  },
})

/** `token` opens the link; the outbox keeps only `tokenId`, see domain/notifications. */
export const invitation = mail(
  'invitation',
  z.object({
    name: z.string(),
    district: z.string(),
    token: z.string(),
    until: z.iso.datetime(),
  }),
  (args, place, origin) => {
    const t = words[place.language].invitation
    return letter({
      language: place.language,
      subject: t.subject,
      name: args.name,
      lines: [t.line(args), t.until({ until: dateTime(new Date(args.until), place) })],
      button: { label: t.button, url: origin + paths.invitation(args.token) },
      after: [t.ifNot],
    })
  },
)

export const passwordReset = mail(
  'password-reset',
  z.object({ name: z.string(), token: z.string(), until: z.iso.datetime() }),
  (args, place, origin) => {
    const t = words[place.language].passwordReset
    return letter({
      language: place.language,
      subject: t.subject,
      name: args.name,
      lines: [t.line, t.until({ until: dateTime(new Date(args.until), place) })],
      button: { label: t.button, url: origin + paths.resetPassword(args.token) },
      after: [t.ifNot],
    })
  },
)

export const passwordChanged = mail(
  'password-changed',
  z.object({ name: z.string(), at: z.iso.datetime() }),
  (args, place, origin) => {
    const t = words[place.language].passwordChanged
    return letter({
      language: place.language,
      subject: t.subject,
      name: args.name,
      lines: [t.line({ at: dateTime(new Date(args.at), place) }), t.ifNot],
      button: { label: t.button, url: origin + paths.forgotPassword() },
    })
  },
)

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
