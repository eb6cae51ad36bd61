import { beforeEach, expect, test } from 'vitest'
import { dice, type Dice } from '#prisma/seed/random.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DAY, HOUR } from '#app/platform/say/time.ts'
import { keptAndCounted } from '#tests/support/kept-progress.ts'
import { addCourse, addParticipants, addProgress, lessonId, workedOut } from '#tests/support/progress.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { jobs } from './jobs.server.ts'
import { COUNT_PROGRESS } from './progress-asking.server.ts'
import { beginCount, countAll, countEverywhere, stepOn } from './progress-count.server.ts'
import { readProgressMatrix } from './progress-matrix.server.ts'

const NOW = new Date()
/** In three steps. */
const PEOPLE = 240
const OPERATIONS = 120
const WRITERS = 5
/** Random orders of what may happen. */
const SEEDS = process.env.TEST_LONG ? [1, 2, 3, 4, 5, 6, 7, 8] : [1]

let world: World
let participants: string[]
let worlds = 0

beforeEach(async () => {
  worlds += 1
  world = await createWorld()
  await addCourse(world.district.id, world.cohort.id, NOW)
  await addParticipants(world, { word: `hitung-${worlds}`, count: PEOPLE, now: NOW })
  await addProgress(world, lessonId(world), NOW)
  participants = Array.from({ length: PEOPLE }, (_, index) => `hitung-${worlds}-${index}`)
})

async function expectKept(after: string) {
  const counts = await keptAndCounted(world.cohort.id)
  expect(counts.length, after).toBeGreaterThan(0)
  for (const { kept, counted } of counts) expect(kept, after).toEqual(counted)
}

type Operation = (roll: Dice) => Promise<unknown>

async function mark(personId: string, lesson: string) {
  const mine = { personId, lessonId: lesson }
  const gone = await db.lessonProgress.deleteMany({ where: mine })
  if (gone.count === 0)
    await db.lessonProgress.create({ data: { ...mine, versionId: lesson, completedAt: NOW } })
}

const rename = (id: string, name: string) => person(id, { name, nameKey: name })
function person(id: string, data: Parameters<typeof db.person.update>[0]['data']) {
  return db.person.update({ where: { id }, data })
}

function role(personId: string, cohortId: string, roleName = 'participant') {
  return db.roleHolding.create({
    data: { personId, cohortId, districtId: world.district.id, role: roleName },
  })
}

const whose = (personId: string) => ({ personId, cohortId: world.cohort.id })
const lessonOf = (roll: Dice) => lessonId(world)(roll.below(4), roll.pick([0, 1, 2]))

/** Everything that changes where somebody stands, or what is counted. */
const OPERATIONS_BY_NAME: Readonly<Record<string, Operation>> = {
  'a mark': (roll) => mark(roll.pick(participants), lessonOf(roll)),
  'a second mark': (roll) => mark(roll.pick(participants), lessonOf(roll)),
  'marks of several': (roll) =>
    db.lessonProgress.deleteMany({
      where: { lessonId: lessonOf(roll), personId: { in: participants.slice(9, 30) } },
    }),
  'a version read anew': (roll) =>
    db.lessonProgress.updateMany({
      where: { personId: roll.pick(participants) },
      data: { completedAt: NOW },
    }),
  'a role given': (roll) => role(roll.pick(participants), world.cohort.id),
  'another role given': (roll) => role(roll.pick(participants), world.cohort.id, 'trainer'),
  'a role given from another day on': (roll) =>
    db.roleHolding.updateMany({
      where: whose(roll.pick(participants)),
      data: { startedAt: new Date(NOW.getTime() - roll.pick([1, 4, 7, 15, 30, 60]) * DAY) },
    }),
  'a role ended': (roll) =>
    db.roleHolding.updateMany({ where: whose(roll.pick(participants)), data: { endedAt: NOW } }),
  'a role taken up again': (roll) =>
    db.roleHolding.updateMany({ where: whose(roll.pick(participants)), data: { endedAt: null } }),
  'a role removed': (roll) => db.roleHolding.deleteMany({ where: whose(roll.pick(participants)) }),
  'a role handed on': (roll) =>
    db.roleHolding.updateMany({
      where: whose(roll.pick(participants)),
      data: { personId: roll.pick(participants) },
    }),
  'another name': (roll) => rename(roll.pick(participants), `nama ${roll.below(99)}`),
  'another agency': (roll) => person(roll.pick(participants), { agencyId: roll.pick(world.agencies).id }),
  'no agency': (roll) => person(roll.pick(participants), { agencyId: null }),
  'another status': (roll) =>
    person(roll.pick(participants), { status: roll.pick(['ACTIVE', 'INVITED', 'DISABLED']) }),
  'another theme': (roll) => person(roll.pick(participants), { theme: 'dark' }),
  'a lesson retired': (roll) =>
    db.lesson.update({ where: { id: lessonId(world)(roll.below(4), 1) }, data: { retiredAt: NOW } }),
  'a lesson brought back': (roll) =>
    db.lesson.update({ where: { id: lessonId(world)(roll.below(4), 1) }, data: { retiredAt: null } }),
  'a lesson published': (roll) => {
    const id = lessonId(world)(roll.below(4), 4)
    return db.lesson.update({ where: { id }, data: { publishedVersionId: id } })
  },
  'a lesson called otherwise': (roll) =>
    db.lesson.update({ where: { id: lessonOf(roll) }, data: { title: `Judul ${roll.below(99)}` } }),
  'a module moved': (roll) =>
    db.cohortModule.update({
      where: {
        cohortId_moduleId: { cohortId: world.cohort.id, moduleId: `${world.district.id} 2` },
      },
      data: { startsOn: new Date(NOW.getTime() + (roll.below(2) === 0 ? -5 : 5) * DAY) },
    }),
  'a step of the count': () => countOn(NOW),
  'a step some days later': (roll) => countOn(new Date(NOW.getTime() + roll.below(20) * DAY)),
}

/** As the worker does, and no further: what happens now happens in the middle of its count. */
async function countOn(now: Date) {
  const begun = await beginCount(world.cohort.id, now)
  if (begun !== null) await stepOn(begun, now)
}

test.each(SEEDS)('is kept whatever happens, in whatever order (%i)', async (seed) => {
  const roll = dice(seed)
  const done: string[] = []
  for (let turn = 1; turn <= OPERATIONS; turn += 1) {
    const name = roll.pick(Object.keys(OPERATIONS_BY_NAME))
    await OPERATIONS_BY_NAME[name]?.(roll)
    done.push(name)
    if (turn % 10 === 0) await expectKept(`seed ${seed}, turn ${turn}: ${done.slice(-10).join(', ')}`)
  }
  await countAll(world.cohort.id, NOW)
  await expectKept(`seed ${seed}, counted to the end`)
  await expectPageAsWorkedOut()
})

async function expectPageAsWorkedOut() {
  const expected = await workedOut(world, NOW)
  const asker = await askerFor(world.people.secretariat.id)
  const all = { cohortId: null, team: '', agencyId: null, behind: false, spot: null }
  const matrix = await readProgressMatrix(asker, all, NOW)
  expect(matrix).toMatchObject({
    isCurrent: true,
    participantCount: expected.length,
    behindCount: expected.filter(({ late }) => late > 0).length,
  })
  expect(matrix.cohort && matrix.rows.map(({ id, late }) => ({ id, late }))).toEqual(
    expected.slice(0, 25).map(({ id, late }) => ({ id, late })),
  )
}

test('is kept while several write at once and the next one is made', async () => {
  await countAll(world.cohort.id, NOW)
  const later = new Date(NOW.getTime() + 15 * DAY)
  const write = async (id: string, index: number) => {
    if (index % 3 === 0) await mark(id, lessonId(world)(index % 4, 0))
    else if (index % 3 === 1) await mark(id, lessonId(world)(2, 2))
    else if (index % 2 === 0) await rename(id, `baru ${index}`)
    else await role(id, world.cohort.id)
  }
  // Writers that go on as long as the counting does, and fewer than there are connections.
  const writing = Array.from({ length: WRITERS }, async (_, lane) => {
    for (let index = lane; index < PEOPLE / 2; index += WRITERS) await write(participants[index] ?? '', index)
  })
  await Promise.all([countAll(world.cohort.id, later), countAll(world.cohort.id, later), ...writing])
  await countAll(world.cohort.id, later)
  await expectKept('all at once')
  const finished = await db.progressCount.findMany({
    where: { cohortId: world.cohort.id, finishedAt: { not: null } },
    orderBy: { id: 'desc' },
  })
  // One from the first day, one for each of the two days, and none twice.
  expect(finished.map(({ lessons }) => lessons)).toEqual([9, 6, 0])
})

test('whoever is given a part while the next one is begun stands in it', async () => {
  await countAll(world.cohort.id, NOW)
  const later = new Date(NOW.getTime() + 15 * DAY)
  const data = { ...whose(world.people.opd.id), districtId: world.district.id, role: 'participant' }
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  let giving: Promise<void> | undefined
  await new Promise<void>((given) => {
    giving = tx(async (t) => {
      await t.roleHolding.create({ data })
      given()
      await ended
    })
  })
  const counting = countAll(world.cohort.id, later).then(() => true)
  while (!(await Promise.race([counting, somebodyWaits()])));
  end()
  await Promise.all([giving, counting])
  await expectKept('a part given meanwhile')
})

/** For what a transaction holds; on SQLite whoever writes waits for the transaction itself. */
async function somebodyWaits(): Promise<boolean> {
  if (env.provider === 'sqlite') return true
  const waiting = await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted`
  return waiting.length > 0
}

test('a page shows the count before, and says so, until the worker has finished the next one', async () => {
  await countAll(world.cohort.id, NOW)
  const asker = await askerFor(world.people.secretariat.id)
  const all = { cohortId: null, team: '', agencyId: null, behind: false, spot: null }
  const before = await readProgressMatrix(asker, all, NOW)
  const later = new Date(NOW.getTime() + 16 * DAY + HOUR)
  const meanwhile = await readProgressMatrix(asker, all, later)
  expect(meanwhile).toMatchObject({ isCurrent: false, dueByNow: 9 })
  expect(meanwhile.cohort && meanwhile.furthestBehind).toEqual(before.cohort && before.furthestBehind)
  const counts = () => db.progressCount.count({ where: { cohortId: world.cohort.id } })
  const made = await counts()
  // However many come next, at once or one after the other, nothing more is asked for, and no page counts itself.
  await Promise.all([readProgressMatrix(asker, all, later), readProgressMatrix(asker, all, later)])
  await readProgressMatrix(asker, all, later)
  expect(await counts()).toBe(made)
  const payload = { cohortId: world.cohort.id }
  const messages = await db.outboxMessage.findMany({ where: { kind: COUNT_PROGRESS, createdAt: later } })
  expect(messages.map((message) => message.payload)).toEqual([payload])
  while ((await workOnce(jobs.handlers ?? {}, later)) > 0);
  const after = await readProgressMatrix(asker, all, later)
  expect(after).toMatchObject({ isCurrent: true, madeAt: later })
  expect(after.cohort && after.furthestBehind[0]?.late).toBeGreaterThan(
    (before.cohort && before.furthestBehind[0]?.late) ?? 0,
  )
})

test('a lesson with another title is no reason to count anew', async () => {
  await countAll(world.cohort.id, NOW)
  const counts = () =>
    db.progressCount.findMany({ where: { cohortId: world.cohort.id }, select: { id: true } })
  const before = await counts()
  await db.lesson.update({ where: { id: lessonId(world)(0, 0) }, data: { title: 'Judul lain' } })
  await countAll(world.cohort.id, NOW)
  expect(await counts()).toEqual(before)
  expect(
    await readProgressMatrix(
      await askerFor(world.people.secretariat.id),
      { cohortId: null, team: '', agencyId: null, behind: false, spot: null },
      NOW,
    ),
  ).toMatchObject({ isCurrent: true })
})

test('what was replaced an hour ago is forgotten, with everybody who stood in it', async () => {
  await countEverywhere(NOW)
  const counts = () =>
    db.progressCount.findMany({ where: { cohortId: world.cohort.id }, orderBy: { id: 'asc' } })
  const before = await counts()
  expect(before.map(({ lessons }) => lessons)).toEqual([0, 6])
  await countEverywhere(new Date(NOW.getTime() + HOUR))
  expect(await counts()).toEqual(before.slice(1))
  await expectKept('forgotten')
})
