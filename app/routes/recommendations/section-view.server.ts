import { AGENCY_KINDS } from '#app/domain/districts/starting-list.ts'
import { agencyKindWords } from '#app/domain/districts/words.ts'
import type { Missing } from '#app/domain/recommendations/completeness.ts'
import type { Places } from '#app/domain/recommendations/reading.server.ts'
import {
  fieldsOf,
  listOf,
  mostLetters,
  rowsOf,
  textOf,
  type Column,
  type Draft,
  type DraftRow,
  type Field,
  type SectionKey,
} from '#app/domain/recommendations/sections.ts'
import { faultAt, labelOf, optionText, placeLabel } from '#app/domain/recommendations/wording.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import type { Language } from '#app/platform/say/language.ts'
import { number } from '#app/platform/say/figures.ts'
import type { FieldErrors } from '#app/platform/forms.ts'

export type Option = { value: string; label: string }
type Shown = { name: string; label: string; hint?: string; error?: string; optional: boolean }
export type CellView = Shown &
  (
    | { kind: 'line' | 'number'; value: string; limit: number }
    | { kind: 'text'; value: string; limit: number; rows: number; notes?: true }
    | { kind: 'choice'; value: string; options: Option[] }
    | { kind: 'agency'; value: string; groups: { label: string; options: Option[] }[] }
  )
export type FieldView =
  | CellView
  | (Shown & { kind: 'tick'; checked: boolean })
  | (Shown & { kind: 'options'; chosen: string[]; options: Option[] })
  | (Shown & {
      kind: 'groups'
      chosen: string[]
      groups: { label: string; open: boolean; options: Option[] }[]
    })
  | (Shown & {
      kind: 'rows'
      /** An empty row; its cells are named as their columns. */
      columns: CellView[]
      rows: DraftRow[]
      /** Cell ("actions.0.months") → why it is refused. */
      faults: Readonly<Record<string, string>>
      most: number
      addLabel: string
    })

type Source = { section: SectionKey; draft: Draft; places: Places; errors?: FieldErrors; language: Language }

/** The form of one section, ready to be drawn: labels, hints with their limits, values as typed, faults in words. */
export function sectionFields({ section, draft, places, errors = {}, language }: Source): FieldView[] {
  const make = maker(places, errors, language)
  return fieldsOf(section).map(([name, field]) => make.field(name, field, draft))
}

/** What the section still needs before it can be submitted, each with the field it belongs to. */
export function missingWords(
  missing: readonly Missing[],
  language: Language,
): { field: string; message: string }[] {
  return missing.map(({ field, code }) => ({ field, message: faultLine(field, code, language) }))
}

/** "Judul: masih terlalu pendek." */
function faultLine(field: string, code: string, language: Language): string {
  const label = placeLabel(field, language)
  const fault = faultAt(field, code, language)
  return label.endsWith('?') ? `${label} ${fault}` : `${label}: ${lowerFirst(fault)}`
}

/** Faults of a save that was refused, for the summary on top of the form. */
export function errorLines(errors: FieldErrors, language: Language): { field: string; message: string }[] {
  return Object.entries(errors).map(([field, code]) => ({ field, message: faultLine(field, code, language) }))
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function maker(places: Places, errors: FieldErrors, language: Language) {
  const t = writingTexts[language]
  const hints: Readonly<Record<string, string>> = t.hints

  function shown(name: string, label: string, field: Field): Shown {
    const limits =
      field.kind === 'text' || field.kind === 'line'
        ? t.letters({ min: number(field.min, language), max: number(field.max, language) })
        : field.kind === 'number'
          ? t.between({ least: number(field.least, language), most: number(field.most, language) })
          : ''
    const hint = [hints[name], limits].filter(Boolean).join(' ')
    const code = errors[name]
    return {
      name,
      label,
      optional: !field.required,
      ...(hint === '' ? {} : { hint }),
      ...(code === undefined ? {} : { error: faultAt(name, code, language) }),
    }
  }

  function cell(name: string, label: string, field: Column, value: string): CellView {
    const base = shown(name, label, field)
    if (field.kind === 'agency') return { ...base, kind: 'agency', value, groups: agencyGroups() }
    if (field.kind === 'choice') {
      const options = field.options.map((code) => ({
        value: code,
        label: optionText(code, field.options, language),
      }))
      return { ...base, kind: 'choice', value, options }
    }
    const limit = mostLetters(field)
    if (field.kind === 'text')
      return {
        ...base,
        kind: 'text',
        value,
        limit,
        rows: limit > 500 ? 8 : 3,
        ...(field.notes && { notes: true }),
      }
    return { ...base, kind: field.kind === 'line' ? 'line' : 'number', value, limit }
  }

  function field(name: string, field: Field, draft: Draft): FieldView {
    if (field.kind === 'tick')
      return {
        ...shown(name, labelOf(name, language), field),
        kind: 'tick',
        checked: textOf(draft, name) === 'on',
      }
    if (field.kind === 'rows') return rows(name, field, draft)
    if (field.kind !== 'list') return cell(name, labelOf(name, language), field, textOf(draft, name))
    const chosen = listOf(draft, name)
    const base = { ...shown(name, labelOf(name, language), field), chosen }
    if (field.of === 'options') {
      const options = field.options ?? []
      return {
        ...base,
        kind: 'options',
        options: options.map((code) => ({ value: code, label: optionText(code, options, language) })),
      }
    }
    const groups = field.of === 'agencies' ? agencyGroups() : areaGroups()
    return { ...base, kind: 'groups', groups: groups.map((group) => opened(group, chosen)) }
  }

  function rows(name: string, field: Field & { kind: 'rows' }, draft: Draft): FieldView {
    const label = labelOf(name, language)
    return {
      ...shown(name, label, field),
      kind: 'rows',
      columns: Object.entries(field.columns).map(([column, is]) => ({
        ...cell(`${name}.${column}`, labelOf(`${name}.${column}`, language), is, ''),
        name: column,
      })),
      rows: rowsOf(draft, name),
      faults: Object.fromEntries(
        Object.entries(errors).map(([place, code]) => [place, faultAt(place, code, language)]),
      ),
      most: field.most,
      addLabel: t.edit.addRow({ label }),
    }
  }

  function agencyGroups() {
    return AGENCY_KINDS.map((kind) => ({
      label: agencyKindWords[language][kind],
      options: places.agencies
        .filter((agency) => agency.kind === kind)
        .map((agency) => ({ value: agency.code, label: agency.name })),
    }))
  }

  function areaGroups() {
    const districts = places.areas.filter((area) => area.kind === 'KECAMATAN')
    return districts.map((district) => ({
      label: district.name,
      options: [
        { value: district.code, label: t.edit.wholeDistrict({ name: district.name }) },
        ...places.areas
          .filter((area) => area.parentCode === district.code)
          .map((area) => ({ value: area.code, label: area.name })),
      ],
    }))
  }

  function opened(group: { label: string; options: Option[] }, chosen: readonly string[]) {
    const count = group.options.filter((option) => chosen.includes(option.value)).length
    const label = count > 0 ? t.edit.openArea({ name: group.label, count: String(count) }) : group.label
    return { label, open: count > 0, options: group.options }
  }

  return { field }
}
