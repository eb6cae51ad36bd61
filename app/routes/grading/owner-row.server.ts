import type { TableRow } from '#app/domain/grading/submission-rows.server.ts'
import { paths } from '#app/paths.ts'
import { dateShort, timeOfDay, type Place } from '#app/platform/say/time.ts'
import { gradingTexts } from './texts.ts'

type Criteria = ReadonlyMap<number, number>

/** A row of the list of works, with its times in words. */
export function ownerRow(schedule: { id: string; criteria: Criteria }, row: TableRow, place: Place) {
  const { ownerName, state, attempt, late, score, rated } = row
  const criteria = schedule.criteria.get(row.versionNumber ?? 1) ?? 0
  return {
    ownerName,
    state,
    attempt,
    late,
    score,
    /** What it lacks before it can be released. */
    unrated: state === 'grading' && rated < criteria ? { count: criteria - rated, of: criteria } : null,
    to: row.submissionId && paths.gradingSubmission(schedule.id, row.submissionId),
    extended:
      row.extendedTo && gradingTexts[place.language].extended({ until: dateShort(row.extendedTo, place) }),
    handedInAt: row.handedInAt && `${dateShort(row.handedInAt, place)}, ${timeOfDay(row.handedInAt, place)}`,
  }
}
