import { z } from 'zod'
import { findPersonalNumber } from '#app/domain/privacy/personal-data.ts'
import { lettersAtMost, safeLine } from '#app/domain/privacy/privacy.schema.ts'

/** Limits people are told about. */
const NAME_LENGTH = { min: 3, max: 100 }
export const TITLE_LENGTH = { max: 120 }

export const emailSchema = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .min(1, { error: 'required' })
  .check(lettersAtMost(200, 'tooLong'))
  .pipe(z.email({ error: 'email' }))
  .refine((address) => findPersonalNumber(address) === null, { error: 'digits16' })

/** Only the length is looked at here; whether it can be guessed depends on the person. */
const newPassword = z
  .string({ error: 'required' })
  .min(1, { error: 'required' })
  .max(1_000, { error: 'tooLong' })
const anyPassword = newPassword

export const nameSchema = safeLine(NAME_LENGTH.min, NAME_LENGTH.max)

export const signInSchema = z.strictObject({
  akun: z
    .string({ error: 'required' })
    .trim()
    .min(1, { error: 'required' })
    .check(lettersAtMost(200, 'tooLong')),
  sandi: anyPassword,
  bersama: z.literal('ya').optional(),
})

export const demoSignInSchema = z.strictObject({ akun: z.string().max(200) })

export const forgotPasswordSchema = z.strictObject({ surel: emailSchema })

export const setPasswordSchema = z.strictObject({ sandi: newPassword })

/** The first administrator names herself, because nobody could invite her. */
export const firstAdminSchema = z.strictObject({ nama: nameSchema, surel: emailSchema, sandi: newPassword })

export const changePasswordSchema = z.strictObject({ sandiLama: anyPassword, sandi: newPassword })

export const stepUpSchema = z.strictObject({ sandi: anyPassword })

/** A code is the last part of an invitation's address; people paste the whole address too. */
export const invitationCodeSchema = z.strictObject({
  kode: z
    .string({ error: 'required' })
    .trim()
    .transform((text) => text.split('/').at(-1) ?? '')
    .pipe(z.string().regex(/^[\w-]{20,100}$/, { error: 'code' })),
})

export const displaySchema = z.strictObject({
  bahasa: z.enum(['id', 'en'], { error: 'choice' }),
  tampilan: z.enum(['system', 'light', 'dark'], { error: 'choice' }),
  hemat: z.literal('ya').optional(),
})

export const languageSchema = z.strictObject({ bahasa: z.enum(['id', 'en'], { error: 'choice' }) })

export const revokeSessionSchema = z.strictObject({ sesi: z.string().max(100) })
