import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'

/** Those about what is kept of a person, and of a lead whose account is closed, stand in files of their own. */
export * from './change-mails.ts'
export * from './new-lead-mail.ts'

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
