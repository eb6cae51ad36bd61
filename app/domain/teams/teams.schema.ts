import { z } from 'zod'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { MOST_VERSION } from '#app/platform/forms.ts'

const TEAM_NAME_LENGTH = { min: 3, max: 60 }
const MOST_MEMBERS = 12

const id = z.string().max(40)
const name = safeLine(TEAM_NAME_LENGTH.min, TEAM_NAME_LENGTH.max)

export const createTeamSchema = z.strictObject({
  kunci: z.uuid({ error: 'required' }),
  angkatan: id.min(1, { error: 'required' }),
  nama: name,
})
export type NewTeam = z.infer<typeof createTeamSchema>

export const arrangeTeamSchema = z.strictObject({
  versi: z.coerce.number().int().min(1).max(MOST_VERSION),
  nama: name,
  anggota: z.array(id).max(MOST_MEMBERS, { error: 'tooMany' }),
  ketua: id.optional(),
})
export type Arrangement = z.infer<typeof arrangeTeamSchema>
