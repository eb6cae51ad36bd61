import { deflateSync } from 'node:zlib'

type PdfParts = { catalog?: string; objects?: readonly string[]; lists?: readonly Buffer[]; trailer?: string }

/** A PDF of one empty page, with further words in its catalog, objects from number 10 on, and lists of objects. */
export function pdfFile({ catalog = '', objects = [], lists = [], trailer = '' }: PdfParts = {}): Buffer {
  const all: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'],
    ...objects.map((object, index): [number, string] => [10 + index, object]),
  ]
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    ...all.map(([number, object]) => Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1')),
    ...lists,
    Buffer.from(`trailer\n<< /Size 99 /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`, 'latin1'),
  ])
}

/** Objects in a stream of their own (ISO 32000-1, 7.5.7); `says` stands in its dictionary instead of how it is packed. */
export function objectList(
  objects: readonly (readonly [number, string])[],
  {
    says = '/Filter /FlateDecode',
    pack = deflateSync,
  }: { says?: string; pack?: (bytes: Buffer) => Buffer } = {},
): Buffer {
  let at = 0
  const places = objects.map(([number, object]) => {
    const place = `${number} ${at}`
    at += object.length + 1
    return place
  })
  const head = `${places.join(' ')}\n`
  const packed = pack(Buffer.from(head + objects.map(([, object]) => `${object}\n`).join(''), 'latin1'))
  const dictionary = `<< /Type /ObjStm /N ${objects.length} /First ${head.length} /Length ${packed.length} ${says} >>`
  return Buffer.concat([
    Buffer.from(`90 0 obj\n${dictionary}\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}
