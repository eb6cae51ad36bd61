import { hiddenCharacter, placeOf } from './characters.ts'
import type { Finding } from './faults.ts'
import { LIMITS } from './limits.ts'

/** Looks at a text before any parser does: size, line length, front matter, hidden characters, deep nesting. */
export function precheck(source: string): Finding[] {
  const bytes = new TextEncoder().encode(source).length
  if (bytes > LIMITS.sourceBytes) {
    return [{ line: 1, column: 1, code: 'size', words: { detail: `${LIMITS.sourceBytes / 1000} kB` } }]
  }
  return [...frontMatter(source), ...hiddenCharacters(source), ...longLines(source)]
}

/** Every hidden character, told once per line. */
export function hiddenCharacters(source: string): Finding[] {
  const findings: Finding[] = []
  for (const [index, text] of linesOf(source).entries()) {
    const hidden = hiddenCharacter(text)
    if (hidden) {
      findings.push({
        line: index + 1,
        column: hidden.index + 1,
        code: 'character',
        words: { value: hidden.name },
      })
    }
  }
  return findings
}

function frontMatter(source: string): Finding[] {
  const match = /^\s*(---|\+\+\+|;;;)/.exec(source)
  const mark = match?.[1]
  if (!match || mark === undefined) return []
  const place = placeOf(source, match[0].length - mark.length)
  return [{ ...place, code: 'front-matter', words: { value: mark } }]
}

function longLines(source: string): Finding[] {
  return linesOf(source).flatMap((text, index): Finding[] => {
    const at = { line: index + 1, column: 1 }
    if (text.length > LIMITS.lineLength) {
      return [{ ...at, code: 'line-length', words: { detail: String(LIMITS.lineLength) } }]
    }
    return isTooDeep(text) ? [{ ...at, code: 'nesting' }] : []
  })
}

/** A linear estimate of the nesting a line opens: the parser itself is worse than linear in it. */
function isTooDeep(text: string): boolean {
  let quotes = 0
  let lists = 0
  for (const character of text) {
    if (character === '>') quotes += 1
    else if ('-*+'.includes(character)) lists += 1
    else if (character !== ' ' && character !== '\t') break
  }
  const rule = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(text)
  if (quotes > LIMITS.quoteDepth || (lists > LIMITS.listDepth && !rule && /[-*+][ \t]/.test(text)))
    return true
  return (text.match(/[[\]]/g)?.length ?? 0) > LIMITS.brackets
}

function linesOf(source: string): string[] {
  return source.split(/\r\n|\n|\r/)
}
