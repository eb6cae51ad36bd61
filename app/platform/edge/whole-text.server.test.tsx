import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { wholeText } from './whole-text.server.ts'

const VIEW = 2048
const SIGNS = ['“', '–', '…', 'é', '😀']

const PIECE = 100
/** Bytes. */
const NEAR = 30

type Page = { before: string; words: string }

/** A form behind so many letters, in pieces: React fills its views with short strings and sends long ones as they are. */
function Form({ before, words }: Page) {
  const pieces = Array.from({ length: Math.ceil(before.length / PIECE) }, (_, index) => (
    <i key={index}>{before.slice(index * PIECE, (index + 1) * PIECE)}</i>
  ))
  return (
    <form method="post">
      {pieces}
      <label htmlFor="words">Tulisan</label>
      <textarea id="words" name="words" defaultValue={words} />
    </form>
  )
}

function drawn(page: Page) {
  return renderToPipeableStream(<Form {...page} />).pipe
}

const WHOLE: Page = { before: '', words: '' }

const REST = renderToString(<Form {...WHOLE} words="Ia berkata " />).indexOf('</textarea>')

/** How many bytes stand before the sign: of letters, of the tags around their pieces, and of the rest. */
function bytesBefore(offset: number): number {
  return offset + Math.ceil(offset / PIECE) * '<i></i>'.length + REST
}

/** A text field with each sign of several bytes at each place around the ends of React's first two views. */
const pages = Array.from({ length: 2 * VIEW }, (_, offset) => offset)
  .filter((offset) => (bytesBefore(offset) + NEAR) % VIEW < 2 * NEAR)
  .flatMap((offset) =>
    SIGNS.map((sign) => ({ before: 'a'.repeat(offset), words: `Ia berkata ${sign}ya${sign}` })),
  )

test('a page that React breaks inside a character arrives whole, wherever it breaks', async () => {
  for (const page of pages)
    expect(new TextDecoder().decode(await wholeText(drawn(page)))).toBe(renderToString(<Form {...page} />))
})

// The control: without the cure the same pages must break, otherwise the first test proves nothing.
test('React alone sends NUL bytes', async () => {
  async function isBroken(page: Page) {
    return (await text(drawn(page)(new PassThrough()))).includes('\0')
  }
  let offset = 0
  while (offset < pages.length && !(await isBroken(pages[offset] ?? WHOLE))) offset += 1
  expect(offset, 'the first page that breaks').toBeLessThan(pages.length)
})
