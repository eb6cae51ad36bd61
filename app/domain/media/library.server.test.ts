import { Readable } from 'node:stream'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sweepStore } from '#app/domain/files/sweep.server.ts'
import { storedBody, writeLoose } from '#app/platform/data/files.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { mp4 } from '#tests/support/films.ts'
import { aModule } from '#tests/support/media.ts'
import { pdfFile } from '#tests/support/pdf.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { acceptMedium } from './accept-medium.server.ts'
import { addMedium, giveUpMedium } from './adding.server.ts'
import { readLibrary } from './library.server.ts'
import { freeName } from './medium-name.ts'
import { moduleMedia } from './module-media.server.ts'
import { forgetRemovedMedia, removeMedium, restoreMedium } from './removing.server.ts'
import { mediaRoom } from './room.server.ts'

const key = () => newSubmissionKey()
const noSpot = { spot: null, unusedOnly: false }

async function studio() {
  const world = await createWorld()
  const { module, lesson } = await aModule(world)
  const trainer = await askerFor(world.people.trainer.id)
  const take = async (name: string, bytes: Buffer) => {
    const accepted = await acceptMedium({ ...(await writeLoose(Readable.from([bytes]))), name })
    if (!accepted.ok) throw new Error(accepted.fault.code)
    return accepted.value
  }
  const add = async (name: string, bytes: Buffer, now = new Date()) =>
    addMedium(trainer, module.id, { medium: await take(name, bytes), key: key() }, now)
  const library = async (now = new Date()) => {
    const read = await readLibrary(trainer, module.slug, noSpot, now)
    return read?.page.rows ?? []
  }
  return { world, module, lesson, trainer, take, add, library }
}

let pictures = 0
function picture(width = 600): Promise<Buffer> {
  pictures += 1
  const background = { r: (pictures * 37) % 256, g: (pictures * 91) % 256, b: 20 }
  return sharp({ create: { width, height: 300, channels: 3, background } })
    .png()
    .toBuffer()
}

const pdf = (words: string) => pdfFile({ catalog: `/Title (${words})` })

describe('a module’s library', () => {
  it('is changed and seen by nobody but trainers of its district', async () => {
    const { world, module, take } = await studio()
    const elsewhere = await createWorld()
    const medium = await take('a.pdf', pdf('satu'))
    const strangers = [
      elsewhere.people.trainer.id,
      world.people.secretariat.id,
      world.teams.one.members[0].id,
    ]
    for (const id of strangers) {
      const stranger = await askerFor(id)
      const now = new Date()
      expect(await addMedium(stranger, module.id, { medium, key: key() }, now)).toEqual({
        ok: false,
        reason: 'not-found',
      })
      expect(await readLibrary(stranger, module.slug, noSpot, now)).toBeNull()
      const wish = { linkId: 'a', key: key() }
      expect(await removeMedium(stranger, module.id, wish, now)).toMatchObject({ reason: 'not-found' })
      expect(await restoreMedium(stranger, module.id, wish, now)).toMatchObject({ reason: 'not-found' })
    }
  })

  it('gives lessons each medium by its name, with addresses that hold its mark', async () => {
    const { module, add } = await studio()
    await add('peta.png', await picture())
    await add('surat.pdf', pdf('satu'))
    await add('film.mp4', mp4())
    await add('film.vtt', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nHalo\n'))
    await add('skema.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'))
    const media = await moduleMedia(module.id)
    expect(media['peta.png']).toMatchObject({
      kind: 'picture',
      width: 600,
      height: 300,
      sizes: [
        { width: 480 },
        { width: 600, webp: expect.stringMatching(/^\/media\/[\w-]+\/[0-9a-f]{16}\.webp$/) },
      ],
    })
    expect(media['surat.pdf']).toMatchObject({ kind: 'file', type: 'PDF' })
    expect(media['film.mp4']).toMatchObject({ kind: 'video', type: 'video/mp4', seconds: 15, width: 640 })
    expect(media['film.vtt']).toMatchObject({ kind: 'captions' })
    expect(media['skema.svg']).toContain('<svg')
  })

  it('never takes a name twice, nor the same content', async () => {
    const { module, add, library } = await studio()
    await db.moduleFile.create({
      data: { moduleId: module.id, name: 'lama.svg', sha256: 'x', text: '<svg/>' },
    })
    await add('surat.pdf', pdf('satu'))
    expect(await add('SURAT.pdf', pdf('dua'))).toMatchObject({ receipt: { name: 'SURAT (2).pdf' } })
    expect(await add('lain.pdf', pdf('satu'))).toEqual({ ok: false, reason: 'duplicate' })
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"></svg>'
    expect(await add('lama.svg', Buffer.from(svg))).toMatchObject({ receipt: { name: 'lama (2).svg' } })
    expect((await library()).map(({ name }) => name)).toEqual(['lama (2).svg', 'SURAT (2).pdf', 'surat.pdf'])
    expect(freeName('ku"tip\'.pdf', [])).toBe('kutip.pdf')
  })

  it('takes a file once per sending, and none that its sender has given up', async () => {
    const { module, trainer, take } = await studio()
    const medium = await take('surat.pdf', pdf('satu'))
    const [sent, given] = [key(), key()]
    const send = (one: string) => addMedium(trainer, module.id, { medium, key: one }, new Date())
    expect(await send(sent)).toMatchObject({ ok: true, repeated: false })
    expect(await send(sent)).toMatchObject({ ok: true, repeated: true })
    expect(await giveUpMedium(trainer, module.id, sent)).toBe('surat.pdf')
    expect(await giveUpMedium(trainer, module.id, given)).toBeNull()
    expect(await send(given)).toMatchObject({ ok: true, receipt: { name: null } })
  })

  it('ends at the room of its district, also when two come at once', async () => {
    const { world, module, trainer, take, add } = await studio()
    await add('peta.png', await picture())
    const { bytes, most } = await mediaRoom(world.district.id)
    expect(most).toBe(5 * 1024 ** 3)
    expect(bytes).toBeGreaterThan(
      (await db.storedFile.findFirstOrThrow({ where: { name: 'peta.png', districtId: world.district.id } }))
        .size,
    )
    const [one, two] = [await take('satu.pdf', pdf('satu')), await take('dua.pdf', pdf('dua'))]
    const setting = { key: `media.bytes:${world.district.id}`, value: String(bytes + one.size + 3) }
    await db.setting.create({ data: setting })
    const outcomes = await Promise.all(
      [one, two].map((medium) => addMedium(trainer, module.id, { medium, key: key() }, new Date())),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, reason: 'full' })
  })
})

describe('what is taken out of a library', () => {
  it('is nothing that a text shows, be it published or a draft', async () => {
    const { module, trainer, lesson, add, library } = await studio()
    await add('surat.pdf', pdf('satu'))
    const source = 'Baca.\n\n<Berkas berkas="surat.pdf" judul="Surat" />\n'
    await db.lessonVersion.create({
      data: {
        lessonId: lesson.id,
        number: 7,
        title: 'Naskah baru',
        summary: '',
        minutes: 5,
        source,
        hash: 'x',
        origin: 'STUDIO',
      },
    })
    const [row] = await library()
    expect(row?.usedIn).toEqual([
      { kind: 'lesson', slug: lesson.slug, title: 'Naskah baru', isRetired: false },
    ])
    const wish = { linkId: row?.id ?? '', key: key() }
    expect(await removeMedium(trainer, module.id, wish, new Date())).toEqual({ ok: false, reason: 'used' })
    const unused = await readLibrary(trainer, module.slug, { spot: null, unusedOnly: true }, new Date())
    expect(unused?.page.rows).toEqual([])
  })

  it('can be put back for ten minutes, and is gone after them with its bytes', async () => {
    const { module, trainer, add, library } = await studio()
    await add('peta.png', await picture())
    const [row] = await library()
    const wish = () => ({ linkId: row?.id ?? '', key: key() })
    const { fileId } = await db.fileLink.findUniqueOrThrow({ where: { id: row?.id ?? '' } })
    const forms = await db.fileForm.findMany({ where: { fileId } })
    const now = new Date()
    await removeMedium(trainer, module.id, wish(), now)
    expect(await library()).toMatchObject([{ name: 'peta.png', removedAt: now }])
    expect(await restoreMedium(trainer, module.id, wish(), now)).toMatchObject({ ok: true })
    expect(await library()).toMatchObject([{ removedAt: null }])
    await removeMedium(trainer, module.id, wish(), now)
    const later = new Date(now.getTime() + 11 * MINUTE)
    expect(await restoreMedium(trainer, module.id, wish(), later)).toMatchObject({ reason: 'gone' })
    expect(await library(later)).toEqual([])
    await forgetRemovedMedia(later)
    expect(await db.storedFile.count({ where: { id: fileId } })).toBe(0)
    await sweepStore(new Date(Date.now() + 2 * HOUR))
    for (const { sha256, size } of forms) expect(await storedBody(sha256, size)).toBeNull()
  })

  it('stays for the old version that shows it, through every sweep, and comes back with the same content', async () => {
    const { module, trainer, lesson, add, library } = await studio()
    const bytes = await picture()
    await add('peta.png', bytes)
    await db.lessonVersion.create({
      data: {
        lessonId: lesson.id,
        number: 7,
        title: 'Lama',
        summary: '',
        minutes: 5,
        publishedAt: new Date(),
        source: '<Gambar berkas="peta.png" alt="Peta." />',
        hash: 'x',
        origin: 'STUDIO',
      },
    })
    const [row] = await library()
    const now = new Date()
    await removeMedium(trainer, module.id, { linkId: row?.id ?? '', key: key() }, now)
    const later = new Date(now.getTime() + HOUR)
    await forgetRemovedMedia(later)
    await sweepStore(new Date(Date.now() + 2 * HOUR))
    expect(await library(later)).toEqual([])
    const { fileId } = await db.fileLink.findUniqueOrThrow({ where: { id: row?.id ?? '' } })
    for (const { sha256, size } of await db.fileForm.findMany({ where: { fileId } }))
      expect(await storedBody(sha256, size)).not.toBeNull()
    expect((await moduleMedia(module.id))['peta.png']).toMatchObject({ kind: 'picture' })
    expect(await add('lain.png', bytes)).toMatchObject({ receipt: { name: 'peta.png' } })
    expect(await library(later)).toHaveLength(1)
  })
})

it('a library of many is turned over by keys, and each page is whole', async () => {
  const { module, trainer, world } = await studio()
  const names = Array.from({ length: 60 }, (_, n) => `berkas ${String(n).padStart(2, '0')}.vtt`)
  for (const name of names)
    await db.storedFile.create({
      data: {
        districtId: world.district.id,
        sha256: name,
        size: 1,
        type: 'text/vtt',
        name,
        uploadedById: trainer.id,
        facts: { kind: 'captions' },
        links: { create: { noun: 'module', thingId: module.id, name, addedById: trainer.id } },
      },
    })
  const seen: string[] = []
  let spot: { side: 'after'; key: string } | null = null
  for (let pages = 0; pages < 3; pages += 1) {
    const read = await readLibrary(trainer, module.slug, { spot, unusedOnly: false }, new Date())
    seen.push(...(read?.page.rows.map(({ name }) => name) ?? []))
    if (read?.page.after) spot = { side: 'after', key: read.page.after }
  }
  expect(seen).toEqual(names.toReversed())
})
