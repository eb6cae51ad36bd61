import { ALL_WEIGHT, criterionFields, TASK_LIMITS } from '#app/domain/assignments/making/limits.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'
import { taskTexts } from './texts.ts'

/** How each field of an assignment is called, the rubric's by place; `criteria`: so many rows are drawn. */
export function taskLabels(criteria: number, language: Language): Record<string, string> {
  const t = taskTexts[language]
  const rows = Array.from({ length: criteria }, (_, index) => index + 1).flatMap((place) => {
    const fields = criterionFields(place)
    return [
      [fields.criterion, t.criterion({ place })],
      [fields.weight, t.weight({ place })],
      ...fields.levels.map((field, index) => [field, t.level({ place, level: index + 1 })] as const),
    ] as const
  })
  return { ...t.fields, terkumpul: t.works.field, perubahan: t.works.note, ...Object.fromEntries(rows) }
}

/** What is wrong with an assignment's form, in sentences by field. */
export function taskFaults(codes: FieldErrors, language: Language): Record<string, string> {
  const named = Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, code === 'tooShort' ? 'required' : code]),
  )
  const labels = taskLabels(TASK_LIMITS.criteria, language)
  return faultSentences(named, language, taskTexts[language].faults, labels, LENGTHS)
}

/** How long the texts of an assignment may be, by field. */
const LENGTHS = Object.fromEntries(
  [
    ['judul', TASK_LIMITS.title] as const,
    ['petunjuk', TASK_LIMITS.source] as const,
    ['perubahan', TASK_LIMITS.note] as const,
    ...Array.from({ length: TASK_LIMITS.criteria }, (_, index) => criterionFields(index + 1)).flatMap(
      ({ criterion, levels }) => [
        [criterion, TASK_LIMITS.criterion] as const,
        ...levels.map((field) => [field, TASK_LIMITS.level] as const),
      ],
    ),
  ].map(([field, max]) => [field, { min: 1, max }]),
)

type Task = {
  title: string
  kind: string
  source: string
  offsets: { opens: number; due: number; closes: number; grading: number }
  rubric: readonly { criterion: string; weight: number; levels: readonly string[] }[]
}

/** What stands in the fields of an assignment as it is. */
export function savedFields({ title, kind, source, offsets, rubric }: Task): Record<string, string> {
  const rows = rubric.flatMap(({ criterion, weight, levels }, index) => {
    const fields = criterionFields(index + 1)
    return [
      [fields.criterion, criterion],
      [fields.weight, String(weight)],
      ...fields.levels.map((field, place) => [field, levels[place] ?? ''] as const),
    ] as const
  })
  return {
    judul: title,
    jenis: kind === 'TEAM' ? 'tim' : 'individu',
    petunjuk: source.trim(),
    dibuka: String(offsets.opens),
    tenggat: String(offsets.due),
    batas: String(offsets.closes),
    nilai: String(offsets.grading),
    ...Object.fromEntries(rows),
  }
}

/** A new assignment: a week to write, and a rubric of one criterion that weighs all. */
export const FRESH: Record<string, string> = {
  jenis: 'individu',
  dibuka: '0',
  tenggat: '7',
  batas: '10',
  nilai: '17',
  bobot1: String(ALL_WEIGHT),
}

/** So many rows are drawn of a rubric that has so many: two more than it has, four at least. */
export function rowsFor(criteria: number): number {
  return Math.min(TASK_LIMITS.criteria, Math.max(4, criteria + 2))
}
