import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { key } from '#tests/support/assignments.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { PHRASE_LIMITS } from './limits.ts'
import { addPhrase, changePhrase, findOwnPhrase, listPhrases, removePhrase } from './phrases.server.ts'

const NOW = new Date()

/** Two trainers of one district and one of another; the first keeps a sentence of her own and one that she shares. */
async function trainers() {
  const [world, elsewhere] = [await createWorld(), await createWorld()]
  const second = await world.person('Pelatih Dua', 'trainer', { cohortId: world.cohort.id })
  const her = await askerFor(world.people.trainer.id)
  const add = async (text: string, shared = false) => {
    const answer = await addPhrase(her, { key: key(), text, shared }, NOW)
    if (!answer.ok) throw new Error(answer.reason)
    return answer.id
  }
  return {
    world,
    her,
    add,
    other: await askerFor(second.id),
    stranger: await askerFor(elsewhere.people.trainer.id),
    own: await add('Hanya milik saya.'),
    shared: await add('Sebutkan sumber setiap angka.', true),
  }
}

const textsOf = async (asker: Parameters<typeof listPhrases>[0]) =>
  (await listPhrases(asker)).map(({ text }) => text).sort()

it('shows her own to nobody else, and what she shares to the trainers of her district only', async () => {
  const { her, other, stranger, world } = await trainers()
  expect(await textsOf(her)).toEqual(['Hanya milik saya.', 'Sebutkan sumber setiap angka.'])
  expect(await listPhrases(other)).toMatchObject([
    { text: 'Sebutkan sumber setiap angka.', sharedBy: her.name },
  ])
  expect(await listPhrases(stranger)).toEqual([])
  const [member] = world.teams.one.members
  for (const { id } of [world.people.secretariat, world.people.admin, member])
    expect(await listPhrases(await askerFor(id))).toEqual([])
})

it('lets nobody else change or remove one, also not one that is shared', async () => {
  const { other, stranger, own, shared } = await trainers()
  for (const asker of [other, stranger])
    for (const id of [own, shared]) {
      const change = { version: 1, text: 'Diganti.', shared: true }
      expect(await changePhrase(asker, id, change, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await removePhrase(asker, id, 1, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await findOwnPhrase(db, asker, id)).toBeNull()
    }
  expect(await db.commentPhrase.count({ where: { text: 'Diganti.' } })).toBe(0)
})

it('keeps a sentence once, however often its form is sent', async () => {
  const { her } = await trainers()
  const form = { key: key(), text: 'Perpendek kalimat ini.', shared: false }
  const first = await addPhrase(her, form, NOW)
  expect(await addPhrase(her, form, NOW)).toEqual(first)
  expect(await addPhrase(her, { ...form, key: key() }, NOW)).toEqual({ ok: false, reason: 'known' })
  expect(await textsOf(her)).toHaveLength(3)
})

it('refuses a change on a page that is older than the sentence', async () => {
  const { her, own } = await trainers()
  const change = (version: number, text: string) =>
    changePhrase(her, own, { version, text, shared: false }, NOW)
  expect(await change(1, 'Kalimat kedua.')).toMatchObject({ ok: true })
  expect(await change(1, 'Kalimat ketiga.')).toEqual({ ok: false, reason: 'stale' })
  expect(await removePhrase(her, own, 1, NOW)).toEqual({ ok: false, reason: 'stale' })
  expect(await removePhrase(her, own, 2, NOW)).toMatchObject({ ok: true })
  expect(await textsOf(her)).toEqual(['Sebutkan sumber setiap angka.'])
})

it('keeps so many and shares so many', async () => {
  const { her, add } = await trainers()
  for (let index = 0; index < PHRASE_LIMITS.shared - 1; index += 1) await add(`Dibagikan ${index}.`, true)
  const more = (shared: boolean) => addPhrase(her, { key: key(), text: 'Satu lagi.', shared }, NOW)
  expect(await more(true)).toEqual({ ok: false, reason: 'many-shared' })
  for (let index = PHRASE_LIMITS.shared + 1; index < PHRASE_LIMITS.own; index += 1)
    await add(`Milik ${index}.`)
  expect(await more(false)).toEqual({ ok: false, reason: 'many' })
})
