import { z } from 'zod'
import type { Marks } from '#app/platform/field-by-field.server.ts'
import { draftFromForm, flatShape } from '#app/domain/recommendations/section-form.ts'
import { fieldsOf, isSectionKey, type Draft, type SectionKey } from '#app/domain/recommendations/sections.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { BASE } from '#app/platform/forms.ts'

/** Names of the choices on the page of a clash. */
const CHOICE = 'pilih.'

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
  ])
  return z.strictObject({ ...flatShape(section), ...Object.fromEntries(beside), aksi: text })
}

/**
 * What was sent: each field with the mark of the text it was made from; a field without one is not spoken of. Null:
 * no field has a mark, so no form of ours can have sent it.
 */
export function sentFrom(section: SectionKey, form: Record<string, string | string[] | undefined>) {
  const marks: Record<string, string> = {}
  const takeStored: string[] = []
  const draft: Draft = {}
  const all = draftFromForm(section, form)
  for (const [name] of fieldsOf(section)) {
    const mark = form[BASE + name]
    if (typeof mark !== 'string') continue
    marks[name] = mark
    const value = all[name]
    if (value !== undefined) draft[name] = value
    if (form[CHOICE + name] === 'tersimpan') takeStored.push(name)
  }
  const sent: { marks: Marks; draft: Draft; takeStored: string[] } = { marks, draft, takeStored }
  return Object.keys(marks).length === 0 ? null : sent
}
