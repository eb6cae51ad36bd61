import { mayEnter } from '#app/domain/access/permissions.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { assignmentTurns, type AssignmentTurn } from '#app/domain/assignments/turns.server.ts'
import { waitingForLeaders } from '#app/domain/decisions/waiting.server.ts'
import { gradingTurns } from '#app/domain/grading/turns.server.ts'
import { contentFaults } from '#app/domain/content/studio.server.ts'
import { recommendationTurns, type RecommendationTurn } from '#app/domain/recommendations/turns.server.ts'
import { homeTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import { dateLong, daysBetween, sinceWords } from '#app/platform/say/time.ts'

export type Turn = {
  key: string
  title: string
  note: string
  /** Until when, in words; empty where nothing presses. */
  due: { text: string; pressing: boolean } | null
  since: string
  action: { label: string; to: string }
}

type Dated = Turn & { until: Date | null }

/** What waits for this person, the nearest deadline first, and what she waits for. */
export async function turnsFor(asker: Asker, now: Date): Promise<{ mine: Turn[]; others: Turn[] }> {
  const [assignments, grading, recommendations, queue, faults] = await Promise.all([
    mayEnter(asker, 'submission.write') ? assignmentTurns(asker, now) : [],
    mayEnter(asker, 'submission.grade') ? gradingTurns(asker) : [],
    recommendationTurns(asker),
    mayEnter(asker, 'decision.decide') ? waitingForLeaders(asker) : null,
    mayEnter(asker, 'content.faults') ? contentFaults(asker) : [],
  ])
  const t = homeTexts[asker.language]
  const mine: Dated[] = [
    ...assignments.map((turn) => assignmentTurn(turn, asker, now)),
    ...recommendations.filter((turn) => turn.mine).map((turn) => recommendationTurn(turn, asker, now)),
    ...grading.map((turn) => ({
      key: `grading-${turn.scheduleId}`,
      title: t.grading({ title: turn.title }),
      note: t.gradingNote({ count: turn.count }),
      due: null,
      until: null,
      since: sinceWords(turn.since, now, asker.language),
      action: { label: t.openGrading, to: paths.gradingAssignment(turn.scheduleId) },
    })),
  ]
  if (queue && queue.count > 0)
    mine.push({
      key: 'queue',
      title: t.queue({ count: queue.count }),
      note: queue.first ? `${t.nextCard}: ${queue.first.title}` : t.queueNote,
      due: dueWords(queue.first?.windowClosesAt ?? null, asker, now),
      until: queue.first?.windowClosesAt ?? null,
      since: queue.first ? sinceWords(queue.first.statusSince, now, asker.language) : '',
      action: { label: t.openQueue, to: paths.queue() },
    })
  if (faults.length > 0)
    mine.push({
      key: 'faults',
      title: t.faults({ count: faults.length }),
      note: t.faultsNote,
      due: null,
      until: null,
      since: '',
      action: { label: t.openStudio, to: paths.studio() },
    })
  const others = recommendations
    .filter((turn) => !turn.mine)
    .map((turn) => ({
      key: turn.id,
      title: turn.title,
      note: t.waitsFor[turn.turn.who],
      due: null,
      since: sinceWords(turn.turn.since, now, asker.language),
      action: { label: t.openRecommendation, to: paths.recommendation(turn.id) },
    }))
  return { mine: mine.sort(byDeadline).map(({ until: _until, ...turn }) => turn), others }
}

function byDeadline(a: Dated, b: Dated): number {
  return (a.until?.getTime() ?? Infinity) - (b.until?.getTime() ?? Infinity) || 0
}

function assignmentTurn(turn: AssignmentTurn, asker: Asker, now: Date): Dated {
  const t = homeTexts[asker.language]
  const note = {
    open: turn.kind === 'TEAM' ? t.assignmentTeam : t.assignmentOpen,
    late: t.assignmentLate,
    returned: t.assignmentReturned({ attempt: turn.attempt }),
  }
  return {
    key: `assignment-${turn.scheduleId}`,
    title: t.assignment({ title: turn.title }),
    note: note[turn.state],
    due: dueWords(turn.until, asker, now),
    until: turn.until,
    since: sinceWords(turn.since, now, asker.language),
    action: { label: t.openAssignment, to: paths.assignment(turn.scheduleId) },
  }
}

function recommendationTurn({ id, title, turn, leads }: RecommendationTurn, asker: Asker, now: Date): Dated {
  const t = homeTexts[asker.language]
  const words =
    turn.reason === 'mend'
      ? { title: t.mend({ title }), note: t.mendNote }
      : turn.reason === 'verify'
        ? { title: t.verify({ title }), note: t.verifyNote }
        : { title: t.write({ title }), note: leads ? t.writeNoteLead : t.writeNote }
  return {
    key: `recommendation-${id}`,
    ...words,
    due: dueWords(turn.until, asker, now),
    until: turn.until,
    since: sinceWords(turn.since, now, asker.language),
    action: { label: t.openRecommendation, to: paths.recommendation(id) },
  }
}

function dueWords(until: Date | null, asker: Asker, now: Date): Turn['due'] {
  if (!until) return null
  const t = homeTexts[asker.language]
  const days = daysBetween(now, until)
  const day = dateLong(until, asker.language)
  if (until < now) return { text: t.overdue({ day }), pressing: true }
  return { text: days === 0 ? t.today : day, pressing: days <= 1 }
}
