import { z } from 'zod'
import { safeLine, safeMarkdown, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, whole } from '#app/platform/forms.schema.ts'
import { ALL_WEIGHT, criterionFields, TASK_LIMITS } from './limits.ts'

const { title, source, criteria, criterion, level, days, note } = TASK_LIMITS

const PLACES = Array.from({ length: criteria }, (_, index) => index + 1)

/** A rubric's fields: whichever stand in the form, of as many criteria as it draws. Rows that say nothing are none. */
const rubricFields = Object.fromEntries(
  PLACES.flatMap((place) => {
    const fields = criterionFields(place)
    return [
      [fields.criterion, safeLine(0, criterion).optional()],
      [fields.weight, z.string().trim().max(9).optional()],
      ...fields.levels.map((field) => [field, safeText(0, level).optional()] as const),
    ] as const
  }),
)

const facts = {
  judul: safeLine(1, title),
  jenis: z.enum(['individu', 'tim'], { error: 'choice' }),
  petunjuk: safeMarkdown(1, source),
  dibuka: whole({ least: 0, most: days }, 'daysFault'),
  tenggat: whole({ least: 0, most: days }, 'daysFault'),
  batas: whole({ least: 0, most: days }, 'daysFault'),
  nilai: whole({ least: 0, most: days }, 'daysFault'),
}

type Facts = z.infer<z.ZodObject<typeof facts>>
type Form = Facts & Readonly<Record<string, unknown>>
type Criterion = { criterion: string; weight: number; levels: string[] }

/** The criteria that are written, each with its place in the form. */
function rowsOf(form: Form): { place: number; row: Criterion }[] {
  const said = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value : ''
  }
  return PLACES.flatMap((place) => {
    const fields = criterionFields(place)
    const row = {
      criterion: said(fields.criterion),
      weight: /^\d{1,3}$/.test(said(fields.weight)) ? Number(said(fields.weight)) : 0,
      levels: fields.levels.map(said),
    }
    const isEmpty =
      row.criterion === '' && said(fields.weight) === '' && row.levels.every((text) => text === '')
    return isEmpty ? [] : [{ place, row }]
  })
}

/** Dates in their order, and a rubric whose criteria are whole, are named once and weigh 100 together. */
function judgeWhole(seen: z.core.ParsePayload<Form>): void {
  const fault = (field: string, message: string) =>
    seen.issues.push({ code: 'custom', message, path: [field], input: seen.value })
  const { dibuka, tenggat, batas, nilai } = seen.value
  if (tenggat < dibuka) fault('tenggat', 'orderFault')
  if (batas < tenggat) fault('batas', 'orderFault')
  if (nilai < batas) fault('nilai', 'orderFault')
  const rows = rowsOf(seen.value)
  if (rows.length === 0) fault('kriteria1', 'noCriterion')
  for (const { place, row } of rows) {
    const fields = criterionFields(place)
    if (row.criterion === '') fault(fields.criterion, 'required')
    if (row.weight < 1 || row.weight > ALL_WEIGHT) fault(fields.weight, 'weightFault')
    for (const [index, field] of fields.levels.entries())
      if (row.levels[index] === '') fault(field, 'required')
    const isTwice = rows.some((one) => one.place < place && one.row.criterion === row.criterion)
    if (row.criterion !== '' && isTwice) fault(fields.criterion, 'criterionTwice')
  }
  const first = rows[0]
  const sum = rows.reduce((all, { row }) => all + row.weight, 0)
  if (first && sum !== ALL_WEIGHT && rows.every(({ row }) => row.weight > 0))
    fault(criterionFields(first.place).weight, 'weightSum')
}

function factsOf(form: Form) {
  return {
    title: form.judul,
    kind: form.jenis === 'tim' ? ('TEAM' as const) : ('INDIVIDUAL' as const),
    source: form.petunjuk,
    offsets: { opens: form.dibuka, due: form.tenggat, closes: form.batas, grading: form.nilai },
    rubric: rowsOf(form).map(({ row }) => row),
  }
}

/**
 * An assignment. Issues carry 'required', 'choice', 'daysFault', 'orderFault', 'noCriterion', 'weightFault', 'weightSum',
 * 'criterionTwice' or a `TextFault`.
 */
export const newTaskSchema = z
  .strictObject({ kunci: formParts.key, ...facts, ...rubricFields })
  .check(judgeWhole)
  .transform((form) => ({ key: form.kunci, ...factsOf(form) }))
export type NewTask = z.infer<typeof newTaskSchema>
export type TaskFacts = Omit<NewTask, 'key'>

export const changeTaskSchema = z
  .strictObject({
    versi: formParts.version,
    /** What happens to works that are handed in and not released, where instructions or rubric change. */
    terkumpul: z.enum(['tetap', 'pindah'], { error: 'choice' }).optional(),
    perubahan: safeLine(0, note).optional(),
    ...facts,
    ...rubricFields,
  })
  .check(judgeWhole)
  .transform((form) => ({
    version: form.versi,
    works:
      form.terkumpul === undefined
        ? null
        : form.terkumpul === 'pindah'
          ? ('move' as const)
          : ('stay' as const),
    note: form.perubahan ?? '',
    ...factsOf(form),
  }))
export type ChangedTask = z.infer<typeof changeTaskSchema>
