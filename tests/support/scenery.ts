import { personKey, teamKey } from '#app/domain/access/asker.ts'
import { DISCARD_UNDO_TIME } from '#app/domain/recommendations/limits.ts'
import { STATUSES, type Status } from '#app/domain/recommendations/workflow.ts'
import { db } from '#app/platform/data/db.server.ts'
import { everyAsker } from './askers.ts'
import { createSchedule } from './assignments.ts'
import { anAwaiting } from './recommendations.ts'
import { askerFor, createWorld, type World } from './world.ts'

export type Scenery = Awaited<ReturnType<typeof buildScenery>>
export type Work = { id: string; scheduleId: string; waits: boolean }

/** Two cohorts of one district and another district, with things that some may see, and everybody who could ask. */
export async function buildScenery() {
  const [home, foreign] = [await createWorld(), await createWorld()]
  const second = await secondCohort(home)
  const here = { ...home.cohort, team: home.teams.one }
  const person = home.teams.one.members[1]
  const askers = [
    ...everyAsker(await askerFor(person.id), here, second),
    { name: 'secretariat of the other district', asker: await askerFor(foreign.people.secretariat.id) },
    { name: 'participant of the other district', asker: await askerFor(foreign.teams.one.members[0].id) },
    { name: 'trainer of the other district', asker: await askerFor(foreign.people.trainer.id) },
    { name: 'Bupati of the other district', asker: await askerFor(foreign.people.bupati.id) },
  ]
  const [teams, each, elsewhere, abroad] = [
    await createSchedule(home),
    await createSchedule(home, { kind: 'INDIVIDUAL' }),
    await createSchedule({ ...home, cohort: second }),
    await createSchedule(foreign),
  ]
  const waiting = [
    (await anAwaiting(home)).id,
    (await anAwaiting(home, {}, 'two')).id,
    (await anAwaiting(foreign)).id,
  ]
  const things = {
    recommendations: [
      ...(await inEveryState(home.district.id, here)),
      ...(await fewOf(home.district.id, { ...home.cohort, team: home.teams.two })),
      ...(await fewOf(home.district.id, second)),
      ...(await fewOf(foreign.district.id, { ...foreign.cohort, team: foreign.teams.one })),
      ...waiting,
    ],
    waiting,
    discarded: await justDiscarded(home.district.id, here),
    schedules: [teams.id, each.id, elsewhere.id, abroad.id],
    works: [
      await work(teams.id, { team: home.teams.one.id }, 'HANDED_IN'),
      await work(teams.id, { team: home.teams.two.id }, 'HANDED_IN'),
      await work(each.id, { person: person.id }, 'HANDED_IN'),
      await work(each.id, { person: home.teams.one.members[0].id }, 'RETURNED'),
      await work(each.id, { person: home.teams.two.members[0].id }, 'HANDED_IN'),
      await work(each.id, { person: home.teams.two.members[1].id }, 'DRAFT'),
      await work(elsewhere.id, { team: second.team.id }, 'HANDED_IN'),
      await work(abroad.id, { team: foreign.teams.one.id }, 'HANDED_IN'),
    ],
    cohorts: [home.cohort.id, second.id, foreign.cohort.id],
    teams: [home.teams.one, home.teams.two, second.team, foreign.teams.one, foreign.teams.two].map(
      ({ id }) => id,
    ),
    people: [person.id, home.people.admin.id, foreign.people.admin.id],
  }
  return { askers, things }
}

async function secondCohort({ district }: World) {
  const cohort = await db.cohort.create({
    data: {
      districtId: district.id,
      number: 3,
      name: 'Angkatan 3',
      year: 2026,
      startsOn: new Date(),
      endsOn: new Date(),
    },
  })
  const team = await db.team.create({
    data: { cohortId: cohort.id, number: 1, name: 'Tim 1', nameKey: 'tim 1' },
  })
  return { ...cohort, team }
}

type Place = { id: string; team: { id: string } }

/** Of one team in every state; what waits for a decision is made in earnest, what was discarded was so long ago. */
function inEveryState(districtId: string, place: Place): Promise<string[]> {
  const states = STATUSES.filter((status) => !['AWAITING_DECISION', 'DISCARDED'].includes(status))
  const submitted = states.map((status) => ({ status, versionCount: 1 }))
  return create(districtId, place, [...submitted, ...UNSUBMITTED, LONG_DISCARDED])
}

function fewOf(districtId: string, place: Place): Promise<string[]> {
  return create(districtId, place, [{ status: 'SUBMITTED', versionCount: 1 }, ...UNSUBMITTED])
}

const UNSUBMITTED: readonly State[] = [
  { status: 'DRAFT', versionCount: 0 },
  { status: 'WITHDRAWN', versionCount: 0 },
]
/** So long ago that nobody can take it back. */
const LONG_DISCARDED: State = {
  status: 'DISCARDED',
  versionCount: 0,
  statusSince: new Date(Date.now() - DISCARD_UNDO_TIME),
}
type State = { status: Status; versionCount: number; statusSince?: Date }

async function justDiscarded(districtId: string, place: Place) {
  const [id = ''] = await create(districtId, place, [{ status: 'DISCARDED', versionCount: 0 }])
  return { id, districtId, cohortId: place.id, teamId: place.team.id, submitted: false }
}

async function create(districtId: string, { id: cohortId, team }: Place, states: readonly State[]) {
  const ids: string[] = []
  for (const state of states) {
    const data = { districtId, cohortId, teamId: team.id, title: state.status, ...state }
    ids.push((await db.recommendation.create({ data, select: { id: true } })).id)
  }
  return ids
}

async function work(
  scheduleId: string,
  owner: { team: string } | { person: string },
  status: 'DRAFT' | 'HANDED_IN' | 'RETURNED',
): Promise<Work> {
  const whose =
    'team' in owner
      ? { ownerKey: teamKey(owner.team), teamId: owner.team }
      : { ownerKey: personKey(owner.person), personId: owner.person }
  const handedInAt = status === 'DRAFT' ? null : new Date()
  const { id } = await db.submission.create({ data: { scheduleId, status, handedInAt, ...whose } })
  if (status === 'RETURNED') await db.submission.create({ data: { scheduleId, attempt: 2, ...whose } })
  return { id, scheduleId, waits: status === 'HANDED_IN' }
}
