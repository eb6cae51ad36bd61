import type { Asker } from '#app/domain/access/asker.ts'
import { draftSays } from '#app/domain/content/drafts.server.ts'
import { DRAFT_NAMES } from '#app/domain/content/limits.ts'
import { openInStudio, studioLesson, versionMark } from '#app/domain/content/studio.server.ts'
import { marksOf, savesIn } from '#app/platform/field-by-field.server.ts'
import { BASE } from '#app/platform/forms.ts'
import { FIRST } from './learning.ts'

type Facts = Partial<Record<keyof typeof DRAFT_NAMES, string>>

/** What a trainer changes in the lesson `FIRST`, as an editor sends it that is open from now on. */
export async function draftOf(asker: Asker, sent: Facts) {
  const open = await openInStudio(asker, FIRST)
  if (!open) throw new Error('The lesson is not in the studio.')
  return { sent, marks: marksOf(draftSays(open.text), savesIn(open.text.saves)) }
}

/** The same as it goes over the wire: all fields of the form. */
export async function draftFields(asker: Asker, sent: Facts): Promise<[string, string][]> {
  const open = await openInStudio(asker, FIRST)
  if (!open) throw new Error('The lesson is not in the studio.')
  const says = draftSays(open.text)
  const marks = marksOf(says, savesIn(open.text.saves))
  const whole: Record<string, string> = { ...says, ...sent }
  return Object.entries(DRAFT_NAMES).flatMap(([field, name]): [string, string][] => [
    [name, whole[field] ?? ''],
    [BASE + name, marks[field] ?? ''],
  ])
}

/** What the sheet of a version says when it is opened now. */
export async function releaseOf(asker: Asker, number: number) {
  const lesson = await studioLesson(asker, FIRST)
  const version = lesson?.versions.find((one) => one.number === number)
  if (!lesson || !version) throw new Error(`There is no version ${number}.`)
  return { number, seen: lesson.seen, mark: versionMark(version) }
}
