import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Part, SetAside } from '#app/domain/set-aside/keeping.server.ts'
import { findSetAside, readSetAside } from '#app/domain/set-aside/reading.server.ts'
import type { Writers } from '#app/platform/field-by-field.server.ts'
import { draftsIn, readForEditing, savesOf } from './reading.server.ts'
import { valueKey } from './section-form.ts'
import { storedDraftSchema } from './sections.schema.ts'
import { fieldsOf, isEmptyRow, type Draft, type DraftValue, type SectionKey } from './sections.ts'
import { STATUS_TABLE, statusOf } from './workflow.ts'

export function partOf(id: string, section: SectionKey): Part {
  return { kind: 'recommendation', thingId: id, part: section }
}

/** The team's answers to the points of the last return; a field is the id of its point. */
export function answersOf(id: string): Part {
  return { kind: 'recommendation', thingId: id, part: 'poin' }
}

/** The newest answers that were not chosen, for who may write there: that is asked before. */
export async function readSetAsideAnswers(id: string) {
  const { kind, part } = answersOf(id)
  const { rows } = await readSetAside({ kind, part, thingIds: [id] }, 1)
  return rows.flatMap(({ field, value, ...row }) =>
    typeof value === 'string' ? [{ ...row, pointId: field, text: value }] : [],
  )
}

/** One of these answers and its point; null for everybody who may not write there. `gone`: it is not kept (any more). */
export async function findSetAsideAnswer(
  asker: Asker,
  id: string,
  textId: string,
): Promise<{ pointId: string; text: string } | 'gone' | null> {
  if (!(await readForWriting(asker, id))) return null
  const { kind, part } = answersOf(id)
  const found = await findSetAside({ kind, part, thingIds: [id] }, textId)
  return typeof found?.value === 'string' ? { pointId: found.field, text: found.value } : 'gone'
}

type Choice = {
  section: SectionKey
  /** What lay there, whose each field was, and what stands there now. */
  lay: Draft
  layBy: Writers
  stands: Draft
  /** Field → the text that its writer has not chosen. */
  given: Draft
  /** Fields of which she says that the text which she gives up was her own. */
  own: readonly string[]
  /** Fields in which she chose hers over what lay there. */
  over: readonly string[]
}

/**
 * The texts that were not chosen, also when they stand there still: what she chose over them may come later. One that
 * lay there is its writer's. Of any other only she who gives it up can say whose it was, and only that it was her own:
 * it may be another's who has written on since.
 */
export function notChosen(asker: Asker, choice: Choice): SetAside[] {
  const { section, lay, layBy, stands, given, own, over } = choice
  return fieldsOf(section).flatMap(([name, field]) => {
    const says = (draft: Draft) => valueKey(field, name, draft)
    const replaced = over.includes(name) && says(lay) !== says(stands) ? lay[name] : undefined
    const value = given[name] ?? replaced
    if (value === undefined || isEmpty(value)) return []
    const hers = own.includes(name) ? asker.id : null
    const writtenById = says({ [name]: value }) === says(lay) ? (layBy[name] ?? null) : hers
    return [{ field: name, value, writtenById }]
  })
}

function isEmpty(value: DraftValue): boolean {
  if (typeof value === 'string') return value === ''
  return value.every((item) => (typeof item === 'string' ? item === '' : isEmptyRow(item)))
}

/** The texts of a section that were not chosen. Null for everybody who may not write there. `open`: she may now. */
export async function readSetAsideSection(asker: Asker, id: string, section: SectionKey, page: number) {
  const found = await readForWriting(asker, id)
  if (!found) return null
  const { kind, part } = partOf(id, section)
  const { rows, ...rest } = await readSetAside({ kind, part, thingIds: [id] }, page)
  return {
    title: found.title,
    number: found.number,
    open: STATUS_TABLE[statusOf(found)].editable,
    draft: draftsIn(found.sections)[section] ?? {},
    saves: savesOf(found.sections, section),
    setAside: {
      ...rest,
      rows: rows.flatMap(({ value, ...row }) => {
        const draft = draftFrom(row.field, value)
        return draft ? [{ ...row, draft }] : []
      }),
    },
  }
}

/** One of these texts under the name of its field; null for everybody who may not write there. `gone`: it is not kept (any more). */
export async function findSetAsideText(
  asker: Asker,
  place: { id: string; section: SectionKey; textId: string },
): Promise<{ field: string; draft: Draft } | 'gone' | null> {
  if (!(await readForWriting(asker, place.id))) return null
  const { kind, part } = partOf(place.id, place.section)
  const found = await findSetAside({ kind, part, thingIds: [place.id] }, place.textId)
  const draft = found && draftFrom(found.field, found.value)
  return draft ? { field: found.field, draft } : 'gone'
}

async function readForWriting(asker: Asker, id: string) {
  const found = await readForEditing(asker, id)
  return found && can(asker, 'recommendation.write', found) ? found : null
}

/** A value as it was kept, under its field's name; a field may have changed its kind since. */
function draftFrom(field: string, value: unknown): Draft | null {
  return storedDraftSchema.safeParse({ [field]: value }).data ?? null
}
