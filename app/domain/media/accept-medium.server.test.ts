import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { storedBody, removeForgottenUploads, writeLoose } from '#app/platform/data/files.server.ts'
import { env } from '#app/platform/env.server.ts'
import { HOSTILE_FILES } from '#tests/data/hostile-files.data.ts'
import { caseFile } from '#tests/support/cases.ts'
import { mp4, webm, type Mp4 } from '#tests/support/films.ts'
import { pdfFile } from '#tests/support/pdf.ts'
import { officeParts, zip } from '#tests/support/zip.ts'
import '#tests/support/world.ts'
import { acceptMedium } from './accept-medium.server.ts'
import { mediumSentence, noteSentence } from './medium-words.server.ts'

beforeAll(() => removeForgottenUploads())

async function offer(name: string, bytes: Buffer) {
  return acceptMedium({ ...(await writeLoose(Readable.from([bytes]))), name })
}

/** What is said of a file: why it is refused, or the note beside it. */
async function said(name: string, bytes: Buffer): Promise<string> {
  const result = await offer(name, bytes)
  if (!result.ok) return mediumSentence(result.fault, 'id')
  return result.value.note ? noteSentence(result.value.note, 'id') : 'diterima'
}

const sayCase = (name: string) => said(name, caseFile(`media/${name}`))

async function stored(sha256: string, size: number): Promise<Buffer> {
  const body = await storedBody(sha256, size)
  if (!body) throw new Error('The store has lost it.')
  return Buffer.from(await new Response(body).arrayBuffer())
}

async function storeNames(): Promise<string[]> {
  const names = await readdir(env.filesDir, { recursive: true, withFileTypes: true })
  return names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

it('calls a picture that went out with its module as its texts do', async () => {
  const picture = sharp({ create: { width: 20, height: 20, channels: 3, background: '#08f' } }).jpeg()
  const called = (name: string) => ({ ok: true, value: { name, note: null } })
  expect(await offer('peta.png.jpg', await picture.toBuffer())).toMatchObject(called('peta.png'))
  expect(await offer('peta.jpg', await picture.toBuffer())).toMatchObject(called('peta.jpg'))
})

describe('what people really send', () => {
  const HEVC =
    'Rekaman iPhone (HEVC) tidak dapat diputar di banyak peramban. Pengaturan › Kamera › Format › Paling Kompatibel, atau kirim lewat WhatsApp dulu.'

  it.each([
    ['01-iphone.MOV', HEVC],
    ['02-hevc-named.mp4', HEVC],
    ['03-index-at-the-end.mp4', 'diterima'],
    ['05-WhatsApp Video 2026-11-12 at 08.15.23.mp4', 'diterima'],
    ['06-cmyk-from-print-shop.jpg', 'diterima'],
    ['07-saved-by-windows.jfif', 'diterima'],
    ['08-webp-named.jpg', 'Isinya berjenis lain dari namanya; gambarnya digambar ulang dan tetap dipakai.'],
    [
      '09-54-megapixels-white.png',
      'Gambar ini 54 megapiksel (9.000 × 6.000), paling banyak 25. Perkecil menjadi 6.123 × 4.082 titik.',
    ],
    ['10-transparent-16-bit.png', 'diterima'],
    [
      '12-IMG_0001.HEIC',
      'Foto iPhone (HEIC): pilih Pengaturan › Kamera › Format › Paling Kompatibel, atau kirim sebagai JPG.',
    ],
    [
      '13-logo-illustrator.svg',
      'Gambar SVG ini memuat DOCTYPE. Simpan sebagai SVG biasa tanpa DOCTYPE (Illustrator: SVG 1.1, CSS Presentation Attributes), atau ekspor sebagai PNG.',
    ],
    ['14-phone-scan-no-text.pdf', 'PDF ini tidak berisi teks; pembaca layar tidak dapat membacanya.'],
    [
      '15-junk-before-header.pdf',
      'Ada isi lain di depan awal PDF, biasanya dari surel. Buka berkasnya, simpan ulang sebagai PDF, lalu unggah lagi.',
    ],
    [
      '16-form-that-calculates.pdf',
      'PDF ini formulir berhitung (memuat JavaScript atau XFA). Isi dulu, cetak ke PDF, lalu unggah hasil cetaknya.',
    ],
  ])('%s: %s', async (name, sentence) => {
    expect(await sayCase(name)).toBe(sentence)
  })

  it('a film’s length and size are what it says, upright where the phone was', async () => {
    const late = await offer('03.mp4', caseFile('media/03-index-at-the-end.mp4'))
    expect(late).toMatchObject({ value: { type: 'video/mp4', facts: { kind: 'film', seconds: 4 } } })
    const tall = await offer('05.mp4', caseFile('media/05-WhatsApp Video 2026-11-12 at 08.15.23.mp4'))
    expect(tall).toMatchObject({ value: { facts: { width: 478, height: 850 } } })
  })
})

describe('pictures', () => {
  it('are drawn anew in each width that they have, in both formats, and never wider', async () => {
    const wide = await sharp({ create: { width: 1_200, height: 300, channels: 3, background: '#c40' } })
      .jpeg()
      .toBuffer()
    const small = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#c40' } })
      .png()
      .toBuffer()
    const [one, other] = [await offer('peta.jpg', wide), await offer('ikon.png', small)]
    expect(one).toMatchObject({
      value: {
        facts: {
          sizes: [
            { width: 480, height: 120 },
            { width: 960, height: 240 },
            { width: 1_200, height: 300 },
          ],
        },
        others: [{}, {}, {}, {}, {}],
      },
    })
    expect(other).toMatchObject({ value: { facts: { sizes: [{ width: 90, height: 60 }] } } })
  })

  it('carry nothing but their pixels: no place, camera or second file, upright and on white', async () => {
    const photo = await sharp({
      create: { width: 60, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .withExif({ IFD0: { Copyright: 'RAHASIA-KAMERA' }, IFD3: { GPSLatitude: '0/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer()
    const result = await offer('foto.png', Buffer.concat([photo, Buffer.from('<script>BELAKANG</script>')]))
    if (!result.ok) throw new Error(result.fault.code)
    const { sha256, size, others } = result.value
    for (const kept of [{ sha256, size }, ...others]) {
      const bytes = await stored(kept.sha256, kept.size)
      expect(/RAHASIA|BELAKANG/.test(bytes.toString('latin1'))).toBe(false)
      const found = await sharp(bytes).metadata()
      expect(found).toMatchObject({ width: 20, height: 60, space: 'srgb' })
      expect(found.exif).toBeUndefined()
      const { dominant } = await sharp(bytes).stats()
      expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
    }
  })

  it('are refused by what they are, not by their name', async () => {
    const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#c40' } })
      .gif()
      .toBuffer()
    expect(await said('lucu.png', gif)).toContain('berjenis GIF')
    expect(await said('gambar.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain(
      'rusak',
    )
    expect(await said('halaman.webp', Buffer.from('<!doctype html><script>alert(1)</script>'))).toContain(
      'rusak',
    )
  })
})

describe('films that lie', () => {
  const honest: Mp4 = {}
  const cases: [string, () => Buffer, string][] = [
    ['a page named so', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'filmBuilt'],
    ['cut off', () => mp4(honest).subarray(0, -9), 'filmBuilt'],
    ['a box that reaches beyond the file', () => mp4({ mdatSize: 0x7fffffff }), 'filmBuilt'],
    ['a box of 64 bits that reaches beyond every file', () => mp4({ longSize: 2n ** 62n }), 'filmBuilt'],
    ['an index that leads beyond the file', () => mp4({ chunkAt: 0x7fffffff }), 'filmBuilt'],
    ['an index that promises more places than it holds', () => mp4({ chunkCount: 0xffffff }), 'filmBuilt'],
    ['an archive behind the film', () => Buffer.concat([mp4(honest), zip(officeParts('docx'))]), 'filmBuilt'],
    ['an archive in an empty box', () => mp4({ free: zip(officeParts('docx')) }), 'filmBuilt'],
    [
      'a page in an empty box',
      () => mp4({ free: Buffer.from('<html><script>alert(1)</script>') }),
      'filmBuilt',
    ],
    ['a page before the film', () => Buffer.concat([Buffer.from('<html>'), mp4(honest)]), 'filmBuilt'],
    ['two indexes', () => mp4({ moovs: 2 }), 'filmBuilt'],
    ['no index', () => mp4({ moovs: 0 }), 'filmBuilt'],
    ['a box that no film has', () => mp4({ extra: 'html' }), 'filmBuilt'],
    ['sound alone', () => mp4({ handler: 'soun', codec: 'mp4a' }), 'filmNoPicture'],
    ['another codec than its name', () => mp4({ codec: 'hev1' }), 'filmCodec'],
    ['a codec that breaks out of the sentence', () => mp4({ codec: '<b>"' }), 'filmCodec'],
    ['QuickTime named MP4', () => mp4({ brand: 'qt  ' }), 'filmMov'],
    ['no picture size', () => mp4({ width: 0 }), 'filmBuilt'],
  ]

  it.each(cases)('%s is refused', async (_, bytes, code) => {
    const before = await storeNames()
    const result = await offer('film.mp4', bytes())
    expect(result).toMatchObject({ ok: false, fault: { code } })
    if (!result.ok) expect(mediumSentence(result.fault, 'id')).not.toMatch(/[<>"]/)
    expect(await storeNames()).toEqual(before)
  })

  it('every beginning and every flipped size of an honest one is refused or still that film', async () => {
    const whole = mp4(honest)
    for (let length = 0; length < whole.length; length += 7)
      expect(await offer('film.mp4', whole.subarray(0, length))).toMatchObject({ ok: false })
    for (let at = 0; at < whole.length; at += 5) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const result = await offer('film.mp4', changed)
      if (result.ok) expect(result.value.facts).toMatchObject({ kind: 'film', type: 'video/mp4' })
    }
  })

  it('the honest one is taken, and not under the name of the other container', async () => {
    expect(await offer('film.mp4', mp4(honest))).toMatchObject({
      value: { facts: { width: 640, height: 360 } },
    })
    expect(await offer('film.webm', mp4(honest))).toMatchObject({ ok: false })
  })
})

describe('films of the other container', () => {
  it.each([
    ['a page named so', () => Buffer.from('<!doctype html>'), 'filmBuilt'],
    ['cut off', () => webm().subarray(0, -1), 'filmBuilt'],
    ['something behind it', () => Buffer.concat([webm(), Buffer.from('<html>')]), 'filmBuilt'],
    ['Matroska', () => webm({ docType: 'matroska' }), 'filmMatroska'],
    ['an attached file', () => webm({ attached: true }), 'filmBuilt'],
    ['H.265', () => webm({ codec: 'V_MPEGH/ISO/HEVC' }), 'filmCodec'],
    ['sound alone', () => webm({ codec: 'A_OPUS', type: 2 }), 'filmNoPicture'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await offer('film.webm', bytes())).toMatchObject({ ok: false, fault: { code } })
  })

  it('the honest one is taken, as browsers record it too', async () => {
    const facts = { kind: 'film', type: 'video/webm', seconds: 15, width: 640, height: 360 }
    for (const isOpen of [false, true])
      expect(await offer('film.webm', webm({ isOpen }))).toMatchObject({ value: { facts } })
  })
})

describe('documents', () => {
  it('are looked into as everywhere: what submissions refuse, a library refuses', async () => {
    const documents = HOSTILE_FILES.filter(({ name }) => /\.(?:pdf|docx|xlsx)$/i.test(name))
    expect(documents.length).toBeGreaterThan(20)
    for (const { name, bytes } of documents)
      expect(await offer(name, await bytes())).toMatchObject({ ok: false })
  })

  it('of PowerPoint are taken, with macros or under another name they are not', async () => {
    expect(await said('paparan.pptx', zip(officeParts('pptx')))).toBe('diterima')
    expect(await said('surat.docx', zip(officeParts('pptx')))).toContain('tidak cocok')
    expect(await said('paparan.pptx', zip(officeParts('docx')))).toContain('isinya DOCX')
    const macro = zip(officeParts('pptx', [{ name: 'ppt/vbaProject.bin', content: 'x' }]))
    expect(await said('paparan.pptx', macro)).toContain('makro')
  })

  it('that say which words they draw are read out, and say so', async () => {
    const worded = pdfFile({ objects: ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'] })
    expect(await said('surat.pdf', worded)).toBe('diterima')
  })

  it('whose template lies on a server are not handed on: a reader’s Word would call there', async () => {
    expect(await said('surat.docx', caseFile('docx/10-template-on-a-server.docx'))).toContain('templat')
  })
})

describe('drawings', () => {
  it.each([
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an act', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page inside', '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>'],
    ['a link', '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://contoh.go.id"/></svg>'],
  ])('with %s are refused', async (_, text) => {
    expect(await offer('gambar.svg', Buffer.from(text))).toMatchObject({ ok: false })
  })

  it('are kept as their text', async () => {
    const text =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'
    expect(await offer('gambar.svg', Buffer.from(text))).toMatchObject({
      value: { facts: { kind: 'drawing', text } },
    })
  })
})
