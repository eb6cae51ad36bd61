import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { visitor } from '#tests/support/doors.ts'
import { createWorld } from '#tests/support/world.ts'
import { action as remove } from './remove-window.ts'

test('a window that was removed in another tab leads to the list, as one that never was; another district keeps its own', async () => {
  const [world, other] = [await createWorld(), await createWorld()]
  const soon = { code: 'RKPD', name: 'Salah ketik', closesAt: new Date(Date.now() + 9 * DAY) }
  const { id } = await db.budgetWindow.create({ data: { ...soon, districtId: world.district.id } })
  const theirs = await db.budgetWindow.create({ data: { ...soon, districtId: other.district.id } })
  const secretariat = await visitor(world.people.secretariat.id)
  const send = (one: string) =>
    secretariat.post(remove, { id: one }, [
      ['kunci', randomUUID()],
      ['versi', '1'],
    ])
  expect((await send(id)).location).toBe('/sekretariat/jendela')
  const again = await Promise.all([send(id), send(randomUUID()), send(theirs.id)])
  expect(again.map(({ location }) => location)).toEqual(Array(3).fill('/sekretariat/jendela'))
  expect(new Set(again.map(({ response }) => response?.headers.get('Set-Cookie'))).size).toBe(1)
  expect(await db.budgetWindow.count({ where: { id: theirs.id } })).toBe(1)
})
