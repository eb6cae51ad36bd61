import { expect, it } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { aModule } from '#tests/support/media.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { changeDistrictRoom, readDistrictRoom } from './changing-room.server.ts'
import { MODULE } from './limits.ts'
import { mediaRoom } from './room.server.ts'

const GIGABYTE = 1024 ** 3
const NOW = new Date('2026-11-30T02:00:00Z')
const SHOWN = 5 * 1024

async function place() {
  const world = await createWorld()
  const { module } = await aModule(world)
  const { trainer, secretariat, admin } = world.people
  const people = await Promise.all([trainer, secretariat, admin].map(({ id }) => askerFor(id)))
  const [teaches, runs, keeps] = people
  if (!teaches || !runs || !keeps) throw new Error('The world has all three.')
  return { districtId: world.district.id, module, trainer: teaches, secretariat: runs, admin: keeps }
}

type Place = Awaited<ReturnType<typeof place>>

let files = 0

/** A file in a module's library of so many bytes, half of them those of its other form. */
function held(
  { districtId, module, trainer }: Place,
  name: string,
  size: number,
  removedAt: Date | null = null,
) {
  files += 1
  const [half, form] = [
    size / 2,
    { sha256: `${files}`.padStart(64, 'b'), size: size / 2, type: 'image/webp' },
  ]
  const link = { noun: MODULE, thingId: module.id, name, addedById: trainer.id, removedAt }
  const file = { districtId, sha256: `${files}`.padStart(64, 'a'), size: half, type: 'image/jpeg', name }
  return db.storedFile.create({
    data: { ...file, uploadedById: trainer.id, forms: { create: form }, links: { create: link } },
  })
}

const give = (asker: Asker, gigabytes: number, from = SHOWN) =>
  changeDistrictRoom(asker, { from, gigabytes }, NOW)

it('is neither shown to nor changed by trainers, the secretariat or another district’s administrator', async () => {
  const [here, elsewhere] = [await place(), await place()]
  for (const asker of [here.trainer, here.secretariat]) {
    expect(await readDistrictRoom(asker)).toBeNull()
    expect(await give(asker, 9)).toEqual({ ok: false, reason: 'not-found' })
  }
  expect(await give(elsewhere.admin, 9)).toMatchObject({ ok: true })
  expect((await mediaRoom(here.districtId)).most).toBe(5 * GIGABYTE)
  expect((await mediaRoom(elsewhere.districtId)).most).toBe(9 * GIGABYTE)
})

it('is given by who saw what is set, once of two at the same time, and told to the audit trail', async () => {
  const { admin, districtId } = await place()
  expect(await give(admin, 9, 4 * 1024)).toEqual({ ok: false, reason: 'stale' })
  const both = await Promise.all([give(admin, 7), give(admin, 8)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, reason: 'stale' })
  const { most } = await mediaRoom(districtId)
  const events = await db.auditEvent.findMany({ where: { districtId, action: 'media.room-change' } })
  expect(events.map(({ detail }): unknown => JSON.parse(detail))).toMatchObject([
    { before: { bytes: 5 * GIGABYTE }, after: { bytes: most } },
  ])
  // The same once more changes nothing and tells nothing.
  expect(await give(admin, most / GIGABYTE, most / 1024 ** 2)).toMatchObject({ ok: true, most })
  expect(await db.auditEvent.count({ where: { districtId, action: 'media.room-change' } })).toBe(1)
})

it('shows what each module takes and what no text calls; less than that may be given and removes nothing', async () => {
  const here = await place()
  const { admin, module, districtId } = here
  await held(here, 'dipakai.jpg', 600)
  await held(here, 'besar.jpg', 3 * GIGABYTE - 600)
  await held(here, 'dikeluarkan.jpg', 400, NOW)
  await db.module.update({
    where: { id: module.id },
    data: { source: '<Gambar berkas="dipakai.jpg" alt="a" />' },
  })
  const shown = await readDistrictRoom(admin)
  expect(shown?.modules).toEqual([
    {
      slug: module.slug,
      title: module.title,
      position: module.position,
      files: 3,
      bytes: 3 * GIGABYTE + 400,
    },
  ])
  expect(shown?.unused.map(({ name }) => name)).toEqual(['besar.jpg'])
  expect(shown).toMatchObject({ version: SHOWN, moreUnused: 0 })
  expect(await give(admin, 2)).toEqual({ ok: true, bytes: 3 * GIGABYTE + 400, most: 2 * GIGABYTE })
  expect(await db.fileLink.count({ where: { noun: MODULE, thingId: module.id } })).toBe(3)
  expect(await mediaRoom(districtId)).toEqual({ bytes: 3 * GIGABYTE + 400, most: 2 * GIGABYTE })
})
