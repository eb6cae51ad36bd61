import { z } from 'zod'
import { findPersonalNumber } from '#app/domain/privacy/personal-number.ts'
import { lettersAtLeast, lettersAtMost, safeName } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { USERNAME, USERNAME_LENGTH } from './account-names.ts'
import { tokenIn } from './link-codes.ts'

/** A whole mail may be pasted. */
const LONGEST_PASTE = 10_000
const EMAIL_LETTERS = 200

/** Limits people are told about. */
export const NAME_LENGTH = { min: 2, max: 100 }
export const TITLE_LENGTH = { min: 0, max: 120 }

export const emailSchema = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .min(1, { error: 'required' })
  .check(lettersAtMost(EMAIL_LETTERS, 'tooLong'))
  .pipe(z.email({ error: 'email' }))
  .refine((address) => findPersonalNumber(address) === null, { error: 'digits16' })

/** Left empty: null, she has none. */
export const emailOrNone = z
  .string({ error: 'required' })
  .transform((typed) => (typed.trim() === '' ? null : typed))
  .pipe(emailSchema.nullable())

/** Only the length is looked at here; whether it can be guessed depends on the person. */
const newPassword = z
  .string({ error: 'required' })
  .min(1, { error: 'required' })
  .max(1_000, { error: 'tooLong' })
const anyPassword = newPassword

export const nameSchema = safeName(NAME_LENGTH.min, NAME_LENGTH.max)

/** The tick that says it is somebody else who has this name: the key of the name it was set for. */
export const otherPerson = z
  .string()
  .max(4 * NAME_LENGTH.max)
  .optional()
  .transform((key) => key ?? null)

export const signInSchema = z
  .strictObject({
    akun: z
      .string({ error: 'required' })
      .trim()
      .min(1, { error: 'required' })
      .check(lettersAtMost(200, 'tooLong')),
    sandi: anyPassword,
    bersama: formParts.tick,
  })
  .transform(({ akun, sandi, bersama }) => ({ account: akun, password: sandi, shared: bersama }))

export const demoSignInSchema = z
  .strictObject({ akun: z.string().max(200) })
  .transform(({ akun }) => ({ account: akun }))

export const forgotPasswordSchema = z
  .strictObject({ surel: emailSchema })
  .transform(({ surel }) => ({ email: surel }))

/** The new address that waits, as the form that replaces it showed it. */
export const replacedEmail = z
  .string()
  .max(EMAIL_LETTERS)
  .optional()
  .transform((address) => address ?? null)

export const ownEmailSchema = z
  .strictObject({ surel: emailSchema, menggantikan: replacedEmail })
  .transform(({ surel, menggantikan }) => ({ email: surel, replaces: menggantikan }))

export const setPasswordSchema = z
  .strictObject({ sandi: newPassword })
  .transform(({ sandi }) => ({ password: sandi }))

/** The first administrator names herself, because nobody could invite her. */
export const firstAdminSchema = z
  .strictObject({ nama: nameSchema, surel: emailSchema, sandi: newPassword })
  .transform(({ nama, surel, sandi }) => ({ name: nama, email: surel, password: sandi }))

export const changePasswordSchema = z
  .strictObject({ sandiLama: anyPassword, sandi: newPassword })
  .transform(({ sandiLama, sandi }) => ({ current: sandiLama, next: sandi }))

export const stepUpSchema = z
  .strictObject({ sandi: anyPassword })
  .transform(({ sandi }) => ({ password: sandi }))

/** A code is the last part of an invitation's address; people paste the whole address too, or half a mail. */
export const invitationCodeSchema = z
  .strictObject({
    kode: z
      .string({ error: 'required' })
      .trim()
      .min(1, { error: 'required' })
      .max(LONGEST_PASTE, { error: 'code' })
      .transform((pasted) => tokenIn(pasted) ?? '')
      .pipe(z.string().min(1, { error: 'code' })),
  })
  .transform(({ kode }) => ({ code: kode }))

/** A user name as people type it: large letters are made small. 'username': signs that it may not have. */
export const usernameSchema = z
  .strictObject({
    versi: formParts.version,
    pengguna: z
      .string({ error: 'required' })
      .trim()
      .toLowerCase()
      .min(1, { error: 'required', abort: true })
      .check(lettersAtLeast(USERNAME_LENGTH.min, 'tooShort'), lettersAtMost(USERNAME_LENGTH.max, 'tooLong'))
      .regex(USERNAME, { error: 'username', abort: true })
      .refine((name) => findPersonalNumber(name) === null, { error: 'digits16' }),
  })
  .transform(({ versi, pengguna }) => ({ version: versi, username: pengguna }))

const language = z.enum(['id', 'en'], { error: 'choice' })

export const displaySchema = z
  .strictObject({
    bahasa: language,
    tampilan: z.enum(['system', 'light', 'dark'], { error: 'choice' }),
    hemat: formParts.tick,
  })
  .transform(({ bahasa, tampilan, hemat }) => ({ language: bahasa, theme: tampilan, dataSaver: hemat }))

export const languageSchema = z
  .strictObject({ bahasa: language })
  .transform(({ bahasa }) => ({ language: bahasa }))

export const revokeSessionSchema = z
  .strictObject({ sesi: z.string().max(100) })
  .transform(({ sesi }) => ({ handle: sesi }))
