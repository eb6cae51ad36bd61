import { z } from 'zod'
import { ROLES } from '#app/domain/access/roles.ts'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { MOST_VERSION } from '#app/platform/forms.ts'
import { emailSchema, nameSchema, TITLE_LENGTH } from './account.schema.ts'

const id = z.string().max(40)
const optionalId = id.transform((value) => (value === '' ? null : value))
const kunci = z.uuid({ error: 'required' })
const version = z.coerce.number().int().min(1).max(MOST_VERSION)

/** One role as a tick box carries it: "reviewer", or "participant:<cohort>" for roles held in a cohort. */
const heldRoleSchema = z
  .string()
  .max(80)
  .transform((value, context) => {
    const [name, cohortId] = value.split(':')
    const role = ROLES.find((known) => known === name)
    if (role) return { role, cohortId: cohortId ?? null }
    context.addIssue({ code: 'custom', message: 'choice' })
    return z.NEVER
  })
export type HeldRole = z.infer<typeof heldRoleSchema>

export const inviteSchema = z.strictObject({
  kunci,
  nama: nameSchema,
  surel: emailSchema,
  opd: optionalId,
  jabatan: safeLine(0, TITLE_LENGTH.max),
  peran: heldRoleSchema,
})
export type Invite = z.infer<typeof inviteSchema>

export const rolesSchema = z.strictObject({ versi: version, peran: z.array(heldRoleSchema).max(40) })

export const statusSchema = z.strictObject({ versi: version, keadaan: z.enum(['aktif', 'nonaktif']) })

export const reinviteSchema = z.strictObject({ kunci })

export const PEOPLE_PER_PAGE = 25
