export type Tag = { name: string; closes: boolean; attributes: Readonly<Record<string, string>> }

/**
 * Parts HTML into tags and letters, whatever is wrong with it, in one pass. Comments, also Word's conditional ones, and
 * declarations are left out; of elements whose content is no HTML only their tags come.
 */
export function* tokensOf(html: string): Generator<Tag | string, void> {
  let at = 0
  while (at < html.length) {
    const opens = html.indexOf('<', at)
    if (opens < 0) {
      yield decoded(html.slice(at))
      return
    }
    if (opens > at) yield decoded(html.slice(at, opens))
    const next = html.charAt(opens + 1)
    if (html.startsWith('<!--', opens)) at = after(html, '-->', opens + 4)
    else if (next === '!' || next === '?') at = after(html, '>', opens + 1)
    else if (/[a-z/]/i.test(next)) {
      const { tag, end } = tagAt(html, opens)
      at = end
      if (tag) yield tag
      if (tag && !tag.closes && RAW.has(tag.name)) {
        const closing = new RegExp(`</${tag.name}`, 'gi')
        closing.lastIndex = at
        at = closing.exec(html)?.index ?? html.length
      }
    } else {
      yield '<'
      at = opens + 1
    }
  }
}

const RAW = new Set(['script', 'style', 'xmp', 'noembed'])

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at < 0 ? html.length : at + sign.length
}

const NAME = /[a-z][^\s/>]*/iy
const ATTRIBUTE = /\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y
const MOST_ATTRIBUTES = 60

function tagAt(html: string, opens: number): { tag: Tag | null; end: number } {
  const closes = html.charAt(opens + 1) === '/'
  NAME.lastIndex = opens + (closes ? 2 : 1)
  const name = NAME.exec(html)?.[0]
  if (name === undefined) return { tag: null, end: after(html, '>', opens) }
  const attributes: Record<string, string> = {}
  let at = NAME.lastIndex
  for (let count = 0; at < html.length && html.charAt(at) !== '>'; count += 1) {
    ATTRIBUTE.lastIndex = at
    const found = count < MOST_ATTRIBUTES ? ATTRIBUTE.exec(html) : null
    if (!found) {
      // A sign that is no attribute; where there are too many of them the rest goes.
      at = count < MOST_ATTRIBUTES ? at + 1 : after(html, '>', at) - 1
      if (count >= MOST_ATTRIBUTES) break
      continue
    }
    const [, key = '', double, single, bare] = found
    attributes[key.toLowerCase()] ??= decoded(double ?? single ?? bare ?? '')
    at = ATTRIBUTE.lastIndex
  }
  // "o:p", "w:sdt": programs have names of their own.
  return { tag: { name: name.toLowerCase(), closes, attributes }, end: at + 1 }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  middot: '·',
  bull: '•',
  deg: '°',
  times: '×',
  divide: '÷',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  frac12: '½',
  sup2: '²',
  sup3: '³',
  rarr: '→',
  check: '✓',
  radic: '√',
  shy: '',
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,9}));/gi,
    (whole, ten, sixteen, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole
      const code = ten === undefined ? Number.parseInt(String(sixteen), 16) : Number(ten)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ' '
    },
  )
}
