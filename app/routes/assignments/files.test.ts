import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { MEGABYTE, MOST_PERSON_BYTES } from '#app/domain/files/files.ts'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { WRITER_FIELD } from '#app/platform/forms.ts'
import { HOSTILE_FILES, PDF } from '#tests/data/hostile-files.data.ts'
import { createRoom, filesOf, handInForm, key, samplePng } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { createWorld } from '#tests/support/world.ts'
import { loader as download } from '#app/routes/files/download.ts'
import { action as autosave } from './draft.ts'
import { action as files } from './files.ts'
import { action as handIn } from './hand-in.ts'

function withFile(name: string, bytes: Buffer | string, field = 'berkas'): FormData {
  const form = new FormData()
  form.append(field, new File([new Uint8Array(Buffer.from(bytes))], name))
  return form
}

function takeOut(fileId: string): [string, string][] {
  return [
    ['hapus', fileId],
    ['kunci', key()],
  ]
}

async function onlyFile(scheduleId: string) {
  const [file] = await filesOf(scheduleId, { removed: true })
  if (!file) throw new Error('No file was taken.')
  return file
}

describe('files', () => {
  it('attaches, serves and removes a file', async () => {
    const { ana, at, schedule } = await createRoom()
    await ana.post(files, at, withFile('peta.png', samplePng()))
    const { fileId, file } = await onlyFile(schedule.id)
    const served = await ana.get(download, { id: fileId })
    const headers = served.response?.headers
    expect(headers?.get('Content-Type')).toBe('image/png')
    expect(headers?.get('Content-Disposition')).toBe('attachment; filename="peta.png"')
    expect(headers?.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
    expect(headers?.get('X-Content-Type-Options')).toBe('nosniff')
    expect((await served.response?.arrayBuffer())?.byteLength).toBe(file.size)
    await ana.post(files, at, takeOut(fileId))
    expect((await ana.get(download, { id: fileId })).status).toBe(404)
  })

  it('serves a draft’s file to its writers only, a handed-in one also to those who oversee the cohort', async () => {
    const { ana, other, trainer, secretariat, budi, at, schedule, world } = await createRoom()
    await ana.post(files, at, withFile('laporan.pdf', PDF))
    const { fileId } = await onlyFile(schedule.id)
    const seen = async (who: { get: typeof ana.get }) => (await who.get(download, { id: fileId })).status
    const [mate, elsewhere] = [await visitor(budi.id), await createWorld()]
    const foreign = await Promise.all(
      [elsewhere.people.trainer, elsewhere.people.secretariat, world.people.reviewer].map(({ id }) =>
        visitor(id),
      ),
    )
    expect([await seen(ana), await seen(mate)]).toEqual([200, 200])
    expect([await seen(other), await seen(trainer), await seen(secretariat)]).toEqual([404, 404, 404])
    await ana.post(handIn, at, await handInForm(at.id, '0'))
    expect([await seen(other), await seen(trainer), await seen(secretariat)]).toEqual([404, 200, 200])
    expect(await Promise.all(foreign.map(seen))).toEqual([404, 404, 404])
  })

  it('lets nobody attach to or remove from another team’s work', async () => {
    const { ana, other, at, schedule } = await createRoom()
    await ana.post(files, at, withFile('laporan.pdf', PDF))
    const { fileId } = await onlyFile(schedule.id)
    await other.post(autosave, at, [
      ['versi', '0'],
      ['naskah', 'Milik tim dua'],
    ])
    // The same answer as for a file that exists nowhere.
    for (const id of [fileId, schedule.id])
      expect(await other.post(files, at, takeOut(id))).toMatchObject({
        status: 302,
        location: `/tugas/${schedule.id}#berkas`,
      })
    expect(await db.fileLink.count({ where: { fileId, removedAt: null } })).toBe(1)
  })

  it('takes no file from the open page of somebody else, wherever in the form she is named', async () => {
    const { ana, budi, at, schedule, world } = await createRoom()
    const first = new FormData()
    first.append(WRITER_FIELD, budi.id)
    first.append('berkas', new File([PDF], 'laporan.pdf'))
    const last = withFile('laporan.pdf', PDF)
    last.append(WRITER_FIELD, budi.id)
    for (const form of [first, last]) {
      const refused = await ana.post(files, at, form)
      expect(refused).toMatchObject({ status: 409, body: { code: 'somebody-else' } })
    }
    expect(await db.submission.count({ where: { scheduleId: schedule.id } })).toBe(0)
    expect(await readdir(path.join(env.filesDir, 'unfinished'))).toEqual([])
    const own = withFile('laporan.pdf', PDF)
    own.append(WRITER_FIELD, world.teams.one.members[0].id)
    await ana.post(files, at, own)
    expect(await onlyFile(schedule.id)).toBeTruthy()
  })

  it('refuses changes to files after handing in', async () => {
    const { ana, at, schedule } = await createRoom()
    await ana.post(files, at, withFile('laporan.pdf', PDF))
    await ana.post(handIn, at, await handInForm(at.id, '0'))
    const { fileId } = await onlyFile(schedule.id)
    await ana.post(files, at, withFile('peta.png', samplePng()))
    await ana.post(files, at, takeOut(fileId))
    expect(await filesOf(schedule.id)).toHaveLength(1)
  })

  it('says that the same content is there already', async () => {
    const { ana, at, schedule } = await createRoom()
    for (const name of ['satu.pdf', 'dua.pdf']) await ana.post(files, at, withFile(name, PDF))
    expect(await filesOf(schedule.id, { removed: true })).toHaveLength(1)
  })

  it('adds nothing when a sending comes once more after its file was taken out', async () => {
    const { ana, at, schedule } = await createRoom()
    const sent = key()
    const send = (submissionKey: string) => {
      const form = new FormData()
      form.append('kunci', submissionKey)
      form.append('berkas', new File([PDF], 'laporan.pdf'))
      return sendJson(ana, at, form)
    }
    expect(await send(sent)).toMatchObject({ body: { sentence: 'Berkas “laporan.pdf” tersimpan.' } })
    await ana.post(files, at, takeOut((await onlyFile(schedule.id)).fileId))
    const sentence = 'Berkas “laporan.pdf” sudah sampai sebelumnya.'
    expect(await send(sent)).toMatchObject({ status: 200, body: { ok: true, sentence } })
    expect(await filesOf(schedule.id)).toEqual([])
    expect(await send('bukan-kunci')).toMatchObject({ status: 400 })
    expect(await send(key())).toMatchObject({ body: { ok: true } })
    expect(await filesOf(schedule.id)).toHaveLength(1)
    expect(await readdir(path.join(env.filesDir, 'unfinished'))).toEqual([])
  })

  it('refuses hostile files at the door too, with a sentence', async () => {
    const { ana, at, schedule } = await createRoom()
    const [first] = HOSTILE_FILES
    if (!first) throw new Error('There are hostile files.')
    const answer = await sendJson(ana, at, withFile(first.name, await first.bytes()))
    expect(answer).toMatchObject({
      status: 422,
      body: { ok: false, sentence: expect.stringContaining('tidak cocok') },
    })
    expect(await filesOf(schedule.id, { removed: true })).toEqual([])
  })

  it('refuses no file, an empty field, two files and strange fields', async () => {
    const { ana, at } = await createRoom()
    const none = new FormData()
    none.append('berkas', new File([], ''))
    expect(await sendJson(ana, at, none)).toMatchObject({ status: 422 })
    const two = withFile('satu.pdf', PDF)
    two.append('berkas', new File([PDF], 'dua.pdf'))
    expect(await sendJson(ana, at, two)).toMatchObject({
      status: 422,
      body: { sentence: expect.stringContaining('satu berkas') },
    })
    const strange = withFile('satu.pdf', PDF)
    strange.append('ownerKey', 'team:x')
    expect((await ana.post(files, at, strange)).status).toBe(400)
    expect((await ana.post(files, at, withFile('satu.pdf', PDF, 'lain'))).status).toBe(400)
  })

  it('refuses a form that ends in the middle, and leaves nothing behind', async () => {
    const { ana, at, schedule } = await createRoom()
    const whole = await new Response(withFile('laporan.pdf', PDF)).arrayBuffer()
    const boundary = Buffer.from(whole).toString('latin1').split('\r\n')[0]?.slice(2) ?? ''
    for (const part of [0.3, 0.6, 0.95]) {
      const answer = await ana.send(files, at, {
        method: 'POST',
        headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, Accept: 'application/json' },
        body: whole.slice(0, Math.floor(whole.byteLength * part)),
      })
      expect(answer.status).toBe(422)
    }
    const broken: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, Accept: 'application/json' },
      body: new ReadableStream({
        start: (stream) => stream.enqueue(new Uint8Array(whole.slice(0, 200))),
        pull: (stream) => stream.error(new Error('The line broke.')),
      }),
      duplex: 'half',
    }
    expect((await ana.send(files, at, broken)).status).toBe(422)
    await expect.poll(() => readdir(path.join(env.filesDir, 'unfinished'))).toEqual([])
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=x',
    ])
      expect(
        (await ana.send(files, at, { method: 'POST', headers: { 'Content-Type': type }, body: 'x' })).status,
      ).not.toBe(200)
    expect(await filesOf(schedule.id, { removed: true })).toEqual([])
  })

  it('stops counting at 25 MB while the file comes in', async () => {
    const { ana, at, schedule } = await createRoom()
    const boundary = 'batas'
    function* body() {
      yield Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="berkas"; filename="besar.pdf"\r\n\r\n%PDF-`,
      )
      for (let megabyte = 0; megabyte < 27; megabyte += 1) yield Buffer.alloc(MEGABYTE, 32)
      yield Buffer.from(`\r\n--${boundary}--\r\n`)
    }
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}`, Accept: 'application/json' },
      body: Readable.toWeb(Readable.from(body())) as unknown as ReadableStream,
      duplex: 'half',
    }
    expect(await ana.send(files, at, init)).toMatchObject({
      status: 422,
      body: { sentence: expect.stringContaining('27,1 MB (28.311.557 byte); paling besar 25 MB') },
    })
    expect(await db.submission.count({ where: { scheduleId: schedule.id } })).toBe(0)
  })

  it('stops after 20 uploads in an hour', async () => {
    const { other, at } = await createRoom()
    const answers = []
    for (let n = 0; n < 21; n += 1) answers.push(await sendJson(other, at, withFile(`berkas${n}.html`, 'x')))
    expect(answers[19]?.body).toMatchObject({ sentence: expect.stringContaining('Jenis berkas') })
    expect(answers[20]?.body).toMatchObject({ sentence: expect.stringContaining('20 unggahan') })
  })

  it('keeps each person within 200 MB, also when she uploads twice at once', async () => {
    const { ana, at, schedule, world } = await createRoom()
    const left = PDF.length + 20
    await db.storedFile.create({
      data: {
        districtId: world.district.id,
        sha256: 'a'.repeat(64),
        size: MOST_PERSON_BYTES - left,
        type: 'application/pdf',
        name: 'lama.pdf',
        uploadedById: world.teams.one.members[0].id,
      },
    })
    await Promise.all(
      ['Catalog', 'Katalog'].map((word) =>
        ana.post(files, at, withFile(`${word}.pdf`, PDF.replace('Catalog', word))),
      ),
    )
    expect(await filesOf(schedule.id, { removed: true })).toHaveLength(1)
  })
})

function sendJson(who: Awaited<ReturnType<typeof visitor>>, at: Record<string, string>, body: FormData) {
  return who.send(files, at, { method: 'POST', headers: { Accept: 'application/json' }, body })
}
