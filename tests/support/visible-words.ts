import type { Block } from '#app/mdx/blocks.ts'

/** Elements that begin a line of their own; whatever else there is runs on in its line. */
const LINES =
  /^(?:p|h[2-6]|li|tr|dt|dd|figcaption|caption|summary|pre|div|section|blockquote|figure|details|dl|ol|ul|table|text|hr)$/
const MARKS: Readonly<Record<string, string>> = { h2: '## ', h3: '### ', dt: '= ', text: '    ' }
/** Hidden from the eye, the number of a step, which its list says too, or shown only beside a table that scrolls. */
const UNSEEN = /<span class="(?:sr|dot|wider)"[^>]*>[^<]*<\/span>/g

/** A tag with its attributes, or the text up to the next one; `>` may stand inside quotation marks. */
const PIECE = /<(\/?)([a-zA-Z][\w-]*)((?:\s(?:[^>"]|"[^"]*")*)?)>|([^<]+)/g

type List = { next: number | null }

/**
 * What a reader sees of a compiled text, in its order, a paragraph, an item or a table's row for each line: what is
 * hidden from the eye (labels of regions) is left out, what a drawing says in words is not. White space counts as one
 * space, so that where a line may break is no change.
 */
export function visibleWords(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'html':
        return wordsOf(block.html)
      case 'soal':
        return [
          `Soal: ${inLine(block.ask)}`,
          ...block.choices.flatMap(({ id, html }) => [
            `${block.answer.correct.includes(id) ? '(x)' : '( )'} ${inLine(html)}`,
            `    ${inLine(block.answer.feedback[id] ?? '')}`,
          ]),
        ]
      case 'daftar-periksa':
        return [`Daftar periksa: ${block.title}`, ...block.items.map(({ html }) => `[ ] ${inLine(html)}`)]
      case 'refleksi':
        return [`Refleksi: ${inLine(block.ask)}`]
      case 'kuis':
        return [`Kuis: ${block.id}`]
    }
  })
}

function inLine(html: string): string {
  return wordsOf(html).join(' ')
}

function wordsOf(html: string): string[] {
  const lines: string[] = []
  const lists: List[] = []
  let line = ''
  let mark = ''
  let cells = 0
  const flush = () => {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words !== '') {
      lines.push(mark + words)
      mark = ''
    }
    line = ''
  }
  for (const [, slash, name = '', attributes = '', text] of html.replace(UNSEEN, '').matchAll(PIECE)) {
    if (text !== undefined) {
      line += text
      continue
    }
    const tag = name.toLowerCase()
    if (tag === 'br') line += ' '
    if ((tag === 'td' || tag === 'th') && !slash) line += cells++ === 0 ? '' : ' | '
    if (tag === 'tr') cells = 0
    if (tag === 'ol' || tag === 'ul') {
      if (slash) lists.pop()
      else lists.push({ next: tag === 'ol' ? Number(/ start="(\d+)"/.exec(attributes)?.[1] ?? 1) : null })
    }
    if (!LINES.test(tag) && tag !== 'svg') continue
    flush()
    if (slash) mark = ''
    else if (tag === 'li') mark = itemMark(lists.at(-1))
    else if (MARKS[tag]) mark = MARKS[tag]
    const said = tag === 'svg' && !slash ? / aria-label="([^"]*)"/.exec(attributes)?.[1] : undefined
    if (said) lines.push(`Gambar: ${said}`)
  }
  flush()
  return lines.map(unescaped)
}

function itemMark(list: List | undefined): string {
  if (!list || list.next === null) return '- '
  list.next += 1
  return `${list.next - 1}. `
}

function unescaped(line: string): string {
  return line.replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
}
