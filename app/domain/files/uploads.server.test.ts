import { appendFile, readdir, truncate } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { withArrived } from '#app/domain/files/arrived.server.ts'
import { MOST_UPLOADS, PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { sweepUploads } from '#app/domain/files/sweep.server.ts'
import { beginUpload, takePiece } from '#app/domain/files/uploads.server.ts'
import * as nouns from '#app/files.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DAY, HOUR } from '#app/platform/say/time.ts'
import { createRoom, filesOf, key } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import {
  endByScript,
  finish,
  LARGE,
  open,
  opened,
  put,
  putAll,
  sha256,
  slices,
  type Named,
} from '#tests/support/uploads.ts'
import { askerFor } from '#tests/support/world.ts'
import { action as begin } from '#app/routes/files/begin-upload.ts'
import { action as piece } from '#app/routes/files/upload.ts'

const arriving = () => readdir(path.join(env.filesDir, 'arriving')).catch((): string[] => [])
const first = slices(LARGE)[0] ?? Buffer.alloc(0)

describe('a large file that comes in pieces', () => {
  it('is begun by nobody who may not add it there, nor for anything that takes no files', async () => {
    const { ana, other, trainer, at } = await createRoom()
    const elsewhere = await createRoom()
    expect((await open(trainer, at.id)).status).toBe(404)
    expect((await open(elsewhere.ana, at.id)).status).toBe(404)
    for (const noun of ['module', 'constructor', 'person'])
      expect((await open(ana, at.id, { noun })).status).toBe(404)
    expect((await open(ana, at.id)).status).toBe(200)
    expect((await open(other, at.id)).status).toBe(200)
    expect((await ana.post(begin, {}, [['untuk', 'submission']])).status).toBe(400)
  })

  it('refuses what its name and its size say against it, before anything is sent', async () => {
    const { ana, at } = await createRoom()
    const sentence = async (named: Named) => (await open(ana, at.id, named)).body
    expect(await sentence({ name: 'foto.heic' })).toMatchObject({ ok: false, again: false })
    expect(await sentence({ name: 'KTP 9799990101900001.pdf' })).toMatchObject({
      sentence: expect.stringContaining('NIK'),
    })
    expect(await sentence({ size: 26 * PIECE_BYTES })).toMatchObject({
      sentence: expect.stringContaining('paling besar 25 MB'),
    })
    expect(await db.upload.count({ where: { thingId: at.id } })).toBe(0)
  })

  it('is never gone on with, finished or ended by somebody else, not even of the same team', async () => {
    const { ana, budi, other, at } = await createRoom()
    const id = await opened(ana, at.id)
    await put(ana, id, 0, first)
    for (const who of [await visitor(budi.id), other]) {
      expect(await put(who, id, PIECE_BYTES, slices(LARGE)[1] ?? first)).toMatchObject({ status: 404 })
      await who.post(piece, { id }, [['batal', 'ya']])
      expect(await opened(who, at.id)).not.toBe(id)
    }
    await putAll(ana, id)
    expect(await finish(await visitor(budi.id), at, id)).toMatchObject({ status: 422, body: { ok: false } })
    expect(await filesOf(at.id)).toEqual([])
    expect(await finish(ana, at, id)).toMatchObject({ status: 200, body: { ok: true } })
  })

  it('refuses a piece that is not what it says, leaves a gap or reaches too far, and stays as it was', async () => {
    const { ana, at } = await createRoom()
    const id = await opened(ana, at.id)
    const before = await db.upload.findUniqueOrThrow({ where: { id } })
    const lies: [number, Buffer, string?][] = [
      [0, first, sha256(Buffer.from('lain'))],
      [PIECE_BYTES, first],
      [0, first.subarray(1)],
      [LARGE.length - 1, first],
    ]
    for (const [start, bytes, mark] of lies)
      expect(await put(ana, id, start, bytes, mark)).toMatchObject({
        status: 422,
        body: {
          ok: false,
          again: true,
          received: 0,
          sentence: expect.stringMatching(/^(?:Sepotong|Potongan) berkas/),
        },
      })
    expect(await put(ana, id, 0, Buffer.alloc(PIECE_BYTES + 1))).toMatchObject({ status: 422 })
    expect(await db.upload.findUniqueOrThrow({ where: { id } })).toEqual(before)
    expect(await finish(ana, at, id)).toMatchObject({ status: 422, body: { ok: false, again: true } })
  })

  it('goes on where it stopped, and takes a piece that comes twice once', async () => {
    const { ana, at } = await createRoom()
    const id = await opened(ana, at.id)
    for (let times = 0; times < 2; times += 1)
      expect(await put(ana, id, 0, first)).toMatchObject({ body: { ok: true, received: PIECE_BYTES } })
    const again = await open(ana, at.id)
    const mark = sha256(Buffer.from(sha256(first)))
    expect(again).toMatchObject({ body: { id, received: PIECE_BYTES, mark } })
    await putAll(ana, id)
    expect(await finish(ana, at, id)).toMatchObject({ body: { ok: true } })
    const [held] = await filesOf(at.id)
    expect(held?.file).toMatchObject({ sha256: sha256(LARGE), size: LARGE.length, name: 'besar.pdf' })
    expect(await arriving()).not.toContain(id)
  })

  it('is added once when its last form comes twice, also at the same time', async () => {
    const { ana, at } = await createRoom()
    const id = await opened(ana, at.id)
    await putAll(ana, id)
    const sent = key()
    const answers = await Promise.all([finish(ana, at, id, sent), finish(ana, at, id, sent)])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(await finish(ana, at, id, sent)).toMatchObject({
      body: { ok: true, sentence: 'Berkas “besar.pdf” sudah sampai sebelumnya.' },
    })
    expect(await filesOf(at.id)).toHaveLength(1)
  })

  it('refuses what it turns out to be, with the sentence of its kind, and keeps nothing', async () => {
    const { ana, at } = await createRoom()
    const content = Buffer.from(`<!doctype html><script>${'a'.repeat(PIECE_BYTES)}</script>`)
    const id = await opened(ana, at.id, { content })
    await putAll(ana, id, content)
    expect(await finish(ana, at, id)).toMatchObject({ status: 422, body: { ok: false, again: false } })
    expect(await arriving()).not.toContain(id)
    expect(await db.upload.count({ where: { id } })).toBe(0)
  })

  it('notices bytes that changed where they lie', async () => {
    for (const harm of [(file: string) => appendFile(file, 'x'), (file: string) => truncate(file, 10)]) {
      const { ana, at } = await createRoom()
      const id = await opened(ana, at.id)
      await putAll(ana, id)
      await harm(path.join(env.filesDir, 'arriving', id))
      expect(await finish(ana, at, id)).toMatchObject({ status: 422, body: { ok: false, again: true } })
      expect(await filesOf(at.id)).toEqual([])
      expect(await opened(ana, at.id)).not.toBe(id)
    }
  })

  it('is lost neither by a server that fails while it looks, nor by a full disk', async () => {
    const { ana, at, world } = await createRoom()
    const asker = await askerFor(world.teams.one.members[0].id)
    const id = await opened(ana, at.id)
    const now = new Date()
    const bytes = {
      at: 0,
      sha256: sha256(first),
      file: { path: '', size: first.length, sha256: sha256(first) },
    }
    expect(await takePiece(asker, id, bytes, now, Infinity)).toMatchObject({ reason: 'no-room' })
    const wish = { noun: 'submission', thingId: at.id, key: 'b'.repeat(64), name: 'a.pdf', size: 9 }
    const { arriving: rule } = nouns.submission
    expect(await beginUpload(asker, rule, wish, now, Infinity)).toMatchObject({ reason: 'no-room' })
    await putAll(ana, id)
    const place = { noun: 'submission', thingId: at.id }
    const failing = withArrived(asker, id, place, now, () => Promise.reject(new Error('Out of order.')))
    await expect(failing).rejects.toThrow('Out of order.')
    expect(await finish(ana, at, id)).toMatchObject({ body: { ok: true } })
  })

  it(`has at most ${MOST_UPLOADS} open beside each other`, async () => {
    const { ana, at } = await createRoom()
    const contents = Array.from({ length: MOST_UPLOADS + 1 }, (_, n) => Buffer.from(`isi ${n}`))
    const answers = await Promise.all(contents.map((content) => open(ana, at.id, { content })))
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(1)
    expect(await db.upload.count({ where: { thingId: at.id } })).toBe(MOST_UPLOADS)
  })

  it('goes when its sender gives it up, or after a day without a piece', async () => {
    const { ana, at } = await createRoom()
    const [given, left, going] = [
      await opened(ana, at.id, { content: Buffer.from('satu') }),
      await opened(ana, at.id, { content: Buffer.concat([LARGE, Buffer.from('x')]) }),
      await opened(ana, at.id),
    ]
    for (const id of [left, going]) await put(ana, id, 0, first)
    expect(await endByScript(ana, given)).toMatchObject({ body: { ok: true } })
    await db.upload.update({ where: { id: left }, data: { expiresAt: new Date() } })
    await sweepUploads(new Date(Date.now() + 2 * HOUR))
    expect(await db.upload.findMany({ where: { thingId: at.id }, select: { id: true } })).toEqual([
      { id: going },
    ])
    expect(await arriving()).toContain(going)
    expect(await arriving()).not.toContain(left)
    await sweepUploads(new Date(Date.now() + DAY + HOUR))
    expect(await arriving()).not.toContain(going)
  })
})
