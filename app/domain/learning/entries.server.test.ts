import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { FIRST, SECRET, teach, WRONG, type Shelf } from '#tests/support/learning.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { answerQuestion, tickChecklist, writeReflection, writeTicks } from './entries.server.ts'
import { readLesson } from './reading.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

async function begin(opened?: readonly string[]) {
  const world = await createWorld()
  shelves.push(await teach(world, opened))
  return { world, learner: await askerFor(world.teams.one.members[0].id) }
}
const at = (block: string) => ({ ...FIRST, block })

it('never shows what is right before the server has judged', async () => {
  const { learner } = await begin()
  expect(JSON.stringify(await readLesson(learner, 'awal', 'pertama', new Date()))).not.toContain('Umpan')
  await answerQuestion(learner, at('s-1'), ['a'], new Date())
  const wrong = JSON.stringify(await readLesson(learner, 'awal', 'pertama', new Date()))
  expect(wrong).toContain(WRONG)
  expect(wrong).not.toContain(SECRET)
})

it('judges an answer, keeps it, and lets it be tried again', async () => {
  const { learner } = await begin()
  expect(await answerQuestion(learner, at('s-1'), ['a'], new Date())).toMatchObject({
    judgement: { correct: false },
  })
  expect(await answerQuestion(learner, at('s-1'), ['b'], new Date())).toMatchObject({
    judgement: { correct: true, feedback: [{ id: 'b', html: SECRET }] },
  })
  expect(await db.blockEntry.count({ where: { personId: learner.id } })).toBe(1)
})

it('refuses choices, blocks and kinds that are not there', async () => {
  const { learner } = await begin()
  expect(await answerQuestion(learner, at('s-1'), ['z'], new Date())).toMatchObject({ reason: 'not-found' })
  expect(await answerQuestion(learner, at('s-1'), ['a', 'b'], new Date())).toMatchObject({
    reason: 'not-found',
  })
  expect(await answerQuestion(learner, at('s-9'), ['a'], new Date())).toMatchObject({ reason: 'not-found' })
  expect(await answerQuestion(learner, at('r-1'), ['a'], new Date())).toMatchObject({ reason: 'not-found' })
  expect(await answerQuestion(learner, at('s-1'), [], new Date())).toMatchObject({ reason: 'empty' })
  expect(await tickChecklist(learner, at('d-1'), { ticks: ['3'], base: [] }, new Date())).toMatchObject({
    reason: 'not-found',
  })
})

it('refuses every entry in a module that is not open, and from who is no participant', async () => {
  const { world, learner } = await begin([])
  expect(await answerQuestion(learner, at('s-1'), ['b'], new Date())).toMatchObject({ reason: 'locked' })
  const text = { text: 'Catatan', version: 0 }
  expect(await writeReflection(learner, at('r-1'), text, new Date())).toMatchObject({ reason: 'locked' })
  const trainer = await askerFor(world.people.trainer.id)
  expect(await answerQuestion(trainer, at('s-1'), ['b'], new Date())).toMatchObject({ reason: 'not-found' })
})

it('shows a reflection to its writer and to nobody else', async () => {
  const { world, learner } = await begin()
  await writeReflection(learner, at('r-1'), { text: 'Rahasia saya', version: 0 }, new Date())
  expect(JSON.stringify(await readLesson(learner, 'awal', 'pertama', new Date()))).toContain('Rahasia saya')
  const others = [
    world.teams.one.members[1],
    world.people.trainer,
    world.people.secretariat,
    world.people.auditor,
  ]
  for (const person of others) {
    const read = await readLesson(await askerFor(person.id), 'awal', 'pertama', new Date())
    expect(JSON.stringify(read)).not.toContain('Rahasia saya')
  }
  const events = await db.auditEvent.findMany({ where: { personId: learner.id } })
  expect(JSON.stringify(events)).not.toContain('Rahasia saya')
})

it('overwrites no reflection that another window saved, and gives that text back', async () => {
  const { learner } = await begin()
  expect(await writeReflection(learner, at('r-1'), { text: 'HP', version: 0 }, new Date())).toEqual({
    ok: true,
    version: 1,
  })
  expect(await writeReflection(learner, at('r-1'), { text: 'Laptop', version: 0 }, new Date())).toEqual({
    ok: false,
    reason: 'stale',
    text: 'HP',
    version: 1,
    savedAt: expect.any(Date),
  })
  expect(await writeReflection(learner, at('r-1'), { text: 'HP', version: 0 }, new Date())).toEqual({
    ok: true,
    version: 1,
  })
  expect(await writeReflection(learner, at('r-1'), { text: 'Keduanya', version: 1 }, new Date())).toEqual({
    ok: true,
    version: 2,
  })
})

it('lets one of many windows win', async () => {
  const { learner } = await begin()
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      writeReflection(learner, at('r-1'), { text: `Jendela ${index}`, version: 0 }, new Date()),
    ),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
})

it('keeps ticks, each of them once', async () => {
  const { learner } = await begin()
  const twice = { ticks: ['2', '2'], base: [] }
  expect(await tickChecklist(learner, at('d-1'), twice, new Date())).toEqual({ ok: true, ticks: ['2'] })
  const read = await readLesson(learner, 'awal', 'pertama', new Date())
  const block = read?.lock === null ? read.blocks.find((one) => one.kind === 'daftar-periksa') : undefined
  expect(block).toMatchObject({ ticks: ['2'] })
})

it('refuses an older page’s form to take a tick away, also when many are sent at once or one is sent again', async () => {
  const { learner } = await begin()
  const send = (ticks: string[], base: string[], key: string | null = null) =>
    tickChecklist(learner, at('d-1'), { ticks, base }, new Date(), key)
  await Promise.all([send(['1'], []), send(['2'], [])])
  expect(await send([], [])).toEqual({ ok: true, ticks: ['1', '2'] })
  const once = crypto.randomUUID()
  expect(await send(['1'], ['1', '2'], once)).toEqual({ ok: true, ticks: ['1'] })
  expect(await send(['1'], ['1', '2'], once)).toEqual({ ok: true, ticks: ['1'] })
  await send(['1', '2'], ['1'])
  expect(await send(['1'], ['1', '2'], once)).toEqual({ ok: false, reason: 'superseded' })
  expect(await send(['1', '2'], ['1', '2'])).toEqual({ ok: true, ticks: ['1', '2'] })
})

it('of many windows with ticks one wins, and the others hear what lies there', async () => {
  const { learner } = await begin()
  const results = await Promise.all(
    ['1', '2', '1', '2'].map((tick) =>
      writeTicks(learner, at('d-1'), { ticks: [tick], version: 0 }, new Date()),
    ),
  )
  const won = results.find((result) => result.ok)
  expect(won).toEqual({ ok: true, version: 1 })
  for (const result of results)
    if (!result.ok) expect(result).toMatchObject({ reason: 'stale', version: 1, ticks: [expect.any(String)] })
  const trainer = await askerFor((await createWorld()).people.trainer.id)
  expect(await writeTicks(trainer, at('d-1'), { ticks: [], version: 0 }, new Date())).toMatchObject({
    reason: 'not-found',
  })
})
