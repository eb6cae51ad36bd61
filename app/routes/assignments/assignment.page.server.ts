import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { shownCorrections } from '#app/domain/assignments/corrections.ts'
import { gives } from '#app/domain/assignments/extensions/extended.ts'
import { filesMark } from '#app/domain/assignments/files-mark.server.ts'
import { UNDO_REMOVAL } from '#app/domain/assignments/limits.ts'
import { instructionsHtml } from '#app/domain/assignments/instructions.server.ts'
import type { Attempt, OwnWork, ReleasedGrade } from '#app/domain/assignments/own-work.server.ts'
import { lockWords } from '#app/domain/learning/lock-words.ts'
import { writtenHtml } from '#app/domain/prose/written-text.server.ts'
import { pointsOf } from '#app/domain/assignments/points.ts'
import { sizeWords } from '#app/domain/files/files.ts'
import { shownUnfinished } from '#app/domain/files/unfinished.server.ts'
import { warnPersonalData } from '#app/domain/privacy/personal-data.ts'
import { assignmentTexts } from './texts.ts'
import { privacyTexts } from '#app/i18n/privacy.ts'
import type { Language } from '#app/platform/say/language.ts'
import { number } from '#app/platform/say/figures.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'
import { dateShort, dateTime, timeOfDay, timeOrDay, untilWords, type Place } from '#app/platform/say/time.ts'
import { withoutMarks } from '#app/platform/say/notes.ts'
import { letters } from '#app/platform/say/words.ts'
import { kindWords } from './assignments.page.server.ts'
import { movedNotices, withFormerTeam } from './moved-words.server.ts'

export type PageData = Awaited<ReturnType<typeof pageData>>
export type AttemptView = Awaited<ReturnType<typeof attemptView>>
export type GradeView = ReturnType<typeof gradeView>

/** Id of the instructions among the page's prose. */
const INSTRUCTIONS = 'petunjuk-isi'
const MOST_WARNINGS = 5

type Delivery = RequestContext & { saving: boolean }

/** The page's data: explicit, in words, and nothing that the screen does not show. */
export async function pageData(asker: Asker, work: OwnWork, context: Delivery, now: Date) {
  const { language } = asker
  const { schedule, rubric, phase, state, current, earlier, team, through, continued } = work
  const { id, opensAt, dueAt, closesAt, asParticipant, cohortId, assignment } = schedule
  const t = assignmentTexts[language]
  // Before the opening a participant sees the dates only.
  const open = !asParticipant || phase !== 'soon'
  const place = { districtId: asker.districtId, cohortId }
  const mayGrade = can(asker, 'assignment.grade', place)
  const views = (attempts: readonly Attempt[], prefix: string) =>
    Promise.all(attempts.map((attempt) => attemptView(attempt, work, asker, context, now, prefix)))
  return {
    id,
    title: assignment.title,
    context: [kindWords(assignment.kind, language), t.module(assignment.module)].join(' · '),
    who: whoWords(assignment.kind, team, asParticipant, language),
    team,
    moved: movedNotices(work, asker),
    /** Its receipt is that of those she works with now; of any other one `moved` tells. */
    handsInItself: through === 'own',
    formerTeam: lastFormerTeam(asker, cohortId),
    keepsSetAside: asParticipant && through !== 'former' && work.closedBecause !== 'no-team',
    state,
    ahead: work.lock && t.ahead({ opens: lockWords(work.lock, asker) }),
    phase,
    asParticipant,
    gradeTo: mayGrade ? paths.gradingAssignment(id) : null,
    datesTo: can(asker, 'assignment.schedule', place) ? paths.assignmentDates(id) : null,
    moduleTo: paths.module(assignment.module.slug),
    moduleTitle: assignment.module.title,
    closedBecause: work.closedBecause,
    withdrawn: schedule.withdrawnAt && dateTime(schedule.withdrawnAt, asker),
    late: phase === 'late' && (current?.attempt ?? 1) === 1,
    dates: [
      { term: t.opens, value: dateTime(opensAt, asker), note: null },
      { term: t.due, value: untilWords(dueAt, now, asker), note: t.dueNote },
      { term: t.closes, value: untilWords(closesAt, now, asker), note: t.closesNote },
    ],
    changed: changedWords(schedule, asker),
    askedBefore: work.asked.number !== assignment.number,
    extended: extendedWords(schedule, asker),
    extensionsTo: can(asker, 'assignment.schedule', place) ? paths.assignmentExtensions(id) : null,
    opensWords: dateTime(opensAt, asker),
    closesWords: dateTime(closesAt, asker),
    closesUntil: untilWords(closesAt, now, asker),
    instructions: open
      ? deliver(context, INSTRUCTIONS, await instructionsHtml(work.asked, context.saving))
      : null,
    rubric: open ? rubric : [],
    submissionKey: newSubmissionKey(),
    unfinished: work.unfinished.map((one) => ({
      ...shownUnfinished(asker, one, now),
      endAt: paths.upload(one.id),
    })),
    noFilesMark: filesMark([]),
    current: current && (await attemptView(current, work, asker, context, now, 'naskah')),
    earlier: await views(earlier, 'naskah'),
    continued: await Promise.all(
      continued.map(async (one, index) => ({
        title: withFormerTeam(one.team, language),
        attempts: await views(one.attempts, `naskah-tim-${index}`),
      })),
    ),
  }
}

/** The team that she left last: what it had not handed in stays with it. */
function lastFormerTeam({ formerTeams }: Asker, cohortId: string) {
  const left = formerTeams.filter((team) => team.cohortId === cohortId)
  const last = left.toSorted((a, b) => b.leftAt.getTime() - a.leftAt.getTime())[0]
  return last ? { team: last.name, removed: last.removed } : null
}

/** When the dates were set by hand, and what they were before. */
function changedWords({ changedAt, changedFrom }: OwnWork['schedule'], place: Place): string | null {
  if (!changedAt || !changedFrom) return null
  const { opensAt, dueAt, closesAt } = changedFrom
  const day = (at: Date) => dateShort(at, place)
  const before = { opens: day(opensAt), due: day(dueAt), closes: day(closesAt) }
  return assignmentTexts[place.language].changed({ at: dateShort(changedAt, place), ...before })
}

/** Her own extension: until when, and whether it still gives her more time than everybody has. */
function extendedWords({ extension, dueAt, closesAt }: OwnWork['schedule'], place: Place) {
  if (!extension) return null
  const t = assignmentTexts[place.language]
  const { common, why } = extension
  if (!gives(extension, common)) return { holds: false, title: t.extensionOver, lines: [t.extensionOverNext] }
  const dates = { due: dateTime(dueAt, place), closes: dateTime(closesAt, place) }
  const everybody = { due: dateTime(common.dueAt, place), closes: dateTime(common.closesAt, place) }
  return {
    holds: true,
    title: t.extendedTitle(dates),
    lines: [t.extendedFrom(everybody), t.extendedWhy({ reason: withoutMarks(why) })],
  }
}

/** HTML goes into the markup of a whole page, and only otherwise into its data; `ok` is false when there is none. */
function deliver(context: RequestContext, id: string, html: string | null) {
  if (html === null) return { id, ok: false, html: undefined }
  if (context.delivery === 'data') return { id, ok: true, html }
  context.prose.set(id, html)
  return { id, ok: true, html: undefined }
}

function whoWords(kind: string, team: string | null, asParticipant: boolean, language: Language): string {
  const t = assignmentTexts[language]
  if (kind === 'TEAM') return team ? t.whoTeam({ team }) : t.whoTeams
  return asParticipant ? t.whoYou : t.whoEach
}

async function attemptView(
  attempt: Attempt,
  work: OwnWork,
  place: Place,
  context: RequestContext,
  now: Date,
  prefix: string,
) {
  const { text, version, status, late, receiptHash, handedInBy } = attempt
  const isWritten = attempt === work.current && work.closedBecause === null
  const formatted =
    isWritten || text === ''
      ? null
      : deliver(context, `${prefix}-${attempt.attempt}`, await writtenHtml(text))
  return {
    attempt: attempt.attempt,
    text,
    version,
    status,
    late,
    formatted,
    privacy: isWritten ? privacyWords(text, place.language) : [],
    letters: number(letters(text), place.language),
    savedAt: text === '' ? null : timeOrDay(attempt.updatedAt, now, place),
    filesMark: filesMark(attempt.files.map(({ id }) => id)),
    files: attempt.files.map(({ id, name, size, addedBy, place: at }) => ({
      id,
      name,
      addedBy,
      place: at,
      key: newSubmissionKey(),
      to: paths.file(id),
      size: sizeWords(size, place.language),
    })),
    removedFiles: attempt.removedFiles.map(({ id, name, place: at, removedAt }) => ({
      id,
      name,
      place: at,
      key: newSubmissionKey(),
      removed: {
        at: timeOfDay(removedAt, place),
        until: timeOfDay(new Date(removedAt.getTime() + UNDO_REMOVAL), place),
      },
    })),
    log: attempt.log.map(({ kind, by, detail, at }) => ({ kind, by, detail, at: dateTime(at, place) })),
    receipt:
      attempt.handedInAt && attempt.receiptNumber
        ? {
            number: attempt.receiptNumber,
            at: dateTime(attempt.handedInAt, place),
            time: timeOrDay(attempt.handedInAt, now, place),
            by: handedInBy ?? '–',
            hash: receiptHash ?? '',
          }
        : null,
    returned: attempt.returned && {
      comment: attempt.returned.comment,
      by: attempt.returned.by,
      at: dateTime(attempt.returned.at, place),
    },
    grade: attempt.grade && gradeView(attempt.grade, place),
  }
}

/** Where the draft may hold a person's phone number or name; the first of them are enough to make somebody look. */
function privacyWords(text: string, language: Language): { field: string; message: string }[] {
  const t = privacyTexts[language]
  const messages = warnPersonalData(text).map(({ line, kind }) => t.inLine({ line, what: t.looksLike[kind] }))
  return [...new Set(messages)].slice(0, MOST_WARNINGS).map((message) => ({ field: 'naskah', message }))
}

function gradeView(grade: ReleasedGrade, place: Place) {
  const { rubric } = grade
  return {
    score: grade.score ?? 0,
    comment: grade.comment,
    releasedAt: grade.releasedAt ? dateTime(grade.releasedAt, place) : '',
    corrections: shownCorrections(grade.corrections, rubric, place),
    criteria: rubric.map(({ key, criterion, weight, levels }) => {
      const level = grade.levels[key] ?? 1
      return {
        criterion,
        weight,
        level,
        anchor: levels[level - 1] ?? '',
        points: number(pointsOf(weight, level), place.language),
      }
    }),
  }
}
