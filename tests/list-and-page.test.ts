import { beforeAll, expect, test } from 'vitest'
import { inTeam, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { listOverseen } from '#app/domain/assignments/overseen-list.server.ts'
import { listOwnWork } from '#app/domain/assignments/own-list.server.ts'
import { readOwnWork } from '#app/domain/assignments/own-work.server.ts'
import { listCohorts } from '#app/domain/cohorts/founding.server.ts'
import { readCard } from '#app/domain/decisions/card.server.ts'
import { readQueue } from '#app/domain/decisions/queue.server.ts'
import { findGradable } from '#app/domain/grading/gradable.server.ts'
import { listGrading } from '#app/domain/grading/grading-list.server.ts'
import { readSubmissionTable } from '#app/domain/grading/submission-table.server.ts'
import { gradingTurns } from '#app/domain/grading/turns.server.ts'
import { readOpenings } from '#app/domain/learning/opening.server.ts'
import { listPeople } from '#app/domain/people/people-list.server.ts'
import { readPerson } from '#app/domain/people/person.server.ts'
import { DISCARD_UNDO_TIME } from '#app/domain/recommendations/limits.ts'
import { listRecommendations } from '#app/domain/recommendations/list.server.ts'
import { readRecommendation } from '#app/domain/recommendations/reading.server.ts'
import { recommendationTurns } from '#app/domain/recommendations/turns.server.ts'
import { listTeams, readTeam } from '#app/domain/teams/teams.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { wholeList } from '#tests/support/pages.ts'
import { buildScenery, type Scenery, type Work } from '#tests/support/scenery.ts'

const NOW = new Date()
const EVERY_TEAM = { cohortId: null, search: '', spot: null }

/**
 * A list shows a thing exactly when its page opens: what is listed can be read, what can be read is listed. For every
 * asker × every thing of two cohorts and of another district.
 */
let askers: Scenery['askers']
let things: Scenery['things']

beforeAll(async () => {
  const scenery = await buildScenery()
  things = scenery.things
  // One table decides for both databases; on the second a third of the askers shows that it reads the table as well.
  const all = env.provider === 'sqlite' || process.env.TEST_LONG !== undefined
  askers = scenery.askers.filter((_, index) => all || index % 3 === 0)
})

test(
  'a recommendation, never handed in or in any state',
  async () => {
    await forEveryAsker(async (asker) => ({
      listed: await listedRecommendations(asker),
      opened: await opening(things.recommendations, (id) => readRecommendation(asker, id, NOW)),
    }))
  },
  MINUTE,
)

test(
  'a discarded draft is in nobody’s list, and for ten minutes its page opens for its own team',
  async () => {
    const shown: string[] = []
    for (const { name, asker } of askers) {
      const listed = [
        ...(await listedRecommendations(asker)),
        ...(await recommendationTurns(asker, NOW)).map(({ id }) => id),
      ]
      expect(listed, name).not.toContain(things.discarded.id)
      const page = await readRecommendation(asker, things.discarded.id, NOW)
      const own =
        inTeam(asker, things.discarded.teamId) && can(asker, 'recommendation.read', things.discarded)
      expect(page !== null, name).toBe(own)
      if (page) shown.push(name)
      const later = new Date(Date.now() + DISCARD_UNDO_TIME)
      expect(await readRecommendation(asker, things.discarded.id, later), name).toBeNull()
    }
    expect(shown).not.toEqual([])
  },
  MINUTE,
)

test('no turn on Beranda for a recommendation that does not open', async () => {
  for (const { name, asker } of askers) {
    const shown = (await recommendationTurns(asker, NOW)).map(({ id }) => id)
    expect(await listedRecommendations(asker), name).toEqual(expect.arrayContaining(shown))
  }
})

test('a recommendation in the leaders’ queue, unless her own team wrote it', async () => {
  const listedFor = async (asker: Asker) => {
    const { rows, rest } = await readQueue(asker)
    return [...rows, ...rest.rows].map(({ id }) => id)
  }
  await forEveryAsker(async (asker) => ({
    listed: await listedFor(asker),
    opened: await opening(things.waiting, async (id) => {
      const card = await readCard(asker, id, new Date())
      return card && ['may', 'reader', 'needs-bupati', 'no-office'].includes(card.standing)
    }),
  }))
})

test('an assignment, as the one who owes it or to read along', async () => {
  await forEveryAsker(async (asker) => ({
    listed: once([...(await listOwnWork(asker, NOW)), ...(await listOverseen(asker))]),
    opened: await opening(things.schedules, (id) => readOwnWork(asker, id, NOW)),
  }))
})

test('an assignment to grade', async () => {
  await forEveryAsker(async (asker) => ({
    listed: (await listGrading(asker)).rows.map(({ id }) => id),
    opened: await opening(things.schedules, (id) => readSubmissionTable(asker, id)),
  }))
})

test('handed-in work to grade', async () => {
  await forEveryAsker(async (asker) => {
    const tables = await Promise.all(things.schedules.map((id) => readSubmissionTable(asker, id)))
    return {
      listed: tables.flatMap((table) => table?.rows.flatMap(({ submissionId }) => submissionId ?? []) ?? []),
      opened: (await gradable(asker)).map(({ id }) => id),
    }
  })
})

test('handed-in work that waits, counted on Beranda', async () => {
  await forEveryAsker(async (asker) => ({
    listed: (await gradingTurns(asker)).flatMap(({ scheduleId, count }) =>
      Array.from({ length: count }, () => scheduleId),
    ),
    opened: (await gradable(asker)).flatMap(({ scheduleId, waits }) => (waits ? [scheduleId] : [])),
  }))
})

test('a cohort', async () => {
  await forEveryAsker(async (asker) => ({
    listed: (await listCohorts(asker)).map(({ id }) => id),
    opened: await opening(things.cohorts, (id) => readOpenings(asker, id)),
  }))
})

test('a team', async () => {
  await forEveryAsker(async (asker) => {
    const { cohorts } = await listTeams(asker, EVERY_TEAM, new Date())
    const lists = await Promise.all(
      cohorts.map(({ id }) => listTeams(asker, { ...EVERY_TEAM, cohortId: id }, new Date())),
    )
    return {
      listed: lists.flatMap(({ teams }) => teams.map(({ id }) => id)),
      opened: await opening(things.teams, (id) => readTeam(asker, id, { search: '', ticked: [] })),
    }
  })
})

test('a person', async () => {
  await forEveryAsker(async (asker) => ({
    listed: (await listedPeople(asker)).filter((id) => things.people.includes(id)),
    opened: await opening(things.people, (id) => readPerson(asker, id, NOW)),
  }))
})

/** Somebody must find something, or the comparison says nothing. */
async function forEveryAsker(
  look: (asker: Asker) => Promise<{ listed: string[]; opened: string[] }>,
): Promise<void> {
  let found = 0
  for (const { name, asker } of askers) {
    const { listed, opened } = await look(asker)
    expect(listed.sort(), name).toEqual(opened.sort())
    found += opened.length
  }
  expect(found).toBeGreaterThan(0)
}

/** Who teaches where she learns finds it in both lists. */
function once(rows: readonly { id: string }[]): string[] {
  return [...new Set(rows.map(({ id }) => id))]
}

async function opening(ids: readonly string[], read: (id: string) => Promise<unknown>): Promise<string[]> {
  const opened: string[] = []
  for (const id of ids) if (await read(id)) opened.push(id)
  return opened.sort()
}

/** The page of a work asks this first; the rest of it notes the reading. */
async function gradable(asker: Asker): Promise<Work[]> {
  const found = await Promise.all(
    things.works.map(({ id, scheduleId }) => findGradable(db, asker, scheduleId, id)),
  )
  return things.works.filter((_, index) => found[index])
}

async function listedRecommendations(asker: Asker): Promise<string[]> {
  const rows = await wholeList((spot) => listRecommendations(asker, { filter: 'all', spot }, new Date()))
  return rows.map(({ id }) => id)
}

async function listedPeople(asker: Asker): Promise<string[]> {
  const everybody = { search: '', role: null, status: null }
  const rows = await wholeList((spot) => listPeople(asker, { ...everybody, spot }, NOW))
  return rows.map(({ id }) => id)
}
