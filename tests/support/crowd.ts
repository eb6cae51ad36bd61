import { randomUUID } from 'node:crypto'
import { personKey, teamKey } from '#app/domain/access/asker.ts'
import { countAll } from '#app/domain/cohorts/progress-count.server.ts'
import { chainHash } from '#app/domain/activity/record.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { STATUSES, type Status } from '#app/domain/recommendations/workflow.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { addFormerMembers } from './former-members.ts'
import { createWorks, type Attempt, type Work } from './works.ts'

export type CrowdSizes = { people: number; teams: number; recommendations: number; events: number }

/** Where a crowd is put: a cohort that has at least one recommendation with a version, to be copied. */
export type CrowdPlace = { districtId: string; cohortId: string }

/** Rows in one statement. */
const BATCH = 500
/** The first teams have the same members whatever the size, so that first pages can be compared. */
const FIRST_TEAMS = 30
const FIRST_PEOPLE = 60

type Named = { id: string; index: number }

/**
 * Puts a crowd into a cohort, in bulk and as the domain would have left it: participants and their progress, teams, works
 * in every state, recommendations in every state, and audit events that continue the chain.
 */
export async function fillCrowd(place: CrowdPlace, sizes: CrowdSizes, now: Date): Promise<void> {
  const people = named(sizes.people)
  const teams = named(sizes.teams)
  await addPeople(place, people)
  await addTeams(place, teams, people)
  await addFormerMembers(place.cohortId, now)
  await addProgress(place, people, now)
  // As the worker does every hour.
  await countAll(place.cohortId, now)
  await addWorks(place, teams, people, now)
  await addRecommendations(place, teams, sizes.recommendations, now)
  await addEvents(place, people, sizes.events, now)
}

function named(count: number): Named[] {
  return Array.from({ length: count }, (_, index) => ({ id: randomUUID(), index }))
}

/** In batches, because a statement of 100,000 rows is more than either database takes. */
async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) await write(rows.slice(from, from + BATCH))
}

/** The same one of a list for the same number. */
function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('There is nothing to choose from.')
  return found
}

async function addPeople({ districtId, cohortId }: CrowdPlace, people: readonly Named[]): Promise<void> {
  const agencies = await db.agency.findMany({ where: { districtId }, select: { id: true } })
  await inBatches(people, (batch) =>
    db.person.createMany({
      data: batch.map(({ id, index }) => ({
        id,
        districtId,
        agencyId: pick(agencies, index).id,
        email: `${id}@contoh.test`,
        name: `Warga ${index}`,
        nameKey: `warga ${index}`,
        status: index % 10 === 9 ? 'INVITED' : 'ACTIVE',
      })),
    }),
  )
  await inBatches(people, (batch) =>
    db.roleHolding.createMany({
      data: batch.map(({ id: personId }) => ({ personId, districtId, cohortId, role: 'participant' })),
    }),
  )
}

async function addTeams({ cohortId }: CrowdPlace, teams: readonly Named[], people: readonly Named[]) {
  const last = await db.team.findFirst({ where: { cohortId }, orderBy: { number: 'desc' } })
  const first = (last?.number ?? 0) + 1
  await inBatches(teams, (batch) =>
    db.team.createMany({
      data: batch.map(({ id, index }) => ({
        id,
        cohortId,
        number: first + index,
        name: `Regu ${index}`,
        nameKey: `regu ${index}`,
      })),
    }),
  )
  const later = teams.slice(FIRST_TEAMS)
  const members = people.flatMap(({ id: personId, index }) => {
    const among = index < FIRST_PEOPLE ? teams.slice(0, FIRST_TEAMS) : later
    // Half of the first and every tenth of the others have no team yet.
    if (among.length === 0 || index % (index < FIRST_PEOPLE ? 2 : 10) === 1) return []
    return [{ personId, cohortId, teamId: pick(among, index).id, isLead: index < teams.length }]
  })
  await inBatches(members, (data) => db.teamMember.createMany({ data }))
}

/** Published lessons in the cohort's modules until there are `count`, by turns. */
export async function fillLessons({ cohortId }: CrowdPlace, count: number, now: Date): Promise<void> {
  const modules = await db.module.findMany({
    where: { cohorts: { some: { cohortId } } },
    orderBy: { position: 'asc' },
    select: { id: true, _count: { select: { lessons: true } } },
  })
  const there = modules.reduce((sum, { _count }) => sum + _count.lessons, 0)
  const facts = { summary: 'Pelajaran untuk pengukuran.', minutes: 10 }
  const lessons = named(Math.max(0, count - there)).map(({ id, index }) => ({
    id,
    title: `Pelajaran tambahan ${index}`,
    slug: `tambahan-${index}`,
    position: 1_000 + index,
    moduleId: pick(modules, index).id,
  }))
  await inBatches(lessons, (batch) =>
    db.lesson.createMany({ data: batch.map((lesson) => ({ ...lesson, ...facts })) }),
  )
  const source = '## Isi\n\nIsi pelajaran tambahan.'
  await inBatches(lessons, (batch) =>
    db.lessonVersion.createMany({
      data: batch.map(({ id, title }) => ({
        ...facts,
        id,
        title,
        source,
        lessonId: id,
        number: 1,
        hash: sha256(source),
        origin: 'STUDIO',
        publishedAt: now,
      })),
    }),
  )
  await db.$executeRawUnsafe(
    `UPDATE "Lesson" SET "publishedVersionId" = "id" WHERE "slug" LIKE 'tambahan-%' AND "publishedVersionId" IS NULL`,
  )
}

/** Everybody has come a different way. */
async function addProgress({ cohortId }: CrowdPlace, people: readonly Named[], now: Date): Promise<void> {
  const found = await db.lesson.findMany({
    where: { module: { cohorts: { some: { cohortId } } }, publishedVersionId: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, publishedVersionId: true },
  })
  const lessons = found.flatMap(({ id, publishedVersionId }) =>
    publishedVersionId ? [{ lessonId: id, versionId: publishedVersionId }] : [],
  )
  const done = people.flatMap(({ id: personId, index }) =>
    lessons.slice(0, index % (Math.min(lessons.length, 20) + 1)).map((lesson) => ({
      ...lesson,
      personId,
      completedAt: now,
    })),
  )
  await inBatches(done, (data) => db.lessonProgress.createMany({ data }))
}

/** What was returned has a next attempt. */
const STATES: readonly (readonly Attempt[])[] = [
  ['handed-in'],
  ['draft'],
  ['ready'],
  ['returned', 'released'],
  ['returned', 'draft'],
]

/** Most have handed in something; every seventh has not begun. */
async function addWorks(
  { cohortId }: CrowdPlace,
  teams: readonly Named[],
  people: readonly Named[],
  now: Date,
) {
  const schedules = await db.assignmentSchedule.findMany({
    where: { cohortId },
    select: { id: true, assignment: { select: { kind: true } } },
  })
  const works = schedules.flatMap(({ id: scheduleId, assignment }) => {
    const each = assignment.kind === 'TEAM'
    const owners = (each ? teams : people).filter(({ index }) => index % 7 !== 6)
    return owners.map(({ id, index }): Work => ({
      scheduleId,
      ownerKey: each ? teamKey(id) : personKey(id),
      attempts: pick(STATES, index),
      handedInAt: new Date(now.getTime() - HOUR - index * MINUTE),
    }))
  })
  await inBatches(works, createWorks)
}

const LISTED = STATUSES.filter((status) => status !== 'DISCARDED')

/** Recommendations of these teams, in these states by turns, each that was handed in with its text and a summary. */
export async function addRecommendations(
  { districtId, cohortId }: CrowdPlace,
  teams: readonly { id: string }[],
  count: number,
  now: Date,
  states: readonly Status[] = LISTED,
): Promise<void> {
  const { id: _, ...text } = await db.recommendationVersion.findFirstOrThrow({
    where: { recommendation: { districtId, cohortId } },
    orderBy: { id: 'asc' },
  })
  const rows = named(count).map(({ id, index }) => ({ id, index, status: pick(states, index) }))
  await inBatches(rows, (batch) =>
    db.recommendation.createMany({
      data: batch.map(({ id, index, status }) => ({
        id,
        districtId,
        cohortId,
        status,
        teamId: pick(teams, index).id,
        title: `Usulan contoh nomor ${index}`,
        number: status === 'DRAFT' ? null : `CONTOH/${id}`,
        versionCount: status === 'DRAFT' ? 0 : 1,
        statusSince: new Date(now.getTime() - index * MINUTE),
        windowClosesAt: index % 3 === 0 ? new Date(now.getTime() + (index % 90) * 24 * HOUR) : null,
        worthyCount: index % 4,
      })),
    }),
  )
  const submitted = rows.filter(({ status }) => status !== 'DRAFT')
  await inBatches(submitted, (batch) =>
    db.recommendationVersion.createMany({
      data: batch.map(({ id }) => ({
        ...text,
        id,
        recommendationId: id,
        number: 1,
        receiptNumber: `R-${id}`,
      })),
    }),
  )
  await inBatches(submitted, (batch) =>
    db.reviewSummary.createMany({
      data: batch.map(({ id }) => ({
        recommendationId: id,
        versionId: id,
        text: 'Ringkasan pemeriksaan contoh.',
        writtenById: text.submittedById,
      })),
    }),
  )
}

const USUAL: readonly AuditAction[] = ['person.read', 'submission.read', 'people.list']
const RARE: AuditAction = 'cohort.create'
const ONE_IN = 500

async function addEvents({ districtId }: CrowdPlace, people: readonly Named[], count: number, now: Date) {
  const last = await db.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  let previousHash = last?.hash ?? ''
  const first = (last?.seq ?? 0) + 1
  const events = Array.from({ length: count }, (_, index) => {
    const personId = pick(people, index).id
    const event = {
      seq: first + index,
      at: now,
      districtId,
      personId,
      actingForId: null,
      action: index % ONE_IN === 0 ? RARE : pick(USUAL, index),
      objectType: 'person',
      objectId: personId,
      detail: '{}',
      previousHash,
    }
    previousHash = chainHash(event)
    return { ...event, hash: previousHash }
  })
  await inBatches(events, (data) => db.auditEvent.createMany({ data }))
}
