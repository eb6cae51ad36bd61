import { expect, it } from 'vitest'
import { MOST_UPLOADS, PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { db } from '#app/platform/data/db.server.ts'
import { listArriving } from '#app/platform/data/arriving.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { loader as assignment } from '#app/routes/assignments/assignment.tsx'
import { action as upload } from '#app/routes/files/upload.ts'
import { loader as library } from '#app/routes/studio/library.tsx'
import { createRoom } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { aModule } from '#tests/support/media.ts'
import { endByScript, finish, LARGE, open, opened, put, putAll, slices } from '#tests/support/uploads.ts'
import { createWorld } from '#tests/support/world.ts'

type Who = Awaited<ReturnType<typeof visitor>>

const [first = Buffer.alloc(0)] = slices(LARGE)
const FILM = { noun: 'module', name: 'film.mp4', content: LARGE }
const end = (who: Who, id: string) => who.post(upload, { id }, [['batal', 'ya']])
const isThere = async (id: string) => (await db.upload.count({ where: { id } })) === 1
const lies = async (id: string) => (await listArriving()).some((one) => one.id === id)

async function shownAt(who: Who, id: string) {
  const { body } = await who.get(assignment, { id })
  return unfinishedIn(body)
}

function unfinishedIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'unfinished' in body ? body.unfinished : null
}

it('shows and ends nothing of anybody else, not even of a team mate or a colleague', async () => {
  const { ana, budi, other, at } = await createRoom()
  const mate = await visitor(budi.id)
  const id = await opened(ana, at.id)
  await put(ana, id, 0, first)
  for (const who of [mate, other, await visitor(null)]) {
    for (const answer of [await end(who, id), await endByScript(who, id)])
      expect([302, 404]).toContain(answer.status)
    expect(await isThere(id)).toBe(true)
  }
  expect((await end(mate, id)).status).toBe(404)
  expect(await endByScript(mate, id)).toMatchObject({ status: 404, body: { ok: false } })
  expect(await shownAt(mate, at.id)).toEqual([])
  expect(await lies(id)).toBe(true)
})

it('answers for one that never was as for somebody else’s', async () => {
  const { ana } = await createRoom()
  const never = '00000000-0000-7000-8000-000000000000'
  expect((await end(ana, never)).status).toBe(404)
  expect((await endByScript(ana, never)).status).toBe(404)
  expect((await end(ana, 'x'.repeat(400))).status).toBe(404)
})

it('shows her own where she uploads, how much has come and until when, and not once it is whole', async () => {
  const { ana, at } = await createRoom()
  const id = await opened(ana, at.id)
  await put(ana, id, 0, first)
  expect(await shownAt(ana, at.id)).toEqual([
    expect.objectContaining({
      id,
      name: 'besar.pdf',
      size: LARGE.length,
      received: PIECE_BYTES,
      words: expect.stringMatching(/^1 MB dari 2 MB sudah di server\. Disimpan sampai .+\.$/),
      endAt: `/unggahan/${id}`,
    }),
  ])
  await putAll(ana, id)
  expect(await finish(ana, at, id)).toMatchObject({ body: { ok: true } })
  expect(await shownAt(ana, at.id)).toEqual([])
})

it('shows a trainer what she has begun in this module’s library, and leads back there from ending it', async () => {
  const world = await createWorld()
  const { module } = await aModule(world)
  const data = { slug: 'lain', position: 9, title: 'Lain', summary: '', jp: 1, source: '', sourceHash: '' }
  const beside = await db.module.create({ data: { ...data, districtId: world.district.id } })
  const trainer = await visitor(world.people.trainer.id)
  const id = await opened(trainer, module.id, FILM)
  const shown = async (modul: string) => unfinishedIn((await trainer.get(library, { modul })).body)
  expect(await shown(module.slug)).toMatchObject([{ id, name: 'film.mp4', received: 0 }])
  expect(await shown(beside.slug)).toEqual([])
  expect(await end(trainer, id)).toMatchObject({ status: 302, location: `/studio/${module.slug}/berkas` })
  expect(await shown(module.slug)).toEqual([])
})

it('frees her place and the disk', async () => {
  const { ana, at } = await createRoom()
  const ids = await Promise.all(
    Array.from({ length: MOST_UPLOADS }, (_, n) => opened(ana, at.id, { content: Buffer.from(`isi ${n}`) })),
  )
  const [id = ''] = ids
  expect((await open(ana, at.id)).status).toBe(422)
  await put(ana, id, 0, Buffer.from('isi 0'))
  expect(await lies(id)).toBe(true)
  expect(await end(ana, id)).toMatchObject({ status: 302, location: `/tugas/${at.id}#berkas` })
  expect(await lies(id)).toBe(false)
  expect((await open(ana, at.id)).status).toBe(200)
})

it('is not ended while it is looked into, and can be once that process has died', async () => {
  const { ana, at } = await createRoom()
  const id = await opened(ana, at.id)
  const claimed = (claimedUntil: Date) => db.upload.update({ where: { id }, data: { claimedUntil } })
  await claimed(new Date(Date.now() + MINUTE))
  expect(await endByScript(ana, id)).toMatchObject({
    status: 422,
    body: { sentence: 'Berkas itu sedang diperiksa.' },
  })
  expect(await isThere(id)).toBe(true)
  await claimed(new Date(Date.now() - MINUTE))
  expect(await endByScript(ana, id)).toMatchObject({ status: 200, body: { ok: true } })
  expect(await isThere(id)).toBe(false)
})
