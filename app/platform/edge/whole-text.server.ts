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
  return page.includes(NUL) ? page.filter((byte) => byte !== NUL) : new Uint8Array(page)
}
