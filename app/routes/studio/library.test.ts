import { expect, it } from 'vitest'
import { PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { mp4 } from '#tests/support/films.ts'
import { aModule } from '#tests/support/media.ts'
import { pdfFile } from '#tests/support/pdf.ts'
import { opened, putAll } from '#tests/support/uploads.ts'
import { createWorld } from '#tests/support/world.ts'
import { action as add } from './add-medium.ts'
import { action as remove } from './remove-medium.ts'

type Who = Awaited<ReturnType<typeof visitor>>

const FILM = mp4({ free: Buffer.alloc(PIECE_BYTES) })

async function room() {
  const world = await createWorld()
  const { module } = await aModule(world)
  const at = { modul: module.slug }
  return { world, module, at, trainer: await visitor(world.people.trainer.id) }
}

function send(who: Who, at: { modul: string }, body: FormData | URLSearchParams) {
  return who.send(add, at, { method: 'POST', headers: { Accept: 'application/json' }, body })
}

function withFile(name: string, bytes: Buffer): FormData {
  const form = new FormData()
  form.append('berkas', new File([new Uint8Array(bytes)], name))
  return form
}

async function arrived(who: Who, thing: string): Promise<string> {
  const id = await opened(who, thing, { noun: 'module', name: 'film.mp4', content: FILM })
  await putAll(who, id, FILM)
  return id
}

const finish = (unggahan: string) => new URLSearchParams({ unggahan, kunci: newSubmissionKey() })
const kept = (thingId: string) => db.fileLink.count({ where: { noun: 'module', thingId } })

it('refuses files of participants, of other districts, and for modules that are not there', async () => {
  const { world, module, at, trainer } = await room()
  const elsewhere = await room()
  const member = await visitor(world.teams.one.members[0].id)
  for (const who of [member, elsewhere.trainer])
    expect((await send(who, at, withFile('a.pdf', pdfFile()))).status).toBe(404)
  expect((await send(trainer, elsewhere.at, withFile('a.pdf', pdfFile()))).status).toBe(404)
  expect(await kept(module.id)).toBe(0)
})

it('takes what came in pieces for this module, from who sent it, and nothing else', async () => {
  const { module, at, trainer } = await room()
  const elsewhere = await room()
  const id = await arrived(trainer, module.id)
  expect(await send(elsewhere.trainer, elsewhere.at, finish(id))).toMatchObject({ body: { ok: false } })
  expect(await send(trainer, at, finish(id))).toMatchObject({
    body: { ok: true, sentence: '“film.mp4” tersimpan.' },
  })
  expect(await send(trainer, at, finish(id))).toMatchObject({ body: { ok: false, again: true } })
  expect([await kept(module.id), await kept(elsewhere.module.id)]).toEqual([1, 0])
})

it('says of each file whether it was taken and why not, with a page and without', async () => {
  const { module, at, trainer } = await room()
  expect(await send(trainer, at, withFile('surat.pdf', pdfFile()))).toMatchObject({
    status: 200,
    body: { ok: true, sentence: expect.stringContaining('tidak berisi teks') },
  })
  expect(await send(trainer, at, withFile('lagi.pdf', pdfFile()))).toMatchObject({
    status: 422,
    body: { sentence: 'Berkas dengan isi yang sama sudah ada di modul ini.' },
  })
  expect(await send(trainer, at, withFile('film.mp4', mp4({ codec: 'hvc1' })))).toMatchObject({
    status: 422,
    body: { sentence: expect.stringContaining('Rekaman iPhone (HEVC)') },
  })
  expect((await trainer.post(add, at, withFile('film.mp4', mp4()))).location).toBe(
    `/studio/${at.modul}/berkas`,
  )
  expect((await trainer.post(remove, at, [['hapus', 'x']])).status).toBe(400)
  expect(await kept(module.id)).toBe(2)
})

it('says what a text shows a taken file by, under the name that it has there, also when its answer was lost', async () => {
  const { at, trainer } = await room()
  const named = async (bytes: Buffer, kunci = newSubmissionKey()) => {
    const form = new FormData()
    form.append('kunci', kunci)
    form.append('berkas', new File([new Uint8Array(bytes)], 'surat.pdf'))
    return (await send(trainer, at, form)).body
  }
  const [first, second] = [pdfFile({ catalog: '/Title (a)' }), pdfFile({ catalog: '/Title (b)' })]
  expect(await named(first)).toMatchObject({ line: '<Berkas berkas="surat.pdf" judul="" />' })
  const key = newSubmissionKey()
  const line = '<Berkas berkas="surat (2).pdf" judul="" />'
  expect(await named(second, key)).toMatchObject({ ok: true, line })
  expect(await named(second, key)).toMatchObject({ ok: true, line })
  expect(await named(second)).toMatchObject({ ok: false, line: null })
})
