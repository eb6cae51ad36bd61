import { brotliCompressSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/domain/access/sessions.server.ts'
import { keepDocument } from '#app/domain/content/documents.server.ts'
import { compileText, textHash } from '#app/domain/prose/compile.server.ts'
import { MEDIA } from '#app/mdx/attack/media.data.ts'
import type { Media } from '#app/mdx/media.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { readingDoor } from '#app/platform/edge/reading-door.server.ts'
import { openHouse, wholeBuild } from '#tests/support/house.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { createWorld } from '#tests/support/world.ts'

const LESSON = paths.lesson(FIRST.module, FIRST.lesson)
/** The longest lesson there is, with three pictures and a film. */
const FOLDER = 'content/modul/05-turun-lapangan'
const LONG = readFileSync(`${FOLDER}/03-mencatat-fakta-lapangan.mdx`, 'utf8')
const FILES: Media = { ...MEDIA, 'tiga-catatan.svg': readFileSync(`${FOLDER}/tiga-catatan.svg`, 'utf8') }
const HEAVY = [
  LONG.replace(/^---\n.*?\n---\n/s, ''),
  ...[1, 2, 3].map(
    (number) => `<Gambar berkas="foto.jpg" alt="Foto ${number}." keterangan="Gambar ${number}." />`,
  ),
  '<Video berkas="film.mp4" judul="Mengukur" poster="foto.jpg" takarir="film.vtt">\n\nKader siap.\n\n</Video>',
  '<Berkas berkas="lembar.pdf" judul="Lembar" />',
].join('\n\n')
/** What a style sheet may weigh at most, of the 19,000 bytes that somebody who saves data is sent in all. */
const STYLES = 10_600
/** Of a first visit's 33,000 bytes before any picture. */
const FONT = 11_100
const SCRIPT = 3_300

let shelf: Shelf
let house: Awaited<ReturnType<typeof openHouse>>
const cookies = { plain: '', saving: '' }

beforeAll(async () => {
  const build = await wholeBuild()
  const world = await createWorld()
  shelf = await teach(world)
  const lesson = await db.lesson.findFirstOrThrow({
    where: { slug: FIRST.lesson, module: { slug: FIRST.module, districtId: world.district.id } },
    select: { publishedVersionId: true },
  })
  const result = await compileText('STUDIO', HEAVY, FILES)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  const hash = textHash(HEAVY, FILES)
  await keepDocument('STUDIO', hash, result.document)
  await db.lessonVersion.update({
    where: { id: lesson.publishedVersionId ?? '' },
    data: { origin: 'STUDIO', source: HEAVY, hash },
  })
  const [first, second] = await Promise.all(
    ['Polos', 'Hemat'].map((name) => world.person(name, 'participant', { cohortId: world.cohort.id })),
  )
  if (!first || !second) throw new Error('Nobody is there.')
  await db.person.update({ where: { id: second.id }, data: { dataSaver: true } })
  cookies.plain = await cookieOf(first.id)
  cookies.saving = await cookieOf(second.id)
  house = await openHouse(build, readingDoor(build))
})

afterAll(() => {
  house.close()
  shelf.remove()
})

async function cookieOf(personId: string): Promise<string> {
  return (await startSession(personId, 'test')).split(';')[0] ?? ''
}

/** Drawn, and then once more from what is kept of it: the same page. */
async function pageOf(cookie: string): Promise<string> {
  const drawn = await (await house.get(LESSON, cookie)).text()
  const kept = await (await house.get(LESSON, cookie)).text()
  for (const tag of [/<(?:img|video|source|track)\s/g, /class="take"/g])
    expect(kept.match(tag)).toEqual(drawn.match(tag))
  return kept
}

test('a lesson brings pictures that wait for their turn, and a film of which nothing is loaded', async () => {
  const page = await pageOf(cookies.plain)
  expect(page.match(/<img [^>]*loading="lazy"/g)).toHaveLength(3)
  expect(page).toContain('<video controls preload="none"')
  expect(page).not.toContain('autoplay')
  expect(brotliCompressSync(page).length).toBeLessThanOrEqual(33_000 - STYLES - FONT - SCRIPT)
})

test('who saves data is sent no picture and no film, in a page that keeps to its bytes', async () => {
  const page = await pageOf(cookies.saving)
  expect(page).not.toMatch(/<(?:img|picture|source|video|track|script)[\s>]/)
  expect(page.match(/Tampilkan gambar<\/b> <span>84 KB</g)).toHaveLength(3)
  expect(page.indexOf('Kader siap.')).toBeLessThan(page.indexOf('href="/media/3f9a/film.mp4"'))
  expect(brotliCompressSync(page).length).toBeLessThanOrEqual(19_000 - STYLES)
})
