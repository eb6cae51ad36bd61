import { LRUCache } from 'lru-cache'
import { compileWritten } from '#app/mdx/restricted.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { withoutHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import { isHarmless } from '#app/platform/say/signs.ts'

/** Of all kept texts together: ordinary ones are some thousand letters long, the longest possible a million. */
const MOST_LETTERS = 8_000_000
/** Digits of a text's hash: enough to tell the texts of one page apart. */
const MARK_LETTERS = 10

/**
 * Compiling is done in a worker; a handed-in text does not change, so its trainers and writers share the result. It is
 * kept in memory only: what an older version of the house made of a text is gone with its process.
 */
const compiled = new LRUCache<string, { html: string | null }>({
  maxSize: MOST_LETTERS,
  sizeCalculation: ({ html }) => 1 + (html?.length ?? 0),
})

/**
 * What a person wrote as safe HTML: plain Markdown, in which `<`, `{` and `&` are signs like others, without the signs
 * nobody sees: a soft hyphen from a word processor costs no writer her headings. Null when the compiler refuses the whole
 * text (its size, its nesting, a broken character), takes too long or has too many waiting,
 * and when nothing of it is shown; then it stands as it was typed.
 */
export async function writtenHtml(text: string): Promise<string | null> {
  const key = sha256(text)
  const known = compiled.get(key)
  if (known) return known.html
  const source = withoutHiddenSigns(text, isHarmless)
  const result = await compileWritten({ source, mark: key.slice(0, MARK_LETTERS), language: 'id' })
  const blocks = result.ok ? result.document.blocks : []
  const pieces = blocks.flatMap((block) => (block.kind === 'html' ? [block.html] : []))
  const html = pieces.length > 0 ? pieces.join('\n') : null
  const busy = !result.ok && result.faults.some((fault) => fault.code === 'busy')
  if (!busy) compiled.set(key, { html })
  return html
}
