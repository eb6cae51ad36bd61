import { z } from 'zod'
import { COHORT_ROLES, ROLES } from '#app/domain/access/roles.ts'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, shownFields } from '#app/platform/forms.schema.ts'
import { emailOrNone, nameSchema, otherPerson, replacedEmail, TITLE_LENGTH } from './account.schema.ts'

/**
 * One role as a tick box carries it: "reviewer", or "participant:<cohort>" for roles held in a cohort. With anything
 * behind that it is none of ours: what is cut off in silence could have meant something else.
 */
const heldRoleSchema = z
  .string()
  .max(80)
  .transform((value, context) => {
    const [name, cohortId = null, ...tail] = value.split(':')
    const role = ROLES.find((known) => known === name)
    const fits = tail.length === 0 && (cohortId === null || (role && COHORT_ROLES.includes(role)))
    if (role && fits && !/\s/.test(value)) return { role, cohortId }
    context.addIssue({ code: 'custom', message: 'choice' })
    return z.NEVER
  })
export type HeldRole = z.infer<typeof heldRoleSchema>

export const inviteSchema = z
  .strictObject({
    kunci: formParts.key,
    nama: nameSchema,
    surel: emailOrNone,
    opd: formParts.idOrNone,
    jabatan: safeLine(TITLE_LENGTH.min, TITLE_LENGTH.max),
    peran: heldRoleSchema,
    orangLain: otherPerson,
  })
  .transform((form) => ({
    key: form.kunci,
    name: form.nama,
    email: form.surel,
    agencyId: form.opd,
    title: form.jabatan || null,
    held: form.peran,
    otherThan: form.orangLain,
  }))
export type Invite = z.infer<typeof inviteSchema>

export const personChangeSchema = z
  .strictObject({
    versi: formParts.version,
    nama: nameSchema,
    jabatan: safeLine(TITLE_LENGTH.min, TITLE_LENGTH.max),
    opd: formParts.idOrNone,
    orangLain: otherPerson,
    ...shownFields('nama', 'jabatan', 'opd'),
  })
  .transform((form) => ({
    version: form.versi,
    name: form.nama,
    title: form.jabatan || null,
    agencyId: form.opd,
    otherThan: form.orangLain,
  }))
export type PersonChange = z.infer<typeof personChangeSchema>

/** Left empty: she has no address any more. */
export const personEmailSchema = z
  .strictObject({ versi: formParts.version, surel: emailOrNone, menggantikan: replacedEmail })
  .transform(({ versi, surel, menggantikan }) => ({ version: versi, email: surel, replaces: menggantikan }))

export const withdrawEmailSchema = z.strictObject({})

export const rolesSchema = z
  .strictObject({ versi: formParts.version, peran: z.array(heldRoleSchema).max(40) })
  .transform(({ versi, peran }) => ({ version: versi, roles: peran }))

export const reopenSchema = z
  .strictObject({ versi: formParts.version })
  .transform(({ versi }) => ({ version: versi }))

/** More teams than anybody leads. */
const MOST_TEAMS = 40

/** Who leads a team from now on, as a list to choose from carries it: "<team>:<person>"; left open: nobody is chosen. */
const newLead = z
  .string()
  .max(80)
  .transform((value) => {
    const [teamId = '', personId = ''] = value.split(':')
    return { teamId, personId }
  })

export const closeSchema = z
  .strictObject({ versi: formParts.version, ketua: z.array(newLead).max(MOST_TEAMS) })
  .transform(({ versi, ketua }) => ({
    version: versi,
    leads: ketua.filter(({ teamId }) => teamId !== ''),
  }))

export const reinviteSchema = z
  .strictObject({ kunci: formParts.key })
  .transform(({ kunci }) => ({ key: kunci }))

export const PEOPLE_PER_PAGE = 25
