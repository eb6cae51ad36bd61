import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { discard, writeLoose } from '#app/platform/data/files.server.ts'
import '#tests/support/world.ts'
import { officeParts, zip, type ZipPart } from '#tests/support/zip.ts'
import { checkOffice } from './office-check.server.ts'

async function check(bytes: Buffer) {
  const { path, size } = await writeLoose(Readable.from([bytes]))
  const found = await checkOffice(path, size, 'docx')
  await discard(path)
  return found?.code ?? null
}

function docx(...more: readonly ZipPart[]): Buffer {
  return zip(officeParts('docx', more))
}

const PICTURE = { name: 'word/media/a.png', content: 'a picture' }

/** Puts bytes between the last entry and the list of contents. */
function withGap(archive: Buffer, gap: Buffer): Buffer {
  const place = archive.length - 22 + 16
  const listAt = archive.readUInt32LE(place)
  const copy = Buffer.from(archive)
  copy.writeUInt32LE(listAt + gap.length, place)
  return Buffer.concat([copy.subarray(0, listAt), gap, copy.subarray(listAt)])
}

it('refuses a bomb that lies about its size, in a part that only the reader of the document unpacks', async () => {
  expect(await check(docx({ ...PICTURE, content: Buffer.alloc(20_000_000), claims: { size: 900 } }))).toBe(
    'packed',
  )
})

it('refuses an entry that holds less than it promises', async () => {
  expect(await check(docx({ ...PICTURE, claims: { size: 900 } }))).toBe('packed')
})

it('refuses an entry that is in no list of contents', async () => {
  const hidden = zip([{ name: 'word/vbaProject.bin', content: 'macro' }])
  const local = hidden.subarray(0, hidden.readUInt32LE(hidden.length - 22 + 16))
  expect(await check(withGap(docx(PICTURE), local))).toBe('packed')
})

it('refuses a local header that says something else than the list', async () => {
  const archive = docx(PICTURE)
  const local = archive.lastIndexOf('PK\u0003\u0004', undefined, 'latin1')
  for (const [place, value] of [
    [8, 0],
    [6, 1],
    [18, 1],
    [22, 1],
  ] as const) {
    const copy = Buffer.from(archive)
    copy.writeUInt16LE(value, local + place)
    expect(await check(copy)).toBe('packed')
  }
})

it('takes what honest programs write: sizes behind the content', async () => {
  expect(await check(docx(PICTURE))).toBeNull()
  const streamed = withGap(docx({ ...PICTURE, claims: { flags: 8 } }), Buffer.alloc(16))
  expect(await check(streamed)).toBeNull()
})
