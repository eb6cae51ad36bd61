import { z } from 'zod'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, idOf } from '#app/platform/forms.schema.ts'

const TEAM_NAME_LENGTH = { min: 3, max: 60 }
const MOST_MEMBERS = 12

const name = safeLine(TEAM_NAME_LENGTH.min, TEAM_NAME_LENGTH.max)

export const createTeamSchema = z
  .strictObject({ kunci: formParts.key, angkatan: idOf(), nama: name })
  .transform(({ kunci, angkatan, nama }) => ({ key: kunci, cohortId: angkatan, name: nama }))
export type NewTeam = z.infer<typeof createTeamSchema>

export const arrangeTeamSchema = z
  .strictObject({
    versi: formParts.version,
    nama: name,
    anggota: z.array(idOf()).max(MOST_MEMBERS, { error: 'tooMany' }),
    ketua: formParts.idOrNone.optional(),
  })
  .transform(({ versi, nama, anggota, ketua = null }) => ({
    version: versi,
    name: nama,
    memberIds: anggota,
    leadId: ketua,
  }))
export type Arrangement = z.infer<typeof arrangeTeamSchema>
