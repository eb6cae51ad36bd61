import type { Asker } from '#app/domain/access/asker.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import type { Turn, TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { listOwnWork } from './own-list.server.ts'
import { isTurn } from './state.ts'
import { turnWords } from './words.ts'

export const turns: TurnSource = {
  place: 10,
  turnsOf: async (asker, now) => {
    if (!mayEnter(asker, 'submission.write')) return []
    return (await assignmentTurns(asker, now)).map((turn) => inWords(turn, asker.language))
  },
}

function inWords(
  { scheduleId, title, kind, state, since, until, attempt, isExtended }: AssignmentTurn,
  language: Language,
): Turn {
  const t = turnWords[language]
  // A late work has the last day left, any other its deadline.
  const what = state === 'late' ? t.closes : t.due
  const notes = { open: kind === 'TEAM' ? t.team : t.open, late: t.late, returned: t.returned({ attempt }) }
  return {
    key: `assignment-${scheduleId}`,
    title: t.title({ title }),
    note: isExtended && state !== 'returned' ? `${notes[state]} ${t.extended}` : notes[state],
    written: title,
    since,
    until: until && { at: until, what },
    action: { label: t.action, to: paths.assignment(scheduleId) },
    mine: true,
  }
}

type AssignmentTurn = {
  scheduleId: string
  title: string
  kind: string
  state: 'open' | 'late' | 'returned'
  /** Since when it waits: the opening, or the day a trainer returned it. */
  since: Date
  /** Until when it is in time, or once that is over, until when it can be handed in; null for a returned work. */
  until: Date | null
  attempt: number
  /** She or her team has more time than everybody. */
  isExtended: boolean
}

/** Assignments that wait for this participant: returned, late, open, each the nearest first. One statement. */
export async function assignmentTurns(asker: Asker, now: Date): Promise<AssignmentTurn[]> {
  const owed = await listOwnWork(asker, now)
  return owed.flatMap(
    ({ id, title, kind, state, opensAt, dueAt, closesAt, begunAt, attempt, isExtended }) => {
      if (!isTurn(state) || (state !== 'open' && state !== 'late' && state !== 'returned')) return []
      const returned = state === 'returned'
      const until = returned ? null : state === 'late' ? closesAt : dueAt
      return [
        {
          scheduleId: id,
          title,
          kind,
          state,
          since: returned && begunAt ? begunAt : opensAt,
          until,
          attempt,
          isExtended,
        },
      ]
    },
  )
}
