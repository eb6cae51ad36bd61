import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { REASON_LENGTH } from './reason-length.ts'

const code = z
  .string({ error: 'required' })
  .trim()
  .min(1, { error: 'required' })
  .max(200, { error: 'tooLong' })

/** A code at sign-in; `percaya`: not to be asked again in this browser. */
export const factorCodeSchema = z
  .strictObject({ 'sandi-kode': code, percaya: formParts.tick })
  .transform(({ 'sandi-kode': typed, percaya }) => ({ code: typed, trust: percaya }))

/** The first code of a set-up. */
export const confirmSetupSchema = z
  .strictObject({ 'sandi-kode': code })
  .transform(({ 'sandi-kode': typed }) => ({ code: typed }))

/** Of the factor that was on the screen. */
export const factorVersionSchema = z
  .strictObject({ versi: formParts.version })
  .transform(({ versi }) => ({ version: versi }))

export const resetFactorSchema = z
  .strictObject({
    versi: formParts.version,
    alasan: safeText(REASON_LENGTH.min, REASON_LENGTH.max),
  })
  .transform(({ versi, alasan }) => ({ version: versi, reason: alasan }))

export const endTrustSchema = z
  .strictObject({ peramban: z.string().max(100) })
  .transform(({ peramban }) => ({ browser: peramban }))
