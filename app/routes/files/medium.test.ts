import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { acceptMedium } from '#app/domain/media/accept-medium.server.ts'
import { addMedium } from '#app/domain/media/adding.server.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { writeLoose } from '#app/platform/data/files.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { visitor } from '#tests/support/doors.ts'
import { mp4 } from '#tests/support/films.ts'
import { aModule } from '#tests/support/media.ts'
import { pdfFile } from '#tests/support/pdf.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { loader as download } from './download.ts'
import { loader } from './medium.ts'

type Who = Awaited<ReturnType<typeof visitor>>
type At = { id: string; bentuk: string }

const FILM = mp4()

async function shown() {
  const world = await createWorld()
  const { module } = await aModule(world)
  const trainer = await askerFor(world.people.trainer.id)
  const add = async (name: string, bytes: Buffer): Promise<At> => {
    const accepted = await acceptMedium({ ...(await writeLoose(Readable.from([bytes]))), name })
    if (!accepted.ok) throw new Error(accepted.fault.code)
    await addMedium(trainer, module.id, { medium: accepted.value, key: newSubmissionKey() }, new Date())
    const medium = (await moduleMedia(module.id))[name]
    if (typeof medium !== 'object' || !('address' in medium)) throw new Error('It has no address.')
    const [, , id = '', bentuk = ''] = medium.address.split('/')
    return { id, bentuk }
  }
  const reader = await visitor(world.teams.one.members[0].id)
  return { world, module, add, reader, film: await add('film.mp4', FILM) }
}

function ask(who: Who, at: At, headers: Record<string, string> = {}, method = 'GET') {
  return who.send(loader, at, { method, headers })
}

async function bytesOf({ response }: Awaited<ReturnType<typeof ask>>): Promise<Buffer> {
  return Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0))
}

describe('a medium of a module', () => {
  it('is read across no district, by no role without lessons, and in no module that is not open yet', async () => {
    const { world, module, reader, film } = await shown()
    const elsewhere = await createWorld()
    for (const id of [elsewhere.people.trainer.id, elsewhere.teams.one.members[0].id, world.people.bupati.id])
      expect((await ask(await visitor(id), film)).status).toBe(404)
    expect((await ask(await visitor(null), film)).location).toMatch(/^\/masuk/)
    expect((await ask(reader, film)).status).toBe(200)
    await db.cohortModule.updateMany({
      where: { moduleId: module.id },
      data: { startsOn: new Date(Date.now() + DAY) },
    })
    expect((await ask(reader, film)).status).toBe(404)
    expect((await ask(await visitor(world.people.trainer.id), film)).status).toBe(200)
  })

  it('is found by its whole mark alone, and its file by no other door', async () => {
    const { reader, film, add } = await shown()
    const other = await add('surat.pdf', pdfFile())
    for (const bentuk of [
      '',
      '%',
      '_'.repeat(16),
      film.bentuk.slice(0, 8),
      '0'.repeat(16),
      other.bentuk,
      `${'%'.repeat(16)}.mp4`,
    ])
      expect((await ask(reader, { ...film, bentuk })).status).toBe(404)
    // That door gives what readers may have of a noun; a participant may have it there as well, the leader has neither.
    expect((await reader.get(download, { id: film.id })).status).toBe(200)
  })

  it('runs nothing, is kept by its reader alone, and documents are saved', async () => {
    const { reader, film, add } = await shown()
    const { response } = await ask(reader, film)
    expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(FILM.length),
      // The page that a browser makes for a film asks for the film.
      'content-security-policy':
        "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
    })
    expect(response?.headers.has('content-disposition')).toBe(false)
    const document = await ask(reader, await add('surat.pdf', pdfFile()))
    expect(document.response?.headers.get('content-disposition')).toContain('attachment')
    expect(document.response?.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.* sandbox$/,
    )
  })

  it('is given in parts, and all of it where the part is of other bytes', async () => {
    const { reader, film } = await shown()
    const tag = (await ask(reader, film)).response?.headers.get('etag') ?? ''
    const part = await ask(reader, film, { Range: 'bytes=4-11' })
    expect(part.status).toBe(206)
    expect(part.response?.headers.get('content-range')).toBe(`bytes 4-11/${FILM.length}`)
    expect(await bytesOf(part)).toEqual(FILM.subarray(4, 12))
    const tail = await ask(reader, film, { Range: 'bytes=-9', 'If-Range': tag })
    expect(await bytesOf(tail)).toEqual(FILM.subarray(-9))
    const old = await ask(reader, film, { Range: 'bytes=-9', 'If-Range': '"lama"' })
    expect(old.status).toBe(200)
    expect(await bytesOf(old)).toEqual(FILM)
    for (const Range of ['bytes=0-1,4-5', `bytes=${FILM.length}-`, 'bytes=9-3', 'bytes=x']) {
      const refused = await ask(reader, film, { Range })
      expect(refused.status).toBe(416)
      expect(refused.response?.headers.get('content-range')).toBe(`bytes */${FILM.length}`)
    }
    expect((await ask(reader, film, { 'If-None-Match': tag })).status).toBe(304)
  })

  it('shows a drawing on its own in colours, with a policy under which nothing in it could run', async () => {
    const { world, module, reader } = await shown()
    const text =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path class="g-a" d="M2 2h36v26H2z"/></svg>'
    const trainer = await askerFor(world.people.trainer.id)
    const accepted = await acceptMedium({
      ...(await writeLoose(Readable.from([Buffer.from(text)]))),
      name: 'alur.svg',
    })
    if (!accepted.ok) throw new Error(accepted.fault.code)
    await addMedium(trainer, module.id, { medium: accepted.value, key: newSubmissionKey() }, new Date())
    const { fileId } = await db.fileLink.findFirstOrThrow({
      where: { thingId: module.id, name: 'alur.svg' },
    })
    const answer = await ask(reader, { id: fileId, bentuk: `${accepted.value.sha256.slice(0, 16)}.svg` })
    expect(answer.status).toBe(200)
    expect((await bytesOf(answer)).toString()).toMatch(
      /^<svg [^>]+><style>[^<]*\.g-a\{fill:[^<]*<\/style><path class="g-a"/,
    )
    const { headers } = answer.response ?? new Response()
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })
})
