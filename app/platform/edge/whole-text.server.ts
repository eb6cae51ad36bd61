import { Transform } from 'node:stream'

const NUL = 0

/**
 * Takes the NUL bytes out of a page on its way out. React 18.3.1 fills views of 2,048 bytes; where a character of
 * several bytes does not fit into the rest of one, React sends the view as it is, and the rest is zeros. A browser shows
 * them as U+FFFD, in a text field too, and the next save would keep them for ever. Nothing else in UTF-8 is zero, and
 * HTML has no use for NUL, so nothing is lost.
 */
export function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(NUL) ? chunk.filter((byte) => byte !== NUL) : chunk)
    },
  })
}
