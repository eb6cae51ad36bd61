import { beforeEach, expect, test } from 'vitest'
import { db, tx } from '#app/platform/data/db.server.ts'
import { addDays, isoDay } from '#app/platform/say/time.ts'
import * as nouns from '#app/uses.server.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { addEntry, changeEntry, moveEntry } from './changing.server.ts'
import { bringBackEntry, endEntry, removeEntry } from './ending.server.ts'
import { wordsAt } from './lists.ts'
import { countEntries, readEntry, readHistory, readList } from './reading.server.ts'
import { ensureLists } from './starting.server.ts'

const NOW = new Date('2026-11-21T04:00:00Z')
const LIST = 'target-groups'
const HAMIL = { list: LIST, code: 'IBU_HAMIL' }
const uses = Object.values(nouns)
const inDays = (days: number) => isoDay(addDays(NOW, days, 'Asia/Makassar'), 'Asia/Makassar')
const key = () => crypto.randomUUID()

let world: World
let other: World

beforeEach(async () => {
  world = await createWorld()
  other = await createWorld()
  for (const { district } of [world, other]) await tx((t) => ensureLists(t, district.id))
})

const secretariat = () => askerFor(world.people.secretariat.id)
const stranger = () => askerFor(other.people.secretariat.id)
const fresh = (name: string) => ({ key: key(), name, nameEn: `${name} (en)`, note: '', firstDay: inDays(0) })

async function codes(whose = world) {
  const asker = await askerFor(whose.people.secretariat.id)
  return (await readList(asker, LIST, NOW))?.map(({ code }) => code) ?? []
}

test('a district gets every list once, and keeps what it has made of it', async () => {
  const asker = await secretariat()
  const before = await codes()
  expect(before[0]).toBe('REMAJA_PUTRI')
  expect(before).toHaveLength(9)
  await changeEntry(asker, HAMIL, { version: 1, name: 'Bumil', nameEn: 'Expecting', note: '' }, NOW)
  await removeEntry(asker, { list: LIST, code: 'CATIN' }, { version: 1, uses }, NOW)
  await tx((t) => ensureLists(t, world.district.id))
  expect(await codes()).toEqual(before.filter((code) => code !== 'CATIN'))
  expect((await readEntry(asker, HAMIL, NOW))?.name).toBe('Bumil')
  const actions = (await countEntries(asker, NOW)).get('convergence-actions')
  expect(actions).toEqual({ 'in-force': 5, coming: 0, ended: 8, removed: 0 })
})

test('nobody but the secretariat of the district changes a list; the auditor reads it; another district keeps its own', async () => {
  const { admin, auditor, trainer, bupati } = world.people
  const before = await codes()
  for (const person of [admin, auditor, trainer, bupati, world.teams.one.members[0]]) {
    const asker = await askerFor(person.id)
    const reads = person === auditor
    expect((await readList(asker, LIST, NOW)) !== null).toBe(reads)
    expect((await readEntry(asker, HAMIL, NOW)) !== null).toBe(reads)
    expect(await addEntry(asker, LIST, fresh('Lansia'), NOW)).toMatchObject({ reason: 'not-allowed' })
    const words = { version: 1, name: 'Lain', nameEn: 'Other', note: '' }
    expect(await changeEntry(asker, HAMIL, words, NOW)).toMatchObject({ reason: 'not-found' })
    const last = { version: 1, lastDay: inDays(3) }
    expect(await endEntry(asker, HAMIL, last, NOW)).toMatchObject({ reason: 'not-found' })
    expect(await bringBackEntry(asker, HAMIL, { version: 1 }, NOW)).toMatchObject({ reason: 'not-found' })
    expect(await removeEntry(asker, HAMIL, { version: 1, uses }, NOW)).toMatchObject({ reason: 'not-found' })
    const move = { key: key(), position: 3, by: 1 } as const
    expect(await moveEntry(asker, HAMIL, move, NOW)).toMatchObject({ reason: 'not-found' })
  }
  await addEntry(await stranger(), LIST, fresh('Lansia'), NOW)
  await endEntry(await stranger(), HAMIL, { version: 1, lastDay: inDays(0) }, NOW)
  expect(await codes()).toEqual(before)
  expect((await readEntry(await secretariat(), HAMIL, NOW))?.validTo).toBeNull()
  const theirs = { list: LIST, code: 'LANSIA' }
  expect(await readEntry(await secretariat(), theirs, NOW)).toBeNull()
  const reach = await readEntry(await stranger(), theirs, NOW)
  expect(await readHistory(await secretariat(), reach?.id ?? '')).toEqual([])
})

test('an entry is added once, its code never changes, and two of one name are refused', async () => {
  const asker = await secretariat()
  const sent = fresh('Ibu nifas')
  expect(await addEntry(asker, LIST, sent, NOW)).toEqual({ ok: true, name: 'Ibu nifas' })
  expect(await addEntry(asker, LIST, sent, NOW)).toEqual({ ok: true, name: 'Ibu nifas' })
  expect(await addEntry(asker, LIST, fresh('IBU NIFAS'), NOW)).toMatchObject({ reason: 'same-name' })
  const far = { ...fresh('Jauh'), firstDay: '2099-01-01' }
  expect(await addEntry(asker, LIST, far, NOW)).toMatchObject({ reason: 'far-off' })
  expect((await codes()).at(-1)).toBe('IBU_NIFAS')
  expect(await codes()).toHaveLength(10)
})

test('new words hold from their moment on; the old ones stay readable; an old page is refused', async () => {
  const asker = await secretariat()
  const words = { version: 1, name: 'Bumil', nameEn: 'Expecting', note: 'Singkatan' }
  expect(await changeEntry(asker, HAMIL, words, NOW)).toEqual({ ok: true, name: 'Bumil', changed: true })
  expect(await changeEntry(asker, HAMIL, words, NOW)).toMatchObject({ reason: 'stale' })
  const again = await changeEntry(asker, HAMIL, { ...words, version: 2 }, NOW)
  expect(again).toMatchObject({ changed: false })
  const entry = await db.listEntry.findFirstOrThrow({
    where: { districtId: world.district.id, ...HAMIL },
    select: { code: true, words: { orderBy: { number: 'asc' } } },
  })
  const at = (when: Date) => wordsAt([entry], [HAMIL.code], when).get(HAMIL.code)?.name
  expect([at(new Date(NOW.getTime() - 1)), at(NOW)]).toEqual(['Ibu hamil', 'Bumil'])
  const shown = await readEntry(asker, HAMIL, NOW)
  expect(await readHistory(asker, shown?.id ?? '')).toMatchObject([
    { action: 'list-entry.change', by: world.people.secretariat.name, before: { name: 'Ibu hamil' } },
  ])
})

test('an entry ends with its day, not in the past nor before it began, and comes back', async () => {
  const asker = await secretariat()
  const end = (days: number, version = 1) => endEntry(asker, HAMIL, { version, lastDay: inDays(days) }, NOW)
  expect(await end(-1)).toMatchObject({ reason: 'over' })
  expect(await end(4000)).toMatchObject({ reason: 'far-off' })
  expect(await end(0)).toEqual({ ok: true, name: 'Ibu hamil' })
  expect(await end(0)).toMatchObject({ reason: 'stale' })
  const stateIn = async (days: number) =>
    (await readEntry(asker, HAMIL, addDays(NOW, days, asker.zone)))?.state
  expect([await stateIn(0), await stateIn(1)]).toEqual(['in-force', 'ended'])
  expect(await bringBackEntry(asker, HAMIL, { version: 2 }, NOW)).toMatchObject({ ok: true })
  expect(await stateIn(1)).toBe('in-force')
  await addEntry(asker, LIST, { ...fresh('Nanti'), firstDay: inDays(9) }, NOW)
  const coming = { list: LIST, code: 'NANTI' }
  const early = await endEntry(asker, coming, { version: 1, lastDay: inDays(3) }, NOW)
  expect(early).toMatchObject({ reason: 'before-start' })
})

test('what a text keeps can be ended and not taken away; what nobody keeps goes, and its code stays taken', async () => {
  const asker = await secretariat()
  const recommendation = await db.recommendation.create({
    data: {
      districtId: world.district.id,
      cohortId: world.cohort.id,
      teamId: world.teams.one.id,
      title: 'Contoh',
      sections: { create: { key: 'sasaran', data: { targetGroups: ['IBU_HAMIL'] } } },
    },
  })
  const used = await removeEntry(asker, HAMIL, { version: 1, uses }, NOW)
  expect(used).toEqual({ ok: false, reason: 'used' })
  const theirs = await removeEntry(await stranger(), HAMIL, { version: 1, uses }, NOW)
  expect(theirs).toMatchObject({ ok: true })
  await db.recommendationSection.deleteMany({ where: { recommendationId: recommendation.id } })
  expect(await removeEntry(asker, HAMIL, { version: 1, uses }, NOW)).toMatchObject({ ok: true })
  expect(await codes()).not.toContain('IBU_HAMIL')
  expect(await removeEntry(asker, HAMIL, { version: 2, uses }, NOW)).toMatchObject({ reason: 'not-found' })
  await addEntry(asker, LIST, fresh('Ibu hamil'), NOW)
  expect((await codes()).at(-1)).toBe('IBU_HAMIL_2')
})

test('an entry moves one place a press, once however often it is sent, and not over the end', async () => {
  const asker = await secretariat()
  const down = { key: key(), position: 3, by: 1 } as const
  expect(await moveEntry(asker, HAMIL, down, NOW)).toEqual({ ok: true, name: 'Ibu hamil' })
  expect(await moveEntry(asker, HAMIL, down, NOW)).toEqual({ ok: true, name: 'Ibu hamil' })
  expect((await codes()).slice(2, 4)).toEqual(['IBU_MENYUSUI', 'IBU_HAMIL'])
  expect(await moveEntry(asker, HAMIL, { ...down, key: key() }, NOW)).toMatchObject({ reason: 'stale' })
  const first = { list: LIST, code: 'REMAJA_PUTRI' }
  const up = { key: key(), position: 1, by: -1 } as const
  expect(await moveEntry(asker, first, up, NOW)).toMatchObject({ reason: 'at-end' })
})
