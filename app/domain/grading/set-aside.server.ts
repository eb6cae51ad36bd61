import type { Asker } from '#app/domain/access/asker.ts'
import { levelsSchema } from '#app/domain/assignments/rubric.ts'
import type { Part, SetAside } from '#app/domain/set-aside/keeping.server.ts'
import { findSetAside, readSetAside } from '#app/domain/set-aside/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { savesIn, type Says, type Writers } from '#app/platform/field-by-field.server.ts'
import { findGradable } from './gradable.server.ts'

/** A kind of its own, apart from the texts of the work: its participants read those, and never these. */
const OF_A_GRADE = { kind: 'grade', part: '' } as const

export function partOf(submissionId: string): Part {
  return { ...OF_A_GRADE, thingId: submissionId }
}

type Choice = {
  /** What lay there, whose each field was, and what stands there now. */
  lay: Says
  layBy: Writers
  stands: Says
  /** Field → the text that its writer has not chosen. */
  given: Says
  /** Fields of which she says that the text which she gives up was her own. */
  own: readonly string[]
  /** Fields in which she chose hers over what lay there. */
  over: readonly string[]
}

/**
 * The levels and comments that were not chosen. One that lay there is its writer's. Of any other only she who gives it
 * up can say whose it was, and only that it was her own: it may be another's who has written on since.
 */
export function notChosen(asker: Asker, { lay, layBy, stands, given, own, over }: Choice): SetAside[] {
  return Object.entries(lay).flatMap(([field, stored]) => {
    const replaced = over.includes(field) && stored !== stands[field] ? stored : ''
    const texts = new Set([given[field] ?? '', replaced].filter((text) => text !== ''))
    const hers = own.includes(field) ? asker.id : null
    const its = layBy[field] ?? null
    return [...texts].map((value) => ({ field, value, writtenById: value === stored ? its : hers }))
  })
}

/** What was not chosen for the grade of a work; null for everybody who does not grade it. `open`: she may call it back now. */
export async function readSetAsideGrade(
  asker: Asker,
  scheduleId: string,
  submissionId: string,
  page: number,
) {
  const work = await findGradable(db, asker, scheduleId, submissionId)
  if (!work) return null
  const { rubric, title, grade } = work
  const { rows, ...rest } = await readSetAside({ ...OF_A_GRADE, thingIds: [work.id] }, page)
  return {
    title,
    ownerName: work.ownerName ?? '–',
    rubric,
    open: work.status === 'HANDED_IN' && grade?.status !== 'RELEASED',
    grade: grade && { comment: grade.comment, levels: levelsSchema.parse(grade.levels) },
    saves: savesIn(grade?.saves),
    setAside: {
      ...rest,
      rows: rows.flatMap(({ value, ...row }) => (typeof value === 'string' ? [{ ...row, text: value }] : [])),
    },
  }
}

/** One of these texts; null for everybody who does not grade the work. `gone`: it is not kept (any more). */
export async function findSetAsideText(
  asker: Asker,
  place: { scheduleId: string; submissionId: string },
  id: string,
): Promise<{ field: string; text: string } | 'gone' | null> {
  const work = await findGradable(db, asker, place.scheduleId, place.submissionId)
  if (!work) return null
  const found = await findSetAside({ ...OF_A_GRADE, thingIds: [work.id] }, id)
  return typeof found?.value === 'string' ? { field: found.field, text: found.value } : 'gone'
}
