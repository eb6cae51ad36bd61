import { z } from 'zod'
import { CAPACITIES } from '#app/domain/access/roles.ts'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { dayOrOpen, formParts, idOf } from '#app/platform/forms.schema.ts'
import { OFFICE_KINDS } from './office-kinds.ts'

/**
 * Issues carry 'required', 'choice' or 'endFault'. The last day is null when the term is open; `bersamaan`: it is meant
 * that somebody acts beside the definitive holder.
 */
export const appointSchema = z
  .strictObject({
    kunci: formParts.key,
    orang: idOf('choice'),
    kapasitas: z.enum(CAPACITIES, { error: 'choice' }),
    mulai: formParts.day,
    sampai: dayOrOpen('endFault'),
    bersamaan: formParts.tick,
  })
  .refine(({ mulai, sampai }) => sampai === null || sampai >= mulai, { error: 'endFault', path: ['sampai'] })
  .transform((form) => ({
    key: form.kunci,
    personId: form.orang,
    capacity: form.kapasitas,
    firstDay: form.mulai,
    lastDay: form.sampai,
    beside: form.bersamaan,
  }))
export type Appointment = z.infer<typeof appointSchema>

const OFFICE_NAME_LENGTH = { min: 3, max: 120 }

/** Issues carry 'required', 'choice' or a `TextFault`. Without a superior the one of its kind is above it. */
export const newOfficeSchema = z
  .strictObject({
    kunci: formParts.key,
    jenis: z.enum(OFFICE_KINDS, { error: 'choice' }),
    perangkat: formParts.idOrNone,
    nama: safeLine(OFFICE_NAME_LENGTH.min, OFFICE_NAME_LENGTH.max),
    atasan: formParts.idOrNone,
  })
  .transform(({ kunci, jenis, perangkat, nama, atasan }) => ({
    key: kunci,
    kind: jenis,
    agencyId: perangkat,
    name: nama,
    superiorId: atasan,
  }))
export type NewOffice = z.infer<typeof newOfficeSchema>

export const changedOfficeSchema = z
  .strictObject({
    versi: formParts.version,
    nama: safeLine(OFFICE_NAME_LENGTH.min, OFFICE_NAME_LENGTH.max),
    atasan: formParts.idOrNone,
  })
  .transform(({ versi, nama, atasan }) => ({ version: versi, name: nama, superiorId: atasan }))
export type ChangedOffice = z.infer<typeof changedOfficeSchema>

export const closeOfficeSchema = z.strictObject({ versi: formParts.version }).transform(({ versi }) => versi)
