import { z } from 'zod'
import { letter } from '#app/emails/letter.tsx'
import { mail } from '#app/emails/mail.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'

const STEPS = ['setUp', 'replaced', 'removed', 'reset', 'recoveryUsed', 'codesRenewed'] as const
export type FactorStep = (typeof STEPS)[number]

const words = texts({
  id: {
    steps: {
      setUp: {
        subject: 'Kode masuk AKSIS sudah aktif',
        line: (p: { at: string }) =>
          `Pada ${p.at} kode masuk dari aplikasi di ponsel diaktifkan untuk akun AKSIS Anda. Sesi lain sudah diakhiri.`,
      },
      replaced: {
        subject: 'Kode masuk AKSIS dipindah ke ponsel lain',
        line: (p: { at: string }) =>
          `Pada ${p.at} kode masuk akun AKSIS Anda dipindah ke aplikasi lain. Kode dari aplikasi yang lama dan kode cadangan yang lama tidak berlaku lagi.`,
      },
      removed: {
        subject: 'Kode masuk AKSIS dimatikan',
        line: (p: { at: string }) =>
          `Pada ${p.at} kode masuk akun AKSIS Anda dimatikan. Sekarang sandi saja cukup untuk masuk.`,
      },
      reset: {
        subject: 'Kode masuk AKSIS Anda diatur ulang',
        line: (p: { at: string }) =>
          `Pada ${p.at} administrator mengatur ulang kode masuk akun AKSIS Anda. Semua sesi sudah diakhiri.`,
      },
      recoveryUsed: {
        subject: 'Kode cadangan AKSIS Anda dipakai',
        line: (p: { at: string }) =>
          `Pada ${p.at} satu kode cadangan akun AKSIS Anda dipakai sebagai ganti kode dari aplikasi. Kode itu tidak berlaku lagi.`,
      },
      codesRenewed: {
        subject: 'Kode cadangan AKSIS Anda diganti',
        line: (p: { at: string }) =>
          `Pada ${p.at} dibuat kode cadangan baru untuk akun AKSIS Anda. Yang lama tidak berlaku lagi.`,
      },
    },
    ifNot: 'Bila bukan Anda yang memintanya, segera ganti sandi dan hubungi administrator.',
    button: 'Buka AKSIS',
  },
  en: {
    steps: {
      setUp: {
        subject: 'Your AKSIS sign-in code is active',
        line: (p) =>
          `On ${p.at} sign-in codes from an app on a phone were switched on for your AKSIS account. Other sessions have ended.`,
      },
      replaced: {
        subject: 'Your AKSIS sign-in code moved to another phone',
        line: (p) =>
          `On ${p.at} the sign-in code of your AKSIS account moved to another app. Codes of the old app and the old recovery codes no longer work.`,
      },
      removed: {
        subject: 'Your AKSIS sign-in code was switched off',
        line: (p) =>
          `On ${p.at} the sign-in code of your AKSIS account was switched off. Your password alone signs you in now.`,
      },
      reset: {
        subject: 'Your AKSIS sign-in code was reset',
        line: (p) =>
          `On ${p.at} an administrator reset the sign-in code of your AKSIS account. All sessions have ended.`,
      },
      recoveryUsed: {
        subject: 'A recovery code of your AKSIS account was used',
        line: (p) =>
          `On ${p.at} a recovery code of your AKSIS account was used in place of a code from the app. It no longer works.`,
      },
      codesRenewed: {
        subject: 'Your AKSIS recovery codes were replaced',
        line: (p) =>
          `On ${p.at} new recovery codes were made for your AKSIS account. The old ones no longer work.`,
      },
    },
    ifNot: 'If it was not you who asked for this, change your password at once and tell the administrator.',
    button: 'Open AKSIS',
  },
})

/** To whose account it is: the second factor was set up, changed, taken away, or a recovery code used. */
export const factorNotice = mail(
  'factor-notice',
  z.object({ name: z.string(), step: z.enum(STEPS), at: z.iso.datetime() }),
  (args, place, origin) => {
    const t = words[place.language]
    const { subject, line } = t.steps[args.step]
    return letter({
      language: place.language,
      subject,
      name: args.name,
      lines: [line({ at: dateTime(new Date(args.at), place) }), t.ifNot],
      button: { label: t.button, url: origin + paths.profile() },
    })
  },
)
