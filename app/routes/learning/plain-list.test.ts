import { afterEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { createWorld } from '#tests/support/world.ts'
import * as entry from './block-entry.ts'
import * as lesson from './lesson.tsx'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

const params = { modul: FIRST.module, pelajaran: FIRST.lesson }
const PAGE: Place = { screen: lesson, path: 'belajar/:modul/:pelajaran', params }
const DOOR: Place = { screen: entry, path: 'belajar/:modul/:pelajaran/isian', params }

test('refuses a page without scripts that is older than a tick to take it away; the newer page says what it was made from', async () => {
  const world = await createWorld()
  shelves.push(await teach(world))
  const personId = world.teams.one.members[0].id
  const learner = await reader(personId)
  const form = [
    ['jenis', 'daftar-periksa'],
    ['blok', 'd-1'],
  ] as const
  const madeFrom = async () =>
    [...(await learner.open(PAGE)).html.matchAll(/name="semula" value="([^"]*)"/g)].map(([, tick]) => tick)
  expect(await madeFrom()).toEqual([])
  await learner.send(DOOR, [...form, ['pilih', '1']])
  // The other window was opened before.
  await learner.send(DOOR, [...form, ['pilih', '2']])
  expect(await madeFrom()).toEqual(['1', '2'])
  await learner.send(DOOR, [...form, ['pilih', '2'], ['semula', '1'], ['semula', '2']])
  const { value } = await db.blockEntry.findFirstOrThrow({ where: { personId, blockId: 'd-1' } })
  expect(value).toEqual({ ticks: ['2'] })
})
