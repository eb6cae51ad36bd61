import type { Asker } from '#app/domain/access/asker.ts'
import { shownCorrections } from '#app/domain/assignments/corrections.ts'
import { keysOf } from '#app/domain/assignments/rubric.ts'
import { gradeSays } from '#app/domain/grading/grade.server.ts'
import { gradeNames } from '#app/domain/grading/limits.ts'
import { COUNTED } from '#app/domain/grading/neighbours.server.ts'
import type { readWork } from '#app/domain/grading/read-work.server.ts'
import { writtenHtml } from '#app/domain/prose/written-text.server.ts'
import { sizeWords } from '#app/domain/files/files.ts'
import { marksOf } from '#app/platform/field-by-field.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { inPart } from './own-part.ts'
import { gradingTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'
import { shownWords } from '#app/mdx/shown-words.ts'
import { countWords } from '#app/platform/say/words.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateTime, timeOrDay } from '#app/platform/say/time.ts'

type Work = NonNullable<Awaited<ReturnType<typeof readWork>>>
export type SubmissionPage = Awaited<ReturnType<typeof submissionPage>>

/** The page's data, with every date in words. */
export async function submissionPage(
  asker: Asker,
  scheduleId: string,
  read: Work,
  { context, now }: { context: RequestContext; now: Date },
) {
  const words = (at: Date | null) => (at ? dateTime(at, asker) : '–')
  const { work, grade, returned, previous, next } = read
  const to = (id: string) => paths.gradingSubmission(scheduleId, id)
  const t = gradingTexts[asker.language]
  const says = gradeSays(keysOf(read.rubric), grade)
  const marks = marksOf(says, grade?.saves ?? {})
  const names = Object.entries(gradeNames(keysOf(read.rubric)))
  return {
    scheduleId,
    /** Back to the list, and to her own part where this belongs to it. */
    listTo: inPart(paths.gradingAssignment(scheduleId), read.isMine),
    readAt: now.getTime(),
    values: Object.fromEntries(names.map(([field, name]) => [name, says[field] ?? ''])),
    marks: Object.fromEntries(names.map(([field, name]) => [name, marks[field] ?? ''])),
    formatted: work.text === '' ? null : deliver(context, `naskah-${work.id}`, await writtenHtml(work.text)),
    id: work.id,
    attempt: work.attempt,
    status: work.status,
    text: work.text,
    late: work.late,
    title: read.title,
    ownerName: read.ownerName,
    state: read.state,
    rubric: read.rubric,
    extended: read.extendedTo && gradingTexts[asker.language].extended({ until: words(read.extendedTo) }),
    who: whoWords(read, asker),
    marker: read.marker,
    receipt: [
      t.receiptLine({ attempt: work.attempt, number: read.receiptNumber ?? '–', at: words(read.handedInAt) }),
      ...(read.kind === 'TEAM' ? [t.handedInBy({ by: read.handedInBy })] : []),
      ...(work.text === ''
        ? []
        : [t.wordCount({ count: number(countWords(shownWords(work.text)), asker.language) })]),
    ].join(' '),
    older: read.versions.own < read.versions.newest ? t.olderVersion(read.versions) : null,
    ready: read.ready,
    phrases: read.phrases,
    files: read.files.map(({ id, name, size }) => ({
      id,
      name,
      to: paths.file(id),
      size: sizeWords(size, asker.language),
    })),
    returned: returned ? { comment: returned.comment, by: returned.by, at: words(returned.at) } : null,
    attempts: read.attempts.map(({ id, attempt, handedInAt }) => ({
      attempt,
      to: to(id),
      at: words(handedInAt),
      shown: id === work.id,
    })),
    grade: grade && {
      status: grade.status,
      levels: grade.levels,
      comment: grade.comment,
      score: grade.score,
      version: grade.version,
      by: grade.by,
      at: words(grade.releasedAt ?? grade.updatedAt),
      savedAt: timeOrDay(grade.updatedAt, now, asker),
    },
    corrections: shownCorrections(read.corrections, read.rubric, asker),
    released: releasedWords(read, asker),
    place: placeWords(read, asker),
    previous: previous && neighbour(previous, to),
    next: next && neighbour(next, to),
    submissionKey: newSubmissionKey(),
  }
}

/** The neighbour's name, and a short one where there is little room: of a team the whole, of a person the first word. */
function neighbour({ id, name }: { id: string; name: string }, to: (id: string) => string) {
  const [word = name] = name.split(' ')
  return { to: to(id), name, first: /^(?:tim|kelompok)$/i.test(word) ? name : word }
}

/** "Analis ahli muda, Dinas Pertanian. Tim 3."; of a team who is in it. */
function whoWords({ kind, who }: Work, { language }: Asker): string {
  const t = gradingTexts[language]
  if (kind === 'TEAM')
    return who.members
      .map(({ name, agency }) => (agency === '' ? name : t.member({ name, agency })))
      .join('; ')
  const place = [who.position, who.agency].filter((word) => word !== null && word !== '').join(', ')
  return [place, who.team ?? '']
    .filter((word) => word !== '')
    .map((word) => `${word}.`)
    .join(' ')
}

/** "2 dari 7 menunggu"; of a work that is done, how many wait. */
function placeWords({ place, waiting }: Work, { language }: Asker): string | null {
  const t = gradingTexts[language].queued
  const count = waiting > COUNTED ? `${number(COUNTED, language)}+` : number(waiting, language)
  if (place === null) return waiting > 0 ? t.waiting({ count }) : null
  return place > COUNTED
    ? t.far({ count: number(COUNTED, language) })
    : t.place({ place: number(place, language), count })
}

/** Since when its owners see the grade, and who has put it right since. */
function releasedWords({ grade, corrections }: Work, place: Asker): string | null {
  const t = gradingTexts[place.language]
  if (grade?.status !== 'RELEASED' || !grade.releasedAt) return null
  const at = dateTime(grade.releasedAt, place)
  const newest = corrections[0]
  if (!newest) return t.releasedBanner({ at, by: grade.by })
  return t.correctedBanner({ at, by: newest.by, corrected: dateTime(newest.at, place) })
}

/** HTML goes into the markup of a whole page, and only otherwise into its data; `ok` is false when there is none. */
function deliver(context: RequestContext, id: string, html: string | null) {
  if (html === null || context.delivery === 'data') return { id, ok: html !== null, html: html ?? undefined }
  context.prose.set(id, html)
  return { id, ok: true, html: undefined }
}
