import { z } from 'zod'
import { safeName } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, idOf } from '#app/platform/forms.schema.ts'

export const TEAMS_PER_PAGE = 25
export const MOST_DISSOLVED = 50
/** So many of those without a team are offered at once; the search box finds the others. */
export const MOST_OFFERED = 25

const TEAM_NAME_LENGTH = { min: 3, max: 60 }
const MOST_MEMBERS = 12

export const teamNameSchema = safeName(TEAM_NAME_LENGTH.min, TEAM_NAME_LENGTH.max)

export const createTeamSchema = z
  .strictObject({ kunci: formParts.key, angkatan: idOf(), nama: teamNameSchema })
  .transform(({ kunci, angkatan, nama }) => ({ key: kunci, cohortId: angkatan, name: nama }))
export type NewTeam = z.infer<typeof createTeamSchema>

export const arrangeTeamSchema = z
  .strictObject({
    versi: formParts.version,
    nama: teamNameSchema,
    anggota: z.array(idOf()).max(MOST_MEMBERS, { error: 'tooMany' }),
    ketua: formParts.idOrNone.optional(),
    // The mark of the effects that were shown and confirmed.
    setuju: z.string().optional(),
    // The search box stands in the same form, so that looking for people keeps what was chosen.
    cari: z.string().optional(),
  })
  .transform(({ versi, nama, anggota, setuju, ketua = null }) => ({
    version: versi,
    name: nama,
    memberIds: anggota,
    leadId: ketua,
    confirmed: setuju,
  }))
export type Arrangement = {
  version: number
  name: string
  memberIds: string[]
  leadId: string | null
  /** The mark of the effects that were shown. */
  confirmed?: string | undefined
}

export const removeTeamSchema = z
  .strictObject({ versi: formParts.version })
  .transform(({ versi }) => ({ version: versi }))

export const restoreTeamSchema = z
  .strictObject({ versi: formParts.version, nama: teamNameSchema })
  .transform(({ versi, nama }) => ({ version: versi, name: nama }))
export type Restoring = z.infer<typeof restoreTeamSchema>

/** More ticks than a page of ours has are no choice of hers. */
const MOST_TICKS = MOST_OFFERED + 2 * MOST_MEMBERS

const choiceSchema = z
  .object({
    versi: formParts.version,
    nama: z.string().max(4 * TEAM_NAME_LENGTH.max),
    anggota: z.array(idOf()).max(MOST_TICKS),
    ketua: formParts.idOrNone,
  })
  .transform(({ versi, nama, anggota, ketua }) => ({
    version: versi,
    name: nama,
    memberIds: anggota,
    leadId: ketua,
  }))
/** What a form of a team says before it is saved. */
export type TeamChoice = z.infer<typeof choiceSchema>

/** What was typed and ticked when somebody looked for more people from within the form; null in any other address. */
export function choiceIn(query: URLSearchParams): TeamChoice | null {
  const { data } = choiceSchema.safeParse({
    ...Object.fromEntries(query),
    anggota: query.getAll('anggota'),
  })
  return data ?? null
}
