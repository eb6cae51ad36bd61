import { Writable } from 'node:stream'

const NUL = 0

/**
 * A page as its bytes, without NUL. React 18.3.1 fills views of 2,048 bytes; where a character of several bytes does not
 * fit into the rest of one, React sends the view as it is, and the rest is zeros. A browser shows them as U+FFFD, in a
 * text field too, and the next save would keep them for ever. Nothing else in UTF-8 is zero, and HTML has no use for
 * NUL, so nothing is lost. Whole, because our pages wait for nothing while they are drawn, and every small piece costs
 * its way through the streams and through the compressor.
 */
export async function wholeText(
  pipe: <Way extends Writable>(way: Way) => Way,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const page = await new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    const sheet = new Writable({
      write(piece: Uint8Array, _encoding, done) {
        pieces.push(piece)
        done()
      },
    })
    sheet.once('finish', () => resolve(Buffer.concat(pieces))).once('error', reject)
    pipe(sheet)
  })
  return page.includes(NUL) ? withoutNul(page) : new Uint8Array(page)
}

/** What stands between the zeros in one piece each: to ask every byte of a page costs as much as to draw a tenth of it. */
function withoutNul(page: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const kept = new Uint8Array(page.length)
  let length = 0
  for (let from = 0; from < page.length;) {
    const nul = page.indexOf(NUL, from)
    const to = nul < 0 ? page.length : nul
    kept.set(page.subarray(from, to), length)
    length += to - from
    from = to
    while (page[from] === NUL) from += 1
  }
  return kept.slice(0, length)
}
