import type { Tier } from './block-check.ts'
import { blank, causesIn } from './causes.ts'
import type { Media } from './media.ts'
import type { Finding } from './faults.ts'
import { guard } from './guard.ts'
import { review, type Refused } from './losses.ts'
import { parseMdx } from './markdown.ts'
import { syntaxFinding } from './syntax-fault.ts'

/** How often a text is read again, and how many letters that may be in all: the worker has two seconds. */
const ROUNDS = 12
const LETTERS = 160_000
/** What a cut tag brings about elsewhere: the author has not written it. */
const KNOCK_ON = /^(?:block-place|block-inline|children-)/

/**
 * All that is wrong with a text that the parser has refused, not only the place at which it stopped: what is known of
 * authors is looked for first, then each refused piece is blanked out and the text is read once more, until it can be
 * read or nothing is left to cut. Lines are those of `source`.
 */
export function everyFault(source: string, files: Media, tier: Tier): Refused {
  const { findings, source: mended } = causesIn(source)
  const rounds = Math.min(ROUNDS, Math.max(1, Math.floor(LETTERS / (source.length + 1))))
  let text = mended
  for (let round = 0; round < rounds; round += 1) {
    const stop = syntaxFaultIn(text)
    if (!stop) return behind(text, files, tier, findings)
    findings.push(stop)
    const rest = withoutPlace(text, stop)
    if (rest === text) break
    text = rest
  }
  return { ok: false, findings, links: [] }
}

function syntaxFaultIn(text: string): Finding | null {
  try {
    parseMdx(text)
    return null
  } catch (error) {
    return syntaxFinding(error, text)
  }
}

/** With what is to be said of the text that could be read in the end. */
function behind(text: string, files: Media, tier: Tier, before: readonly Finding[]): Refused {
  const root = parseMdx(text)
  const cut = before.some(({ code }) => code.startsWith('tag-'))
  const { losses, links } = review(root, text)
  const found = [...guard(root, files, tier), ...losses].filter(({ code }) => !cut || !KNOCK_ON.test(code))
  return { ok: false, findings: [...before, ...found], links }
}

/** The text without what the parser could not read; the same text when nobody can say what that is. */
function withoutPlace(text: string, { line, column, code }: Finding): string {
  const begin = indexOfLine(text, line)
  const at = begin + column - 1
  if (code === 'tag-character') return cut(text, text.lastIndexOf('<', at), 1)
  if (code === 'brace' || code === 'brace-open') {
    const brace = /[{}]/.exec(text.slice(at))
    return brace ? cut(text, at + brace.index, 1) : text
  }
  if (code === 'esm') return cut(text, begin, lengthOf(/^[^\n]*/, text.slice(begin)))
  if (code !== 'tag-open' && code !== 'tag-close') return text
  const tag = text.indexOf('<', Math.max(begin, at - 1))
  return tag < 0 ? text : cut(text, tag, lengthOf(/^<[^<>]*>?/, text.slice(tag)))
}

function indexOfLine(text: string, line: number): number {
  let begin = 0
  for (let number = 1; number < line; number += 1) begin = text.indexOf('\n', begin) + 1
  return begin
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}

function cut(text: string, from: number, length: number): string {
  return from < 0
    ? text
    : text.slice(0, from) + blank(text.slice(from, from + length)) + text.slice(from + length)
}
