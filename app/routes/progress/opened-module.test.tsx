import { beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { countAll } from '#app/domain/cohorts/progress-count.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { runsOf } from '#tests/support/driver.ts'
import { scansOf } from '#tests/support/scans.ts'
import { addCourse, addParticipants } from '#tests/support/progress.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { drawDocument } from '#tests/support/whole-page.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as screen from './progress.tsx'

const NOW = new Date()
const [FEW, MANY] = [60, 2_000]
/** Kilobytes that a page may have before it is packed. */
const MOST = 150_000
/** One more than are shown. */
const WORKS = 9
const NAME = 'Siti Nur Aisyah Rahmawati Kusumaningtyas, S.Sos., M.A.P.'
const TITLE = 'Menyusun kerangka acuan kerja dengan data desa yang sahih'

type Place = { world: World; context: RequestContext; searches: readonly string[] }
let [few, many]: (Place | undefined)[] = []

beforeAll(async () => {
  few = await openPlace(FEW)
  many = await openPlace(MANY)
})

/** A cohort so large, in which everybody has a quiz, a work and more time, in a module with as much as is shown of one. */
async function openPlace(count: number): Promise<Place> {
  const world = await createWorld()
  const { district, cohort, people } = world
  const moduleId = `${district.id} 0`
  await addCourse(district.id, cohort.id, NOW)
  await addParticipants(world, { word: `dibuka-${count}`, count, now: NOW })
  await db.person.updateMany({ where: { id: { startsWith: 'dibuka-' } }, data: { name: NAME } })
  const works = Array.from({ length: WORKS }, (_, index) => `${moduleId} ${index}`)
  const about = { moduleId, source: '', sourceHash: '' }
  await db.quiz.createMany({
    data: works.map((id) => ({
      ...about,
      id,
      slug: `kuis-${id}`,
      // One has no name of its own, and is called by its module.
      title: id === works[0] ? '' : `${TITLE} ${id}`,
      questionCount: 5,
    })),
  })
  const asked = { kind: 'INDIVIDUAL', rubric: {}, offsets: {} } as const
  await db.assignment.createMany({
    data: works.map((id) => ({ ...about, ...asked, id, slug: `tugas-${id}`, title: `${TITLE} ${id}` })),
  })
  const dates = { opensAt: NOW, dueAt: NOW, closesAt: NOW, gradeTargetAt: NOW }
  await db.assignmentSchedule.createMany({
    data: works.map((id) => ({ ...dates, id, assignmentId: id, cohortId: cohort.id })),
  })
  const [quizId = '', scheduleId = ''] = works
  const everybody = Array.from({ length: count }, (_, index) => `dibuka-${count}-${index}`)
  await db.quizStanding.createMany({
    data: everybody.map((personId) => ({ quizId, personId, cohortId: cohort.id, attempts: 1, percent: 10 })),
  })
  await db.submission.createMany({
    data: everybody.map((id) => ({
      scheduleId,
      ownerKey: `person:${id}`,
      text: '',
      status: 'HANDED_IN',
      gradeStatus: 'UNGRADED',
      handedInAt: NOW,
    })),
  })
  const until = new Date(NOW.getTime() + DAY)
  const given = {
    scheduleId: quizId,
    dueAt: until,
    closesAt: until,
    reason: 'Sakit',
    byId: people.trainer.id,
    at: NOW,
  }
  await db.extension.createMany({ data: everybody.map((id) => ({ ...given, ownerKey: `person:${id}` })) })
  await countAll(cohort.id, NOW)
  const signedIn = await readSession(await startSession(people.secretariat.id, 'test'))
  const context: RequestContext = {
    requestId: 'test',
    nonce: 'test',
    delivery: 'document',
    prose: new Map(),
    pace: () => Promise.resolve(true),
    signedIn: () => Promise.resolve(signedIn),
    address: '127.0.0.1',
  }
  const opened = `?modul=${encodeURIComponent(moduleId)}`
  return { world, context, searches: [opened, `${opened}&keadaan=tertinggal`] }
}

/** The session is read by the server before the page. */
const SESSION = 1
/** PostgreSQL waits for its turn at the audit chain in a statement of its own. */
const CHAIN_LOCK = 'pg_advisory_xact_lock'

async function costOf({ context }: Place, search: string) {
  const visit = () =>
    screen.loader({ request: new Request(`http://localhost:3000/kemajuan${search}`), params: {}, context })
  let statements = 0
  const runs = await runsOf(async () => {
    statements = await statementsOf(visit)
  })
  const ours = statements - runs.filter(({ sql }) => sql.includes(CHAIN_LOCK)).length
  return { statements: ours + SESSION, scans: scansOf(runs) }
}

test('an opened module costs six statements at most and goes through no table, however many take part', async () => {
  if (!few || !many) throw new Error('There are no places.')
  for (const [index, search] of many.searches.entries()) {
    const [small, large] = [await costOf(few, few.searches[index] ?? ''), await costOf(many, search)]
    expect(large.statements, search).toBeLessThanOrEqual(6)
    expect(large.statements, search).toBeLessThanOrEqual(small.statements)
    expect(large.scans, search).toEqual([])
  }
})

test('it names eight of each kind, and its page stays a small one', async () => {
  if (!many) throw new Error('There is no place.')
  for (const search of many.searches) {
    const html = await drawDocument({ screen, path: 'sekretariat/kemajuan', search }, 'id', many.context)
    expect(html?.split(`Kuis: `).length).toBe(WORKS)
    expect(html).toContain('Belum lulus')
    expect(Buffer.byteLength(html ?? '')).toBeGreaterThan(10_000)
    expect(Buffer.byteLength(html ?? '')).toBeLessThan(MOST)
  }
})
