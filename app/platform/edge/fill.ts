// Imports nothing: a service worker can fill pages by these same lines.

/** A place for a word of the person's: between tags, in an attribute, or as the first thing in a text field. */
export type Slot = { value: string; stands: 'text' | 'attribute' | 'field' }
/** A place for a part of the page that looks different from person to person. */
export type Gap = { piece: string }
/** A place for compiled, sanitised HTML that is the same for all: the text of a lesson. */
export type Prose = { html: string }
export type Part = string | Slot | Gap | Prose
export type Parts = readonly Part[]

/** What `fill` puts into its places, by their names. */
export type Filling = {
  /** Words of one person, as they are: they are escaped here and nowhere else. */
  values: ReadonlyMap<string, string>
  pieces: ReadonlyMap<string, Parts>
  html: ReadonlyMap<string, string>
}

const LETTERS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

/**
 * A page of its parts, in their order, as the same letters that React would have drawn.
 * @throws Error when a place is left empty: half a page is none.
 */
export function fill(parts: Parts, filling: Filling): string {
  let page = ''
  for (const part of parts) {
    if (typeof part === 'string') page += part
    else if ('value' in part) page += said(part, given(filling.values, part.value))
    else if ('html' in part) page += given(filling.html, part.html)
    else page += fill(given(filling.pieces, part.piece), filling)
  }
  return page
}

function said({ stands }: Slot, value: string): string {
  const text = /["'&<>]/.test(value) ? value.replace(/["'&<>]/g, (letter) => LETTERS[letter] ?? '') : value
  // HTML takes the first line break of a text field for layout.
  return stands === 'field' && value.startsWith('\n') ? `\n${text}` : text
}

function given<Given>(from: ReadonlyMap<string, Given>, name: string): Given {
  const found = from.get(name)
  if (found === undefined) throw new Error(`Nothing was given for the place "${name}" of a page.`)
  return found
}
