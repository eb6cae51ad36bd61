import { z } from 'zod'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { AGENCY_NAME_LENGTH, SHORT_NAME_LENGTH } from './agency-limits.ts'
import { AGENCY_KINDS } from './starting-list.ts'

const AREA_CODE_LETTERS = 20

/** What is said of an agency in both forms; the area is a kecamatan's alone. */
const said = {
  nama: safeLine(AGENCY_NAME_LENGTH.min, AGENCY_NAME_LENGTH.max),
  singkatan: safeLine(SHORT_NAME_LENGTH.min, SHORT_NAME_LENGTH.max),
  induk: formParts.idOrNone,
  wilayah: z
    .string()
    .max(AREA_CODE_LETTERS)
    .transform((code) => (code === '' ? null : code)),
}

type Said = { nama: string; singkatan: string; induk: string | null; wilayah: string | null }

function facts({ nama, singkatan, induk, wilayah }: Said) {
  return { name: nama, shortName: singkatan, parentId: induk, areaCode: wilayah }
}
export type AgencyFacts = ReturnType<typeof facts>

/** Issues carry 'required', 'choice' or a `TextFault`. */
export const newAgencySchema = z
  .strictObject({ kunci: formParts.key, jenis: z.enum(AGENCY_KINDS, { error: 'choice' }), ...said })
  .transform(({ kunci, jenis, ...form }) => ({ key: kunci, kind: jenis, ...facts(form) }))
export type NewAgency = z.infer<typeof newAgencySchema>

export const changedAgencySchema = z
  .strictObject({ versi: formParts.version, ...said })
  .transform(({ versi, ...form }) => ({ version: versi, ...facts(form) }))
export type ChangedAgency = z.infer<typeof changedAgencySchema>

/** Closing one, or opening it again. */
export const agencyVersionSchema = z
  .strictObject({ versi: formParts.version })
  .transform(({ versi }) => versi)
