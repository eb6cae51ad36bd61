import { linesOfHtml } from './html-lines.ts'
import { textOfWritten } from './written-text.ts'

/** What a clipboard holds as HTML, as the text of the box. */
export function textOfPastedHtml(html: string): string {
  return textOfWritten(linesOfHtml(html))
}
