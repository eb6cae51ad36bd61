import { LRUCache } from 'lru-cache'
import { compileText } from './compile.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'

/** Of all kept texts together: ordinary ones are some thousand letters long, the longest possible a million. */
const MOST_LETTERS = 8_000_000

/** Compiling is done in a worker; a handed-in text does not change, so its trainers and writers share the result. */
const compiled = new LRUCache<string, { html: string | null }>({
  maxSize: MOST_LETTERS,
  sizeCalculation: ({ html }) => 1 + (html?.length ?? 0),
})

/**
 * What a participant wrote as safe HTML: plain Markdown through the guarded compiler, no blocks. Null when the
 * compiler refuses it for whatever reason; then it is shown as it was typed.
 */
export async function writtenHtml(text: string): Promise<string | null> {
  const key = sha256(text)
  const known = compiled.get(key)
  if (known) return known.html
  const result = await compileText('STUDIO', markdownOf(text), {})
  const blocks = result.ok ? result.document.blocks : []
  const html =
    blocks.length > 0 && blocks.every((block) => block.kind === 'html') ? blocks.map(htmlOf).join('\n') : null
  const busy = !result.ok && result.faults.some((fault) => fault.code === 'busy')
  if (!busy) compiled.set(key, { html })
  return html
}

/**
 * Signs that only lessons may use, each with a letter of a dead script that stands for it while the text is compiled: an
 * entity would be shown as it is within code. The HTML and the addresses in it get the sign back as text.
 */
const STAND_INS = [
  { sign: '<', letter: '\u{10A80}', html: '&lt;' },
  { sign: '{', letter: '\u{10A81}', html: '{' },
] as const

/** Line ends stay line ends, and the page keeps its own h1. */
function markdownOf(text: string): string {
  let plain = text.replace(/[\u{10A80}\u{10A81}]/gu, '')
  for (const { sign, letter } of STAND_INS) plain = plain.replaceAll(sign, letter)
  return plain
    .replace(/^#(?= )/gm, '##')
    .replace(/^#{4,6}(?= )/gm, '###')
    .replace(/(?<=\S)\n(?=\S)/g, '  \n')
}

/** Several texts may stand on one page: their headings carry no ids. */
function htmlOf(block: { html?: string }): string {
  let html = (block.html ?? '').replace(/<(h[2-6]) id="[^"]*"/g, '<$1')
  for (const { sign, letter, html: written } of STAND_INS)
    html = html.replaceAll(letter, written).replaceAll(encodeURIComponent(letter), encodeURIComponent(sign))
  return html
}
