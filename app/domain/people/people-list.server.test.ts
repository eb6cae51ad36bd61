import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { listPeople } from './people-list.server.ts'

const NAMES = ['Élodie Ünal', 'elsa Contoh', 'Nur’aini', 'Rene\u0301 Pattiasina', 'Zahra', 'Ai', 'al-Ghozali']

async function room() {
  const world = await createWorld()
  const districtId = world.district.id
  await db.person.createMany({
    data: NAMES.map((name, index) => ({
      districtId,
      email: `${index}.${districtId}@nama.test`,
      name: name.normalize('NFC'),
      nameKey: nameKey(name),
      status: 'DISABLED',
    })),
  })
  const asker = await askerFor(world.people.secretariat.id)
  const find = async (search: string) => {
    const { rows } = await listPeople(
      asker,
      { search, role: null, status: 'DISABLED', spot: null },
      new Date(),
    )
    return rows.map(({ name }) => name)
  }
  return { find }
}

test('people are found however their accents, apostrophes and capitals are typed', async () => {
  const { find } = await room()
  for (const typed of ['élodie', 'Élodie', 'elodie', 'ÜNAL', 'unal', 'E\u0301LODIE'])
    expect(await find(typed), typed).toEqual(['Élodie Ünal'])
  for (const typed of ["nur'aini", 'nur’aini', 'nurʼaini', 'NURAINI'])
    expect(await find(typed), typed).toEqual(['Nur’aini'])
  for (const typed of ['réné', 'RENE', 're\u0301ne\u0301']) expect(await find(typed), typed).toHaveLength(1)
  expect(await find('ai')).toEqual(['Ai', 'Nur’aini'])
  expect(await find('%')).toEqual([])
})

test('the order of names is that of their letters, on every database', async () => {
  const { find } = await room()
  expect(await find('')).toEqual([
    'Ai',
    'al-Ghozali',
    'Élodie Ünal',
    'elsa Contoh',
    'Nur’aini',
    'René Pattiasina',
    'Zahra',
  ])
})
