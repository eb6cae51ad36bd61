import { Readable } from 'node:stream'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { storedBody, writeLoose } from '#app/platform/data/files.server.ts'
import { office } from '#tests/data/refused-office.data.ts'
import { caseFile } from '#tests/support/cases.ts'
import { objectList, pdfFile } from '#tests/support/pdf.ts'
import '#tests/support/world.ts'
import { relations } from '#tests/support/zip.ts'
import { acceptFile } from './accept.server.ts'
import { MOST_FILE_BYTES } from './files.ts'

async function offer(name: string, bytes: Buffer) {
  const offered = await acceptFile({ ...(await writeLoose(Readable.from([bytes]))), name })
  if (!offered.ok) throw new Error(`Refused: ${offered.fault.code}`)
  return offered.file
}

/** The picture as it is kept, point by point. */
async function drawn(name: string, bytes: Buffer) {
  const { sha256, size } = await offer(name, bytes)
  const stream = await storedBody(sha256, size)
  const content = Buffer.from(await new Response(stream).arrayBuffer())
  const { data, info } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x + 1) * info.channels),
  ]
  return { metadata: await sharp(content).metadata(), at }
}

const CHART = {
  name: 'word/charts/_rels/chart1.xml.rels',
  content: relations(
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="../embeddings/Lembar.xlsx"/>',
  ),
}
const URI = '<< /Subtype /Link /A << /S /URI /URI (https://contoh.go.id/) >> >>'

describe('documents that people hand in', () => {
  it.each([
    [
      'a chart with its workbook',
      'bagan.docx',
      () => office('docx', CHART, { name: 'word/embeddings/Lembar.xlsx', content: office('xlsx') }),
    ],
    [
      'a workbook that prints',
      'cetak.xlsx',
      () => office('xlsx', { name: 'xl/printerSettings/printerSettings1.bin', content: 'x' }),
    ],
    [
      'a workbook with data of its own',
      'milik.xlsx',
      () => office('xlsx', { name: 'customXml/item1.xml', content: '<isi xmlns="contoh"/>' }),
    ],
    ['a PDF whose objects lie in lists', 'daftar.pdf', () => caseFile('lists/plain.pdf')],
    ['a scanned letter', 'pindai.pdf', () => pdfFile()],
    ['a PDF with links', 'tautan.pdf', () => pdfFile({ objects: [URI], lists: [objectList([[20, URI]])] })],
    [
      'a form without scripts',
      'isian.pdf',
      () => pdfFile({ catalog: '/AcroForm << /Fields [10 0 R] >>', objects: ['<< /FT /Tx >>'] }),
    ],
    ['a PDF that opens at a page', 'buka.pdf', () => pdfFile({ catalog: '/OpenAction [3 0 R /Fit]' })],
    [
      'a PDF that writes of JavaScript',
      'kuliah.pdf',
      () => pdfFile({ objects: ['(Bab 3: JavaScript dan Launch)'] }),
    ],
  ])('keeps %s', async (_what, name, bytes) => {
    expect(await offer(name, bytes())).toMatchObject({ name })
  })

  it.each(['rc4-40', 'rc4-128', 'aes-128', 'aes-256-r5', 'aes-256', 'clear-metadata'])(
    'keeps a PDF that opens without a password and only restricts printing: %s',
    async (kind) => {
      expect(await offer('surat.pdf', caseFile(`locked/restricts-${kind}.pdf`))).toMatchObject({
        type: 'application/pdf',
      })
    },
  )

  it('keeps exactly 25 MB', async () => {
    const rest = Buffer.alloc(MOST_FILE_BYTES - pdfFile().length, ' ')
    expect(await offer('penuh.pdf', pdfFile({ lists: [rest] }))).toMatchObject({ size: MOST_FILE_BYTES })
  })
})

describe('pictures that people hand in', () => {
  it('keeps a print shop’s colours for a screen', async () => {
    const { metadata, at } = await drawn('brosur.jpg', caseFile('media/06-cmyk-from-print-shop.jpg'))
    expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 })
    const [red = 0, green = 0, blue = 0] = at(400, 200)
    expect(red).toBeGreaterThan(150)
    expect(Math.max(green, blue)).toBeLessThan(60)
    expect(Math.min(...at(100, 80))).toBeGreaterThan(245)
  })

  it('keeps a JPEG under the name that Windows gives it', async () => {
    const { metadata } = await drawn('unduhan.jfif', caseFile('media/07-saved-by-windows.jfif'))
    expect(metadata).toMatchObject({ format: 'jpeg', width: 640 })
    expect(await offer('unduhan.JFIF', caseFile('media/07-saved-by-windows.jfif'))).toMatchObject({
      name: 'unduhan.jfif',
      type: 'image/jpeg',
    })
  })

  it('puts what is transparent on white, so that black letters can be read on a dark page', async () => {
    const { metadata, at } = await drawn('kop.png', caseFile('media/10-transparent-16-bit.png'))
    expect(metadata).toMatchObject({ format: 'png', hasAlpha: false, depth: 'uchar' })
    expect(at(300, 10)).toEqual([255, 255, 255])
    const letters = Array.from({ length: 320 }, (_, x) => Math.min(...at(x, 80)))
    expect(Math.min(...letters)).toBeLessThan(40)
  })

  it.each([
    ['half transparent', { r: 0, g: 0, b: 0, alpha: 0.5 }, [127, 127, 127]],
    ['wholly transparent', { r: 10, g: 20, b: 30, alpha: 0 }, [255, 255, 255]],
    ['opaque', { r: 10, g: 20, b: 30, alpha: 1 }, [10, 20, 30]],
  ])('mixes %s colours with white', async (_how, background, expected) => {
    const png = await sharp({ create: { width: 4, height: 4, channels: 4, background } })
      .png()
      .toBuffer()
    const { at } = await drawn('warna.png', png)
    expect(at(1, 1).map((value, index) => Math.abs(value - (expected[index] ?? 0)) <= 1)).toEqual([
      true,
      true,
      true,
    ])
  })
})
