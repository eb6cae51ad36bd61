import { linesOfHtml } from './html-lines.ts'
import { tableText } from './table-text.ts'

/** The letters of some HTML, its lines below each other; pictures are places in it, tables are rows of letters. */
export function textOfHtml(html: string): string {
  return linesOfHtml(html)
    .flatMap((block) => {
      if (block.kind === 'line') return [block.text]
      if (block.kind === 'picture') return [`[gambar: ${block.name}]`]
      return tableText(block.rows, { before: '', after: '' }).lines
    })
    .join('\n')
    .trim()
}
