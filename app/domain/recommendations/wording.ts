import { signWords } from '#app/i18n/signs.ts'
import { writingTexts } from './words.ts'
import type { Language } from '#app/platform/say/language.ts'
import { moneyExact, number } from '#app/platform/say/figures.ts'
import type { Drafts } from './completeness.ts'
import type { Content } from './content.schema.ts'
import {
  columnAt,
  fieldsOf,
  isEmptyRow,
  listOf,
  PLAN_STATES,
  rowsOf,
  SECTION_KEYS,
  textOf,
  wholeNumber,
  type Column,
  type Draft,
  type DraftValue,
  type Field,
  type SectionKey,
} from './sections.ts'

/**
 * One field as people read it; `text` is empty when nothing is there. Not `told`: a box that is not ticked, which is no news
 * to who reads the text, only to who compares two.
 */
export type ReadableField = {
  name: string
  label: string
  text: string
  /** In the words of those who wrote it; else in ours. */
  written: boolean
  /** Drawn where it is read. */
  notes?: true
  told: boolean
}
export type ReadableSection = { key: SectionKey; title: string; fields: ReadableField[] }

/** Names for the codes in a text. */
type NameBook = {
  agencies: Readonly<Record<string, { name: string }>>
  areas: Readonly<Record<string, string>>
}

/** The whole text in words, section by section; for reading and for comparing. */
export function readable(drafts: Drafts, names: NameBook, language: Language): ReadableSection[] {
  const words = writingTexts[language]
  return SECTION_KEYS.map((key) => ({
    key,
    title: words.sections[key],
    fields: fieldsOf(key).map(([name, field]) => ({
      name,
      label: labelOf(name, language),
      text: fieldText(name, field, drafts[key] ?? {}, names, language),
      written: isWritten(field),
      ...(field.kind === 'text' && field.notes && { notes: true }),
      told: field.kind !== 'tick' || textOf(drafts[key] ?? {}, name) === 'on',
    })),
  }))
}

/** Places are named in their own language, too. */
function isWritten(field: Field): boolean {
  return (
    ['line', 'text', 'rows', 'agency'].includes(field.kind) ||
    (field.kind === 'list' && field.of !== 'options')
  )
}

/** A frozen version in words, with the names of its day. */
export function readableContent(content: Content, language: Language): ReadableSection[] {
  const drafts: Drafts = Object.fromEntries(SECTION_KEYS.map((key) => [key, draftOf(key, content[key])]))
  return readable(drafts, content.names, language)
}

/** A complete section back in the shape of a draft. */
function draftOf(section: SectionKey, complete: Readonly<Record<string, unknown>>): Draft {
  return Object.fromEntries(fieldsOf(section).map(([name, field]) => [name, valueOf(field, complete[name])]))
}

function valueOf(field: Field, value: unknown): DraftValue {
  if (field.kind === 'list') return Array.isArray(value) ? value.map(String) : []
  if (field.kind === 'tick') return value === true ? 'on' : ''
  if (typeof value === 'boolean') return value ? 'YES' : 'NO'
  if (field.kind !== 'rows')
    return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : ''
  const rows: unknown[] = Array.isArray(value) ? value : []
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(typeof row === 'object' && row ? row : {}).map(([k, cell]) => [k, String(cell)]),
    ),
  )
}

/** One field in words, e.g. to show two versions of it side by side. */
export function fieldText(
  name: string,
  field: Field,
  draft: Draft,
  names: NameBook,
  language: Language,
): string {
  const words = writingTexts[language]
  if (field.kind === 'tick') return textOf(draft, name) === 'on' ? words.yesNo.YES : words.yesNo.NO
  if (field.kind === 'list') {
    return listOf(draft, name)
      .map((code) =>
        field.of === 'options'
          ? optionText(code, field.options ?? [], language)
          : placeText(field.of, code, names),
      )
      .join(field.of === 'areas' ? '\n' : ', ')
  }
  if (field.kind !== 'rows') return cellText(field, textOf(draft, name), names, language)
  const rows = rowsOf(draft, name).filter((row) => !isEmptyRow(row))
  return rows
    .map((row, index) => {
      const cells = Object.entries(field.columns).map(([column, cell]) => {
        const text = cellText(cell, row[column] ?? '', names, language)
        return column === 'months' && /^\d+$/.test(text) ? words.months({ count: text }) : text
      })
      const [first = '', ...rest] = cells.filter((cell) => cell !== '')
      return `${index + 1}. ${first}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`
    })
    .join('\n')
}

function cellText(field: Column, typed: string, names: NameBook, language: Language): string {
  if (field.kind === 'agency') return placeText('agencies', typed, names)
  if (field.kind === 'choice') return optionText(typed, field.options, language)
  if (field.kind !== 'money' && field.kind !== 'number') return typed
  const value = wholeNumber(typed)
  if (value === null) return typed
  return field.kind === 'money' ? moneyExact(value, language) : number(value, language)
}

function placeText(of: 'agencies' | 'areas', code: string, names: NameBook): string {
  return (of === 'agencies' ? names.agencies[code]?.name : names.areas[code]) ?? code
}

/** The word for one of a field's `options`; the plan's yes and no have words of their own. */
export function optionText(code: string, options: readonly string[], language: Language): string {
  const { urgency, targetGroup, funding, plan, yesNo } = writingTexts[language]
  const words: Readonly<Record<string, string>> =
    options === PLAN_STATES ? plan : { ...yesNo, ...urgency, ...targetGroup, ...funding }
  return words[code] ?? code
}

/** The label of a field, or of a column when it is asked for "actions.text". */
export function labelOf(name: string, language: Language): string {
  const { fields, columns } = writingTexts[language]
  const all: Readonly<Record<string, string>> = { ...fields, ...columns }
  return all[name] ?? name
}

/** "Saran tindak 2 · Lama (bulan)" for "actions.1.months"; the plain label for a plain field. */
export function placeLabel(path: string, language: Language): string {
  const [name = '', row, column] = path.split('.')
  if (row === undefined || column === undefined) return labelOf(name, language)
  const rowName = writingTexts[language].row({
    label: labelOf(name, language),
    number: String(Number(row) + 1),
  })
  return `${rowName} · ${labelOf(`${name}.${column}`, language)}`
}

/** The sentence for what is wrong at a place of the form: of a number with an example or the limit in its own unit. */
export function faultAt(place: string, code: string, language: Language): string {
  const field = columnAt(place)
  if (field?.kind !== 'number' && field?.kind !== 'money') return faultText(code, language)
  const t = writingTexts[language].numberFaults
  // As it may be typed, in either language: "450.000.000".
  const say = (value: number) => number(value, 'id')
  if (code === 'notNumber') return t.notNumber({ example: say(field.example) })
  if (code === 'tooSmall') return t.tooSmall({ least: say(field.least) })
  return code === 'tooLarge' ? t.tooLarge({ most: say(field.most) }) : faultText(code, language)
}

/** The sentence for a fault's code. */
export function faultText(code: string, language: Language): string {
  const faults: Readonly<Record<string, string>> = writingTexts[language].faults
  return signWords(code, language) ?? faults[code] ?? writingTexts[language].faults.unknown
}
