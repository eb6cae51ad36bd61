import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { readFrame } from '#app/domain/cohorts/progress-frame.server.ts'
import { readRanks, type Ranked, type RanksFilter } from '#app/domain/cohorts/progress-ranks.server.ts'
import { lessonsOf, stateOf, type PlannedModule } from '#app/domain/cohorts/progress.ts'
import { writeSpreadsheet } from '#app/domain/files/spreadsheet/write-spreadsheet.server.ts'
import type { WrittenCell } from '#app/domain/files/spreadsheet/xlsx-parts.ts'
import { dateShort } from '#app/platform/say/time.ts'
import { workColumns } from './work-columns.server.ts'

/** As many as the largest installation has. */
const MOST_EXPORTED = 25_000
const STEP = 500

export type ExportFilter = Omit<RanksFilter, 'spot'> & { cohortId: string | null }

const STATES = { done: 'Selesai', late: 'Terlambat', open: 'Belum' } as const

/**
 * The participants of a cohort × its modules, quizzes and assignments as a workbook, those furthest behind first, as the
 * filter of the page has it. Null where the cohort is none of hers. That she took it is noted.
 */
export async function exportProgress(
  asker: Asker,
  { cohortId, ...filter }: ExportFilter,
  now: Date,
): Promise<Buffer | null> {
  const { cohort, count, modules, areTeamsFew } = await readFrame(asker, { cohortId, team: filter.team }, now)
  if (!cohort || !count) return null
  await recordReading(asker, { action: 'progress.export', object: { type: 'cohort', id: cohort.id } }, now)
  const work = await workColumns({ cohortId: cohort.id, districtId: asker.districtId }, now)
  const ranking = { cohort, count, areTeamsFew }
  async function* rows(): AsyncGenerator<WrittenCell[]> {
    for await (const people of ranked(ranking, filter)) {
      const cellsOf = await work.cellsOf(people.map(({ id }) => id))
      for (const person of people) yield [...rowOf(person, modules, asker.zone), ...cellsOf(person.id)]
    }
  }
  return writeSpreadsheet([
    {
      name: 'Kemajuan',
      columns: [
        { head: 'Nama', width: 34 },
        { head: 'Perangkat daerah', width: 40 },
        { head: 'Tim', width: 14 },
        { head: 'Terakhir masuk', width: 18 },
        { head: 'Pelajaran tertinggal', width: 18 },
        ...modules.flatMap(({ title, lessons }, index) => [
          { head: `${index + 1} ${title} (dari ${lessons})`, width: 26 },
          { head: `Keadaan modul ${index + 1}`, width: 14 },
        ]),
        { head: `Jumlah (dari ${lessonsOf(modules)})`, width: 16 },
        ...work.columns,
      ],
      rows: rows(),
    },
  ])
}

/** All of them in their order, a step at a time. */
async function* ranked(
  ranking: Parameters<typeof readRanks>[0],
  filter: Omit<RanksFilter, 'spot'>,
): AsyncGenerator<Ranked[]> {
  const taken = new Set<string>()
  let spot: RanksFilter['spot'] = null
  do {
    const page = await readRanks(ranking, { ...filter, spot }, { size: STEP })
    // Somebody moves while it is read, and where nothing is left at the spot the head comes again: nobody is taken twice.
    const fresh = page.rows.filter(({ id }) => !taken.has(id))
    if (fresh.length === 0) break
    for (const { id } of fresh) taken.add(id)
    yield fresh
    spot = page.after === null ? null : { side: 'after', key: page.after }
  } while (spot !== null && taken.size < MOST_EXPORTED)
}

function rowOf(person: Ranked, modules: readonly PlannedModule[], zone: string): WrittenCell[] {
  const seen = person.seenAt ? dateShort(person.seenAt, { language: 'id', zone }) : 'Belum pernah'
  return [
    person.name,
    person.agency ?? '',
    person.team ?? '',
    seen,
    person.late,
    ...modules.flatMap((module) => {
      const done = person.done.get(module.id) ?? 0
      return [done, STATES[stateOf(module, done, person.since)]]
    }),
    [...person.done.values()].reduce((sum, one) => sum + one, 0),
  ]
}
