import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { writeSpreadsheet } from '#app/domain/files/spreadsheet/write-spreadsheet.server.ts'
import type { WrittenCell } from '#app/domain/files/spreadsheet/xlsx-parts.ts'
import { dateShort, timeOfDay } from '#app/platform/say/time.ts'
import { criterionHead, HEADS, rowKey } from './columns.ts'
import { guarded } from './guarded.ts'
import { readResults, type Result, type Results } from './results.server.ts'
import { howToFill, stateWord } from './words.ts'

const WIDTHS: Readonly<Record<keyof typeof HEADS, number>> = {
  key: 44,
  version: 7,
  name: 32,
  agency: 40,
  team: 28,
  attempt: 10,
  state: 16,
  handedIn: 24,
  late: 10,
  comment: 60,
  score: 7,
  grader: 28,
  released: 24,
}

/**
 * The results of an assignment as a workbook that can be filled in and brought back; null for whoever does not grade this
 * cohort. That it was taken is noted.
 */
export async function exportResults(asker: Asker, scheduleId: string, now: Date): Promise<Buffer | null> {
  const results = await readResults(asker, scheduleId)
  if (!results) return null
  await recordReading(asker, { action: 'grade.export', object: { type: 'assignment', id: scheduleId } }, now)
  return sheetOf(results, asker)
}

/** The workbook itself. */
export function sheetOf({ schedule, rows, rubric, criteria }: Results, { zone }: Asker): Promise<Buffer> {
  const column = (name: keyof typeof HEADS) => ({
    head: name === 'team' && schedule.kind === 'TEAM' ? 'Anggota' : HEADS[name],
    width: WIDTHS[name],
  })
  const before = ['key', 'version', 'name', 'agency', 'team', 'attempt', 'state', 'handedIn', 'late'] as const
  const after = ['comment', 'score', 'grader', 'released'] as const
  return writeSpreadsheet([
    {
      name: 'Nilai',
      columns: [
        ...before.map(column),
        ...criteria.map((one, index) => ({ head: criterionHead(one, index), width: 16 })),
        ...after.map(column),
      ],
      rows: rows.map((row) => cellsOf(row, criteria, zone)),
    },
    {
      name: 'Keterangan',
      columns: [{ head: 'Cara mengisi', width: 110 }],
      rows: howToFill(rubric).map((line) => [line]),
    },
  ])
}

function cellsOf(row: Result, criteria: Results['criteria'], zone: string): WrittenCell[] {
  const at = (moment: Date | null) =>
    moment
      ? `${dateShort(moment, { language: 'id', zone })}, ${timeOfDay(moment, { language: 'id', zone })}`
      : ''
  const { submissionId } = row
  return [
    submissionId ? rowKey(submissionId) : '',
    submissionId ? (row.version ?? 0) : '',
    guarded(row.name),
    row.agencies ?? '',
    guarded(row.team ?? ''),
    row.attempt > 0 ? row.attempt : '',
    stateWord(row.state),
    at(row.handedInAt),
    row.late ? 'Ya' : '',
    ...criteria.map(({ key }) => row.levels[key] ?? ''),
    guarded(row.comment ?? ''),
    row.score ?? '',
    guarded(row.grader ?? ''),
    at(row.releasedAt),
  ]
}
