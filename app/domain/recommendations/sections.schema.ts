import { z } from 'zod'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import {
  fieldsOf,
  FUNDING_SOURCES,
  isEmptyRow,
  listOf,
  mostLetters,
  PLAN_STATES,
  rowsOf,
  SECTIONS,
  TARGET_GROUPS,
  textOf,
  URGENCIES,
  wholeNumber,
  type Draft,
  type Field,
  type SectionKey,
} from './sections.ts'

/** Why a field of a recommendation is refused or not complete; `TextFault`s of the privacy schema come on top. */
export type FieldFault =
  | 'required'
  | 'notNumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'notInList'
  | 'tooMany'
  | 'tickNoCost'
  | 'costWithTick'
  | 'sourcesDiffer'

function fault(code: FieldFault): FieldFault {
  return code
}

// ── While drafting: anything may be missing, nothing may be too long or hold a personal number ────────────────

/** What may be saved of a section at any time. */
export function draftSchema(section: SectionKey): z.ZodType<Draft> {
  const shape = Object.fromEntries(
    fieldsOf(section).map(([name, field]) => [name, draftValue(field).optional()]),
  )
  return z.strictObject(shape).transform((draft) => {
    const kept: Draft = {}
    for (const [name, value] of Object.entries(draft)) if (value !== undefined) kept[name] = value
    return kept
  })
}

/** What may be saved of one field at any time; it stands under its own name, so that a fault names its place. */
export function fieldSchema(name: string, field: Field): z.ZodType<Draft> {
  return z.strictObject({ [name]: draftValue(field) })
}

/** A draft as it lies in the database; limits may have changed since it was saved. */
export const storedDraftSchema: z.ZodType<Draft> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]),
)

function draftValue(field: Field) {
  if (field.kind === 'rows') {
    const row = Object.fromEntries(
      Object.entries(field.columns).map(([name, column]) => [name, draftText(column)]),
    )
    return z.array(z.strictObject(row)).max(field.most, { error: fault('tooMany') })
  }
  if (field.kind === 'list') return z.array(safeText(0, 60)).max(field.most, { error: fault('tooMany') })
  return draftText(field)
}

function draftText(field: Exclude<Field, { kind: 'rows' | 'list' }>) {
  const most = mostLetters(field)
  const text = field.kind === 'text' ? safeText(0, most) : safeLine(0, most)
  if (field.kind !== 'choice') return text
  return text.refine((value) => value === '' || field.options.includes(value), { error: fault('notInList') })
}

// ── To submit: complete and consistent ────────────────────────────────────────────────────────────────────────

function numberIn({ least, most }: { least: number; most: number }) {
  return z.string({ error: fault('required') }).transform((typed, context) => {
    const value = wholeNumber(typed)
    const code =
      typed.trim() === ''
        ? 'required'
        : value === null
          ? 'notNumber'
          : value < least
            ? 'tooSmall'
            : 'tooLarge'
    if (value !== null && value >= least && value <= most) return value
    context.addIssue({ code: 'custom', message: fault(code) })
    return z.NEVER
  })
}

/** A text that must be there: an empty one is missing, not too short. */
function needed({ min, max }: { min: number; max: number }) {
  return safeText(0, max)
    .refine((text) => text !== '', { error: fault('required'), abort: true })
    .pipe(safeText(min, max))
}

/** A text that may be missing; when it is there it has the length it should have. */
function wanted({ min, max }: { min: number; max: number }) {
  return safeText(0, max).pipe(z.literal('').or(safeText(min, max)))
}

function oneOf<const T extends readonly string[]>(options: T) {
  return z.enum(options, { error: (issue) => fault(issue.input ? 'notInList' : 'required') })
}

function code() {
  return safeText(0, 60).refine((text) => text !== '', { error: fault('required') })
}

const { identitas, kartu, persoalan, sasaran, saran, opd, biaya } = SECTIONS

const identity = z
  .object({
    title: needed(identitas.title),
    urgency: oneOf(URGENCIES),
    urgencyReason: wanted(identitas.urgencyReason),
  })
  .refine((is) => is.urgency === 'BIASA' || is.urgencyReason !== '', {
    error: fault('required'),
    path: ['urgencyReason'],
  })

const costs = z
  .object({
    total: numberIn(biaya.total),
    noExtraCost: z.boolean(),
    sources: z.array(
      z.object({ source: oneOf(FUNDING_SOURCES), amount: numberIn(biaya.sources.columns.amount) }),
    ),
    inPlan: oneOf(PLAN_STATES),
    costNote: wanted(biaya.costNote),
    needsRegulation: oneOf(['YES', 'NO']).transform((answer) => answer === 'YES'),
  })
  .superRefine((is, context) => {
    const say = (field: 'noExtraCost' | 'sources', message: FieldFault) =>
      context.addIssue({ code: 'custom', message, path: [field] })
    if (is.total === 0 && !is.noExtraCost) say('noExtraCost', 'tickNoCost')
    if (is.total > 0 && is.noExtraCost) say('noExtraCost', 'costWithTick')
    if (is.total > 0 && is.sources.length === 0) say('sources', 'required')
    else if (is.sources.reduce((sum, row) => sum + row.amount, 0) !== is.total)
      say('sources', 'sourcesDiffer')
  })

/** Each section when it is complete; what `completeText` answers and a version freezes. */
export const COMPLETE = {
  identitas: identity,
  kartu: z.object({
    request: needed(kartu.request),
    summary: needed(kartu.summary),
    consequence: needed(kartu.consequence),
  }),
  persoalan: z.object({
    problem: needed(persoalan.problem),
    assumptions: z.array(z.object({ text: needed(persoalan.assumptions.columns.text) })),
  }),
  sasaran: z.object({
    targetGroups: z.array(oneOf(TARGET_GROUPS)).min(1, { error: fault('required') }),
    areas: z.array(code()).min(1, { error: fault('required') }),
    targetCount: numberIn(sasaran.targetCount),
    targetUnit: needed(sasaran.targetUnit),
  }),
  saran: z.object({
    actions: z
      .array(
        z.object({
          text: needed(saran.actions.columns.text),
          agency: code(),
          months: numberIn(saran.actions.columns.months),
        }),
      )
      .min(1, { error: fault('required') }),
  }),
  opd: z.object({
    coordinator: code(),
    supporters: z.array(code()),
    partners: wanted(opd.partners),
  }),
  biaya: costs,
} as const satisfies Record<SectionKey, z.ZodType>

/** A draft as the strict schemas read it: every field there, empty rows gone, ticks as yes or no. */
export function filledIn(section: SectionKey, draft: Draft): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(section).map(([name, field]) => [name, filledField(name, field, draft)]))
}

function filledField(name: string, field: Field, draft: Draft): unknown {
  if (field.kind === 'list') return [...new Set(listOf(draft, name))].filter((item) => item !== '')
  if (field.kind === 'tick') return textOf(draft, name) === 'on'
  if (field.kind !== 'rows') return textOf(draft, name)
  const rows = rowsOf(draft, name).filter((row) => !isEmptyRow(row))
  return rows.map((row) =>
    Object.fromEntries(Object.keys(field.columns).map((column) => [column, row[column] ?? ''])),
  )
}
