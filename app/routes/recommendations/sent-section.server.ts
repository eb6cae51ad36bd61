import { z } from 'zod'
import type { Marks } from '#app/platform/field-by-field.server.ts'
import { draftFromForm, flatShape, valueFromForm } from '#app/domain/recommendations/section-form.ts'
import { fieldsOf, isSectionKey, type Draft, type SectionKey } from '#app/domain/recommendations/sections.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { AGAIN, BASE, CHOICE, GIVEN_UP, OWN } from '#app/platform/forms.ts'

/** The section that an address names. @throws Response 404 for a name that is no section's */
export function sectionIn(params: { id?: string; bagian?: string }): { id: string; section: SectionKey } {
  const { id = '', bagian = '' } = params
  if (!isSectionKey(bagian)) throw notFound()
  return { id, section: bagian }
}

/** The names this section's forms may send; what they carry is judged by `saveSection`. */
export function sectionForm(section: SectionKey) {
  const text = z.string().optional()
  const beside = fieldsOf(section).flatMap(([name]) => [
    [CHOICE + name, text] as const,
    [BASE + name, text] as const,
    [AGAIN + name, text] as const,
    [GIVEN_UP + name, text] as const,
    [OWN + name, text] as const,
  ])
  return z.strictObject({ ...flatShape(section), ...Object.fromEntries(beside), aksi: text })
}

export type SentFields = {
  marks: Marks
  draft: Draft
  /** Fields for which the page's script has sent another text as well, and heard nothing of it. */
  again: readonly string[]
  /** Texts that the page's script was told to give up. */
  given: Draft
  /** Fields of which it says that this text was her own. */
  own: readonly string[]
  /** Fields in which the writer prefers hers to what is stored, chosen on the page of a clash. */
  over: readonly string[]
  /** Fields in which she prefers what is stored. */
  takeStored: readonly string[]
}

/**
 * What was sent: each field with the mark of the text it was made from; a field without one is not spoken of. Null:
 * no field has a mark and no text is given up, so no form of ours can have sent it.
 */
export function sentFrom(section: SectionKey, form: Record<string, string | string[] | undefined>) {
  const marks: Record<string, string> = {}
  const takeStored: string[] = []
  const over: string[] = []
  const again: string[] = []
  const own: string[] = []
  const draft: Draft = {}
  const given: Draft = {}
  const all = draftFromForm(section, form)
  for (const [name, field] of fieldsOf(section)) {
    const left = form[GIVEN_UP + name]
    const leftValue = typeof left === 'string' ? valueFromForm(name, field, left) : null
    if (leftValue !== null) given[name] = leftValue
    if (form[OWN + name] !== undefined) own.push(name)
    const mark = form[BASE + name]
    if (typeof mark !== 'string') continue
    marks[name] = mark
    const value = all[name]
    if (value !== undefined) draft[name] = value
    if (form[AGAIN + name] !== undefined) again.push(name)
    if (form[CHOICE + name] === 'tersimpan') takeStored.push(name)
    if (form[CHOICE + name] === 'saya') over.push(name)
  }
  const sent: SentFields = { marks, draft, again, given, own, over, takeStored }
  return Object.keys({ ...marks, ...given }).length === 0 ? null : sent
}
