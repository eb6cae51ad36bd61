import { z } from 'zod'
import { TIME_ZONES } from '#app/domain/districts/zones.ts'
import { emailSchema, nameSchema } from '#app/domain/people/account.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'

/** Issues carry 'required', 'choice', or what `nameSchema` and `emailSchema` say. */
export const foundingSchema = z
  .strictObject({
    kunci: formParts.key,
    kode: z.string({ error: 'choice' }).regex(/^\d{2}\.\d{2}$/, { error: 'choice' }),
    zona: z.enum(TIME_ZONES, { error: 'choice' }),
    nama: nameSchema,
    surel: emailSchema,
  })
  .transform((form) => ({
    key: form.kunci,
    code: form.kode,
    timeZone: form.zona,
    admin: { name: form.nama, email: form.surel },
  }))
export type Founding = z.infer<typeof foundingSchema>

export const firstAdminSchema = z
  .strictObject({ kunci: formParts.key, nama: nameSchema, surel: emailSchema })
  .transform((form) => ({ key: form.kunci, admin: { name: form.nama, email: form.surel } }))
export type FirstAdmin = z.infer<typeof firstAdminSchema>
