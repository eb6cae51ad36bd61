/** A film without pictures: boxes enough for every check of kind, codec, size and length. What differs is named. */
export type Mp4 = {
  brand?: string
  codec?: string
  handler?: 'vide' | 'soun'
  width?: number
  moovs?: number
  chunkAt?: number
  chunkCount?: number
  /** What the box of the film claims to be long, in 32 bits or in 64. */
  mdatSize?: number
  longSize?: bigint
  /** What lies in an empty box, and a box of this name behind all others. */
  free?: Buffer
  extra?: string
}

export function mp4({
  brand = 'isom',
  codec = 'avc1',
  handler = 'vide',
  width = 640,
  moovs = 1,
  chunkAt = 40,
  chunkCount = 1,
  mdatSize,
  longSize,
  free,
  extra,
}: Mp4 = {}): Buffer {
  const film = box('mdat', Buffer.alloc(24))
  if (mdatSize !== undefined) film.writeUInt32BE(mdatSize, 0)
  if (longSize !== undefined) {
    film.writeUInt32BE(1, 0)
    film.writeBigUInt64BE(longSize, 8)
  }
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(76), numbers(width * 0x10000, 360 * 0x10000)),
    box(
      'mdia',
      box('hdlr', numbers(0, 0), Buffer.from(handler, 'latin1'), Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          box('stsd', numbers(0, 1), box(codec, Buffer.alloc(78))),
          box('stco', numbers(0, chunkCount, chunkAt)),
        ),
      ),
    ),
  )
  const index = box('moov', box('mvhd', numbers(0, 0, 0, 1_000, 15_000), Buffer.alloc(80)), track)
  return Buffer.concat([
    box('ftyp', Buffer.from(brand, 'latin1'), numbers(0)),
    film,
    ...Array.from({ length: moovs }, () => index),
    ...(free ? [box('free', free)] : []),
    ...(extra === undefined ? [] : [box(extra, Buffer.alloc(4))]),
  ])
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(content)
  return Buffer.concat([numbers(inside.length + 8), Buffer.from(type, 'latin1'), inside])
}

function numbers(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => buffer.writeUInt32BE(value, index * 4))
  return buffer
}

export type Webm = { docType?: string; codec?: string; attached?: boolean; isOpen?: boolean; type?: number }

/** The same in the other container. `isOpen`: as browsers record, without knowing how long it will be. */
export function webm({
  docType = 'webm',
  codec = 'V_VP9',
  attached = false,
  isOpen = false,
  type = 1,
}: Webm = {}): Buffer {
  const seconds = Buffer.alloc(8)
  seconds.writeDoubleBE(15_000)
  const segment = Buffer.concat([
    element('1549a966', element('2ad7b1', hex('0f4240')), element('4489', seconds)),
    element(
      '1654ae6b',
      element(
        'ae',
        element('83', Buffer.from([type])),
        element('86', Buffer.from(codec)),
        element('e0', element('b0', hex('0280')), element('ba', hex('0168'))),
      ),
    ),
    ...(attached ? [element('1941a469', Buffer.from('<script>'))] : []),
    element('1f43b675', Buffer.alloc(20)),
  ])
  const opened = Buffer.concat([hex('18538067'), hex('01ffffffffffffff'), segment])
  const head = element('1a45dfa3', element('4282', Buffer.from(docType)))
  return Buffer.concat([head, isOpen ? opened : element('18538067', segment)])
}

function element(id: string, ...content: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(content)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(0x10000000 + inside.length)
  return Buffer.concat([hex(id), length, inside])
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, 'hex')
}
