import { placeOf } from './characters.ts'
import type { Finding } from './faults.ts'
import { parsePlain } from './markdown.ts'
import { textsBesideTags } from './tags.ts'
import { withoutCode } from './lost/typed-text.ts'

/** What was found in a text, and the text without it: every letter has kept its place. */
export type Mended = { findings: Finding[]; source: string }

/** One kind of mistake: how it is written, what it is called, and what the parser can read in its place. */
type Cause = {
  pattern: RegExp
  code: Finding['code']
  /** The group of the pattern that the sentence names. */
  names?: number
  mend: (whole: string) => string
  /** Only inside the tag of a block. */
  inTag?: true
}

/** More of a kind are not told at once. */
const MOST = 50
const CURLY = '“”„‟«»‘’‚'

const CAUSES: readonly Cause[] = [
  { pattern: /<!--(?:(?!-->)[\s\S])*(?:-->)?/g, code: 'comment', mend: blank },
  {
    pattern: /<((?:https?:\/\/|mailto:)[^\s<>]{1,400}|[\w.+-]{1,64}@[\w.-]{1,190})>/gi,
    code: 'autolink',
    names: 1,
    mend: (whole) => ` ${whole.slice(1, -1)} `,
  },
  {
    pattern: new RegExp(`([A-Za-z]{1,40})\\s?=\\s?[${CURLY}][^${CURLY}"\\n]{0,2000}[${CURLY}"]`, 'g'),
    code: 'curly-quotes',
    names: 1,
    inTag: true,
    mend: (whole) => whole.replace(new RegExp(`[${CURLY}]`, 'g'), '"'),
  },
  {
    pattern: new RegExp(
      `([A-Za-z]{1,40})\\s?=\\s?"[^${CURLY}"\\n<>]{0,2000}[${CURLY}](?=\\s?/?>|\\s[a-z]{1,40}=)`,
      'g',
    ),
    code: 'curly-quotes',
    names: 1,
    inTag: true,
    mend: (whole) => `${whole.slice(0, -1)}"`,
  },
  { pattern: /<(?=[\d=])/g, code: 'tag-character', mend: blank },
]

/**
 * Looks for what authors write that the parser cannot read, and that it calls by the place where it gave up. Only worth
 * asking of a text that it has refused.
 */
export function causesIn(source: string): Mended {
  const findings: Finding[] = []
  let mended = source
  // Code may hold all of this.
  let text = withoutCode(parsePlain(source), source)
  function put(index: number, instead: string) {
    mended = replaced(mended, index, instead)
    text = replaced(text, index, instead)
  }
  for (const { pattern, code, names = 0, mend, inTag } of CAUSES) {
    for (const match of [...text.matchAll(pattern)].slice(0, MOST)) {
      if (inTag && !isInTag(text, match.index)) continue
      findings.push({ ...placeOf(source, match.index), code, words: { value: match[names] ?? '' } })
      put(match.index, mend(match[0]))
    }
  }
  for (const { from, to, tag } of textsBesideTags(text)) {
    findings.push({ ...placeOf(source, tag.from), code: 'tag-beside', words: { value: tag.name } })
    put(from, blank(text.slice(from, to)))
  }
  return { findings, source: mended }
}

/** As many letters as `instead` has, from `index` on. */
function replaced(text: string, index: number, instead: string): string {
  return text.slice(0, index) + instead + text.slice(index + instead.length)
}

/** Blanks in place of every letter; lines stay lines. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

function isInTag(text: string, index: number): boolean {
  const opened = text.lastIndexOf('<', index)
  return opened >= 0 && /[A-Za-z]/.test(text[opened + 1] ?? '') && text.lastIndexOf('>', index) < opened
}
