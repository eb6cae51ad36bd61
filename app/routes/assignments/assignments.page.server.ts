import type { listOverseen } from '#app/domain/assignments/overseen-list.server.ts'
import type { OwedWork } from '#app/domain/assignments/own-list.server.ts'
import { isTurn, phaseOf, type Phase, type WorkState } from '#app/domain/assignments/state.ts'
import { lockWords } from '#app/domain/learning/lock-words.ts'
import { handedInWith } from './moved-words.server.ts'
import { assignmentTexts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { dateTime, sinceWords, untilWords, type Place } from '#app/platform/say/time.ts'

/** A row of the list, with every date already in words. */
export type ListItem = {
  to: string
  title: string
  state: WorkState
  /** Instead of the state, for those who read along. */
  phase: Phase | null
  turn: boolean
  /** "Tugas tim · Modul 4: Akar masalah" */
  context: string
  /** The module's title in it. */
  module: string
  lines: string[]
  score: number | null
}

export function ownItems(works: readonly OwedWork[], place: Place, now: Date) {
  const items = works.map((work) => ownItem(work, place, now))
  return { turns: items.filter((item) => item.turn), others: items.filter((item) => !item.turn) }
}

function ownItem(work: OwedWork, place: Place, now: Date): ListItem {
  const t = assignmentTexts[place.language]
  const attempt = work.attempt > 1 ? [t.attempt({ attempt: work.attempt })] : []
  return {
    to: paths.assignment(work.id),
    title: work.title,
    state: work.state,
    phase: null,
    turn: isTurn(work.state),
    context: [kindWords(work.kind, place.language), t.module(work.module), ...attempt].join(' · '),
    module: work.module.title,
    lines: ownLines(work, place, now),
    score: work.score,
  }
}

function ownLines(work: OwedWork, place: Place, now: Date): string[] {
  const lines = linesOfState(work, place, now)
  const binds = ['open', 'late', 'soon', 'ahead', 'no-team'].includes(work.state)
  return work.isExtended && binds ? [...lines, assignmentTexts[place.language].extended] : lines
}

function linesOfState(work: OwedWork, place: Place, now: Date): string[] {
  const t = assignmentTexts[place.language]
  const until = (at: Date) => untilWords(at, now, place)
  switch (work.state) {
    case 'returned':
      return work.begunAt ? [t.returnedAt({ since: sinceWords(work.begunAt, now, place) })] : []
    case 'open':
      return [t.dueAt({ until: until(work.dueAt) })]
    case 'closed':
      return [
        work.withdrawnAt
          ? t.withdrawnAt({ at: dateTime(work.withdrawnAt, place) })
          : t.closesAt({ until: until(work.closesAt) }),
      ]
    case 'late':
      return [t.closesAt({ until: until(work.closesAt) })]
    case 'soon':
      return [t.opensAt({ at: dateTime(work.opensAt, place) }), t.dueAt({ until: until(work.dueAt) })]
    case 'ahead':
      return [
        ...(work.lock ? [t.ahead({ opens: lockWords(work.lock, place) })] : []),
        t.dueAt({ until: until(work.dueAt) }),
      ]
    case 'no-team':
      return [t.dueAt({ until: until(work.dueAt) })]
    case 'handed-in':
    case 'joined-later':
    case 'released': {
      if (!work.handedInAt) return []
      const withTeam = work.formerTeam === null ? [] : [handedInWith(work.formerTeam, place.language)]
      return [
        ...withTeam,
        t.handedInAt({ at: dateTime(work.handedInAt, place), number: work.receiptNumber ?? '–' }),
      ]
    }
  }
}

type Overseen = Awaited<ReturnType<typeof listOverseen>>[number]

export function overseenItems(schedules: readonly Overseen[], place: Place, now: Date): ListItem[] {
  const t = assignmentTexts[place.language]
  return schedules.map(({ id, opensAt, dueAt, closesAt, cohort, assignment }) => ({
    to: paths.assignment(id),
    title: assignment.title,
    state: phaseOf({ opensAt, dueAt, closesAt }, now),
    phase: phaseOf({ opensAt, dueAt, closesAt }, now),
    turn: false,
    context: [kindWords(assignment.kind, place.language), t.module(assignment.module), cohort.name].join(
      ' · ',
    ),
    module: assignment.module.title,
    lines: [t.dueAt({ until: untilWords(dueAt, now, place) })],
    score: null,
  }))
}

export function kindWords(kind: string, language: Language): string {
  return assignmentTexts[language].kind[kind === 'TEAM' ? 'TEAM' : 'INDIVIDUAL']
}
