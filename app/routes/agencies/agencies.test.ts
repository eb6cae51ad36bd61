import { beforeAll, expect, test } from 'vitest'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as agencies from './agencies.tsx'
import * as agency from './agency.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const agencyOf = (id: string): Place => ({
  screen: agency,
  path: 'sekretariat/perangkat-daerah/:id',
  params: { id },
})

test('a spelling that means another agency is refused with its name and comes back; a free one stands in the list', async () => {
  const secretariat = await reader(world.people.secretariat.id)
  const [one, two] = world.agencies
  const versi = fieldIn(await secretariat.open(agencyOf(one.id)), 'versi') ?? ''
  const refused = await secretariat.send(agencyOf(one.id), [
    ['versi', versi],
    ['ejaan', 'Kesehatan\npupr'],
  ])
  expect(refused.html).toContain(`“pupr” sudah berarti ${two.name}.`)
  expect(refused.html).toContain('Kesehatan\npupr</textarea>')
  const done = await secretariat.send(agencyOf(one.id), [
    ['versi', versi],
    ['ejaan', 'Kesehatan'],
  ])
  expect(done.location).toBe('/sekretariat/perangkat-daerah')
  const list = await secretariat.open({ screen: agencies, path: 'sekretariat/perangkat-daerah' })
  expect(list.html).toContain('Juga ditulis: Kesehatan')
  expect(list.html).toContain('2 orang')
  const old = await secretariat.send(agencyOf(one.id), [
    ['versi', versi],
    ['ejaan', 'Lama'],
  ])
  expect([old.status, old.html.includes('baru saja diubah orang lain')]).toEqual([409, true])
})
