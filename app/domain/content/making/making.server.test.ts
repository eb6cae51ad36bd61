import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readModule } from '#app/domain/learning/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { FIRST } from '#tests/support/learning.ts'
import { aCourse, actionsIn, begun, clearCourses, FACTS, made, seenBy } from '#tests/support/making.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { publishDraft } from '../publish.server.ts'
import { studioLesson, versionMark } from '../studio.server.ts'
import { copyLesson, copyModule } from './copying.server.ts'
import { createLesson, renameLesson } from './lesson.server.ts'
import { changeModule, createModule } from './module.server.ts'
import { moveLesson } from './moving.server.ts'
import { orderLesson, orderModule } from './order.server.ts'
import { bringBackLesson, bringBackModule, retireLesson, retireModule } from './retiring.server.ts'

clearCourses()
const now = new Date()
const key = () => randomUUID()

async function versionOf(districtId: string, slug: string) {
  const where = { districtId_slug: { districtId, slug } }
  return (await db.module.findUniqueOrThrow({ where, select: { version: true } })).version
}

it('refuses every act to a participant, to every other role and to another district', async () => {
  const { world, learner, districtId } = await aCourse()
  const other = await createWorld()
  const strangers = [learner]
  const { secretariat, auditor, admin, reviewer } = world.people
  for (const person of [secretariat, auditor, admin, reviewer, other.people.trainer])
    strangers.push(await askerFor(person.id))
  const before = await db.module.findMany({ where: { districtId }, include: { lessons: true } })
  for (const asker of strangers) {
    const turn = { key: key(), slug: 'lanjut', place: 2, by: -1 as const }
    const answers = [
      await changeModule(asker, 'awal', { ...FACTS, version: 1 }, now),
      await retireModule(asker, 'awal', key(), now),
      await bringBackModule(asker, 'awal', key(), now),
      await copyModule(asker, 'awal', key(), now),
      await createLesson(asker, 'awal', begun(), now),
      await renameLesson(asker, FIRST, { key: key(), slug: 'lain' }, now),
      await moveLesson(asker, FIRST, { key: key(), module: 'lanjut' }, now),
      await copyLesson(asker, FIRST, key(), now),
      await retireLesson(asker, FIRST, key(), now),
      await bringBackLesson(asker, FIRST, key(), now),
      await orderLesson(asker, 'awal', { ...turn, slug: 'kedua' }, now),
    ]
    expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual(answers.map(() => 'not-found'))
    if (asker.districtId !== districtId) continue
    expect(await createModule(asker, made(), now)).toEqual({ ok: false, reason: 'not-found' })
    expect(await orderModule(asker, turn, now)).toEqual({ ok: false, reason: 'not-found' })
  }
  expect(await db.module.findMany({ where: { districtId }, include: { lessons: true } })).toEqual(before)
})

it.each([
  ['an expression', '{process.exit()}'],
  ['an import', 'import fs from "node:fs"\n\nTeks'],
  ['raw HTML', '<script>alert(1)</script>'],
  ['a dangerous link', '[a](javascript:alert(1))'],
  ['a link that leads nowhere', '[a](/belajar/tidak-ada)'],
])('refuses an introduction with %s, and says where', async (_, source) => {
  const { trainer, districtId } = await aCourse()
  const fresh = await createModule(trainer, made({ source }), now)
  expect(fresh).toMatchObject({ ok: false, reason: 'faults' })
  expect('faults' in fresh && fresh.faults[0]?.line).toBe(1)
  const changed = await changeModule(trainer, 'awal', { ...FACTS, source, version: 1 }, now)
  expect(changed).toMatchObject({ ok: false, reason: 'faults' })
  expect(await db.module.count({ where: { districtId } })).toBe(2)
  expect(await versionOf(districtId, 'awal')).toBe(1)
})

it('reads what a trainer wrote by the guarded compiler only, also after a file stood there', async () => {
  const { trainer, learner, districtId } = await aCourse()
  await changeModule(trainer, 'awal', { ...FACTS, version: 1 }, now)
  const where = { districtId_slug: { districtId, slug: 'awal' } }
  expect(await db.module.findUniqueOrThrow({ where })).toMatchObject({ origin: 'STUDIO', version: 2 })
  const shown = await readModule(learner, 'awal', now)
  expect(JSON.stringify(shown?.intro)).toContain('<strong>baru</strong>')
  // What does not pass the guard is not evaluated, however it came into the row.
  await db.module.update({ where, data: { source: '{6 * 7}', sourceHash: randomUUID() } })
  await expect(readModule(await askerFor(learner.id), 'awal', now)).rejects.toThrow('does not compile')
})

it('leaves an introduction that she did not touch to its file', async () => {
  const { trainer, districtId } = await aCourse()
  const where = { districtId_slug: { districtId, slug: 'awal' } }
  const { source, sourceHash } = await db.module.findUniqueOrThrow({ where })
  await changeModule(trainer, 'awal', { ...FACTS, source: source.trim(), version: 1 }, now)
  expect(await db.module.findUniqueOrThrow({ where })).toMatchObject({ origin: 'FILE', source, sourceHash, jp: 3 })
})

it('shows participants a new module once a lesson of it is published', async () => {
  const { trainer, learner } = await aCourse()
  expect(await createModule(trainer, made({ prerequisites: ['awal'] }), now)).toMatchObject({ slug: 'data-desa' })
  expect(await createLesson(trainer, 'data-desa', begun(), now)).toMatchObject({ ok: true, slug: 'peta-desa' })
  expect(await seenBy(learner)).toEqual(['awal: pertama kedua', 'lanjut: ketiga keempat'])
})

it('does not publish a lesson without text', async () => {
  const { trainer, learner } = await aCourse()
  await createLesson(trainer, 'awal', begun(), now)
  const place = { module: 'awal', lesson: 'peta-desa' }
  const lesson = await studioLesson(trainer, place)
  if (!lesson?.draft) throw new Error('There is no draft.')
  const release = { number: 1, seen: lesson.seen, mark: versionMark(lesson.draft) }
  expect(await publishDraft(trainer, place, release, now)).toMatchObject({
    ok: false,
    reason: 'faults',
    faults: [{ code: 'text-empty' }],
  })
  expect((await seenBy(learner))[0]).toBe('awal: pertama kedua')
})

it('makes one module and one lesson of a form that is sent twice', async () => {
  const { trainer, districtId } = await aCourse()
  const form = made()
  const first = await createModule(trainer, form, now)
  expect(await createModule(trainer, form, now)).toEqual(first)
  const lesson = begun()
  expect(await createLesson(trainer, 'data-desa', lesson, now)).toEqual(
    await createLesson(trainer, 'data-desa', lesson, now),
  )
  expect(await db.module.count({ where: { districtId } })).toBe(3)
  expect(await actionsIn(districtId)).toEqual(['module.create', 'lesson.create'])
})

it('gives two things of one title two addresses, and refuses a typed one that is taken', async () => {
  const { trainer } = await aCourse()
  await createModule(trainer, made(), now)
  expect(await createModule(trainer, made(), now)).toMatchObject({ slug: 'data-desa-2' })
  expect(await createModule(trainer, made({ slug: 'awal' }), now)).toEqual({ ok: false, reason: 'taken' })
  expect(await createLesson(trainer, 'awal', begun({ slug: 'pertama' }), now)).toEqual({
    ok: false,
    reason: 'taken',
  })
  expect(await createLesson(trainer, 'awal', begun({ title: 'Pertama' }), now)).toMatchObject({ slug: 'pertama-2' })
})

it('never changes an address after the first publishing', async () => {
  const { trainer, districtId } = await aCourse()
  const other = { ...FACTS, slug: 'lain', version: 1 }
  expect(await changeModule(trainer, 'awal', other, now)).toEqual({ ok: false, reason: 'published' })
  expect(await renameLesson(trainer, FIRST, { key: key(), slug: 'lain' }, now)).toEqual({
    ok: false,
    reason: 'published',
  })
  await createModule(trainer, made(), now)
  await createLesson(trainer, 'data-desa', begun(), now)
  await createModule(trainer, made({ title: 'Penutup', prerequisites: ['data-desa'] }), now)
  expect(await changeModule(trainer, 'data-desa', other, now)).toMatchObject({ slug: 'lain' })
  const place = { module: 'lain', lesson: 'peta-desa' }
  expect(await renameLesson(trainer, place, { key: key(), slug: 'peta' }, now)).toMatchObject({ slug: 'peta' })
  const where = { districtId_slug: { districtId, slug: 'penutup' } }
  expect((await db.module.findUniqueOrThrow({ where })).prerequisites).toEqual(['lain'])
})

it('refuses facts from a page that is older than the module', async () => {
  const { trainer, districtId } = await aCourse()
  await changeModule(trainer, 'awal', { ...FACTS, version: 1 }, now)
  const late = { ...FACTS, title: 'Terlambat', version: 1 }
  expect(await changeModule(trainer, 'awal', late, now)).toEqual({ ok: false, reason: 'stale' })
  const where = { districtId_slug: { districtId, slug: 'awal' } }
  expect((await db.module.findUniqueOrThrow({ where })).title).toBe('Data desa')
})

it('lets a module wait only for those before it, so that no circle comes about', async () => {
  const { trainer, districtId } = await aCourse()
  for (const prerequisites of [['lanjut'], ['awal'], ['tidak-ada']])
    expect(await changeModule(trainer, 'awal', { ...FACTS, prerequisites, version: 1 }, now)).toEqual({
      ok: false,
      reason: 'prerequisite',
    })
  const turn = { key: key(), slug: 'lanjut', place: 2, by: -1 as const }
  expect(await orderModule(trainer, turn, now)).toEqual({ ok: false, reason: 'prerequisite' })
  expect(await orderModule(trainer, { ...turn, slug: 'awal', place: 1, by: 1 }, now)).toEqual({
    ok: false,
    reason: 'prerequisite',
  })
  await changeModule(trainer, 'lanjut', { ...FACTS, version: 1 }, now)
  expect(await orderModule(trainer, turn, now)).toEqual({ ok: true, title: 'Data desa', place: 1, of: 2 })
  expect(await versionOf(districtId, 'awal')).toBe(1)
})

it('puts lessons in order, once for a form that is sent twice, and refuses what the page showed wrongly', async () => {
  const { trainer, learner } = await aCourse()
  const turn = { key: key(), slug: 'kedua', place: 2, by: -1 as const }
  expect(await orderLesson(trainer, 'awal', turn, now)).toMatchObject({ ok: true, place: 1 })
  expect(await orderLesson(trainer, 'awal', turn, now)).toMatchObject({ ok: true, place: 1 })
  expect((await seenBy(learner))[0]).toBe('awal: kedua pertama')
  for (const stale of [turn, { ...turn, slug: 'pertama', by: 1 as const }, { ...turn, slug: 'tidak-ada' }])
    expect(await orderLesson(trainer, 'awal', { ...stale, key: key() }, now)).toEqual({ ok: false, reason: 'stale' })
})

it('takes a row that was dragged over several others to where it was let go, and a module past none that waits', async () => {
  const { trainer, learner } = await aCourse()
  for (const title of ['ketiga', 'keempat-lagi'])
    await createLesson(trainer, 'awal', begun({ slug: title, title }), now)
  const slugs = async () =>
    (
      await db.lesson.findMany({
        where: { retiredAt: null, module: { slug: 'awal', districtId: trainer.districtId } },
        orderBy: { position: 'asc' },
        select: { slug: true },
      })
    ).map(({ slug }) => slug)
  expect(await slugs()).toEqual(['pertama', 'kedua', 'ketiga', 'keempat-lagi'])
  const down = { key: key(), slug: 'pertama', place: 1, by: 2 }
  expect(await orderLesson(trainer, 'awal', down, now)).toMatchObject({ ok: true, place: 3, of: 4 })
  expect(await slugs()).toEqual(['kedua', 'ketiga', 'pertama', 'keempat-lagi'])
  const up = { key: key(), slug: 'keempat-lagi', place: 4, by: -3 }
  expect(await orderLesson(trainer, 'awal', up, now)).toMatchObject({ ok: true, place: 1 })
  expect(await slugs()).toEqual(['keempat-lagi', 'kedua', 'ketiga', 'pertama'])
  for (const by of [-4, 1])
    expect(await orderLesson(trainer, 'awal', { key: key(), slug: 'pertama', place: 4, by }, now)).toEqual({
      ok: false,
      reason: 'stale',
    })
  expect((await seenBy(learner))[0]).toBe('awal: kedua pertama')
})

it('lets one of two trainers win who change a module or take an address at once', async () => {
  const { world, trainer } = await aCourse()
  const colleague = await askerFor((await world.person('Kolega', 'trainer', { cohortId: world.cohort.id })).id)
  const both = [trainer, colleague]
  const changed = await Promise.all(both.map((one) => changeModule(one, 'awal', { ...FACTS, version: 1 }, now)))
  expect(changed.filter(({ ok }) => ok)).toHaveLength(1)
  const lessons = await Promise.all(both.map((one) => createLesson(one, 'awal', begun({ slug: 'sama' }), now)))
  expect(lessons.filter(({ ok }) => ok)).toHaveLength(1)
  const turns = await Promise.all(
    both.map((one) => orderLesson(one, 'lanjut', { key: key(), slug: 'keempat', place: 2, by: -1 }, now)),
  )
  expect(turns.filter(({ ok }) => ok)).toHaveLength(1)
})
