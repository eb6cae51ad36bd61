import { z } from 'zod'
import { pairsIn } from '#app/platform/line/form-fields.ts'
import {
  cellName,
  fieldsOf,
  isEmptyRow,
  listOf,
  rowsOf,
  textOf,
  type Draft,
  type DraftRow,
  type DraftValue,
  type Field,
  type SectionKey,
} from './sections.ts'

/** What a form of flat names carries: "title", "areas" (several), "actions.0.months". */
type FlatForm = Record<string, string | string[] | undefined>

/** Names of the section's fields that stand in the form several times. */
export function listFields(section: SectionKey): string[] {
  return fieldsOf(section).flatMap(([name, field]) => (field.kind === 'list' ? [name] : []))
}

/** The names of the section's fields in its form. */
export function flatShape(section: SectionKey): Record<string, z.ZodType<string | string[] | undefined>> {
  const shape: Record<string, z.ZodType<string | string[] | undefined>> = {}
  for (const [name, field] of fieldsOf(section)) {
    if (field.kind === 'list') shape[name] = z.array(z.string()).optional()
    else if (field.kind !== 'rows') shape[name] = z.string().optional()
    else for (const cell of cellNames(name, field)) shape[cell] = z.string().optional()
  }
  return shape
}

/** One more place than there may be rows, so that a full list is told so instead of answered 400. */
function cellNames(name: string, field: Field & { kind: 'rows' }): string[] {
  const columns = Object.keys(field.columns)
  return Array.from({ length: field.most + 1 }, (_, index) =>
    columns.map((column) => cellName(name, index, column)),
  ).flat()
}

/** A field as a page's script reads it from the form: a text as it is, several values as JSON of names and values. */
export function formValue(name: string, field: Field, draft: Draft): string {
  if (field.kind === 'list') return JSON.stringify(listOf(draft, name).map((item) => [name, item]))
  if (field.kind !== 'rows') return textOf(draft, name)
  const cells = rowsOf(draft, name).flatMap((row, index) =>
    Object.keys(field.columns).map((column) => [cellName(name, index, column), row[column] ?? '']),
  )
  return JSON.stringify(cells)
}

/** What `formValue` was made from; null when it is no such text. */
export function valueFromForm(name: string, field: Field, said: string): DraftValue | null {
  if (field.kind !== 'list' && field.kind !== 'rows') return said
  const pairs = pairsIn(said)
  if (!pairs) return null
  if (field.kind === 'list') return pairs.flatMap(([key, item]) => (key === name ? [item] : []))
  return rowsFromForm(name, field, Object.fromEntries(pairs))
}

/** The draft a sent form stands for. Fields the form does not carry are empty; rows keep their order. */
export function draftFromForm(section: SectionKey, form: FlatForm): Draft {
  const draft: Draft = {}
  for (const [name, field] of fieldsOf(section)) {
    const sent = form[name]
    if (field.kind === 'list') draft[name] = Array.isArray(sent) ? sent : []
    else if (field.kind === 'rows') draft[name] = rowsFromForm(name, field, form)
    else draft[name] = typeof sent === 'string' ? sent : ''
  }
  return draft
}

function rowsFromForm(name: string, field: Field & { kind: 'rows' }, form: FlatForm): DraftRow[] {
  const rows: DraftRow[] = []
  for (let index = 0; index <= field.most; index += 1) {
    const cells = Object.keys(field.columns).map(
      (column) => [column, form[cellName(name, index, column)]] as const,
    )
    if (cells.every(([, cell]) => cell === undefined)) continue
    rows.push(
      Object.fromEntries(cells.map(([column, cell]) => [column, typeof cell === 'string' ? cell : ''])),
    )
  }
  return rows
}

/** What a button of the form asks for: "simpan", "lanjut", "tambah:actions", "hapus:actions:2". */
export type FormWish =
  { kind: 'save' | 'next' } | { kind: 'add'; field: string } | { kind: 'remove'; field: string; row: number }

/** Null: no button of ours says that. */
export function wishOf(section: SectionKey, said: unknown): FormWish | null {
  if (said === undefined || said === 'simpan') return { kind: 'save' }
  if (said === 'lanjut') return { kind: 'next' }
  if (typeof said !== 'string') return null
  const [verb, name = '', row = ''] = said.split(':')
  const field = fieldsOf(section).find(([known]) => known === name)?.[1]
  if (field?.kind !== 'rows') return null
  if (verb === 'tambah') return { kind: 'add', field: name }
  return verb === 'hapus' && /^\d$/.test(row) ? { kind: 'remove', field: name, row: Number(row) } : null
}

/** The draft with a row more or less; a list that is full stays as it is. */
export function withWish(section: SectionKey, draft: Draft, wish: FormWish): Draft {
  if (wish.kind !== 'add' && wish.kind !== 'remove') return draft
  const field = fieldsOf(section).find(([name]) => name === wish.field)?.[1]
  if (field?.kind !== 'rows') return draft
  const rows = rowsOf(draft, wish.field)
  if (wish.kind === 'remove') return { ...draft, [wish.field]: rows.filter((_, index) => index !== wish.row) }
  if (rows.length >= field.most) return draft
  const empty = Object.fromEntries(Object.keys(field.columns).map((column) => [column, '']))
  return { ...draft, [wish.field]: [...rows, empty] }
}

/** The list from which that takes a row that holds something, as it was before. */
export function takenFrom(draft: Draft, wish: FormWish): Draft {
  if (wish.kind !== 'remove') return {}
  const rows = rowsOf(draft, wish.field)
  const row = rows[wish.row]
  return row && !isEmptyRow(row) ? { [wish.field]: rows } : {}
}

/** What of a field counts when two drafts are compared: equal exactly when the field says the same. */
export function valueKey(field: Field, name: string, draft: Draft): string {
  if (field.kind === 'list') return JSON.stringify([...listOf(draft, name)].sort())
  if (field.kind !== 'rows') return textOf(draft, name)
  const columns = Object.keys(field.columns)
  return JSON.stringify(rowsOf(draft, name).map((row) => columns.map((column) => row[column] ?? '')))
}
