/** Names of the spaces, dots, dashes and unseen signs that can stand between the digits of one number. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hairsp: ' ',
  numsp: ' ',
  puncsp: ' ',
  period: '.',
  dash: '-',
  hyphen: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  middot: '.',
  shy: '',
  zwj: '',
  zwnj: '',
}

/**
 * Roughly what stands on the page of a Markdown text: entities as their signs, link texts without their addresses,
 * without the marks of emphasis, deletion, code and escapes. Made to look for numbers in, never to be shown.
 */
export function textAsShown(markdown: string): string {
  return markdown
    .replace(
      /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,31}));/g,
      (whole: string, decimal?: string, hex?: string, name: string = '') =>
        entity(whole, decimal ? Number(decimal) : hex ? parseInt(hex, 16) : null, name),
    )
    .replace(/\]\([^()\n]{0,2000}\)|\]\[[^[\]\n]{0,999}\]/g, '')
    .replace(/\\(?=[\p{P}\p{S}])|[*~`[\]]/gu, '')
}

function entity(whole: string, code: number | null, name: string): string {
  if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  if (/^(?:ZeroWidth|NoBreak|Invisible|Negative)/.test(name)) return ''
  return (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? whole
}
