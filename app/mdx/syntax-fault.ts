import { placeOf } from './characters.ts'
import { quoted, type Finding, type Place } from './faults.ts'

/** Turns what the MDX parser throws into a finding with words of ours. Anything else counts as too deep or crashed. */
export function syntaxFinding(error: unknown, source: string): Finding {
  if (error instanceof RangeError) return { line: 1, column: 1, code: 'nesting' }
  if (!(error instanceof Error)) return { line: 1, column: 1, code: 'crash' }
  const place = placeIn(error)
  const rule = 'ruleId' in error ? String(error.ruleId) : ''
  const from = 'source' in error ? String(error.source) : ''
  const message = 'reason' in error ? String(error.reason) : error.message
  if (from === 'micromark-extension-mdx-expression') {
    if (rule === 'unexpected-lazy') return { ...place, code: 'tag-lazy' }
    const open = openBrace(source, place)
    return rule === 'unexpected-eof'
      ? { ...(open ?? place), code: 'brace-open' }
      : { ...(open ?? place), code: 'brace' }
  }
  if (from === 'micromark-extension-mdxjs-esm') return { ...place, code: 'esm' }
  if (rule === 'unexpected-lazy') return { ...place, code: 'tag-lazy' }
  if (rule === 'end-tag-mismatch' || rule === 'unexpected-closing-slash')
    return tagFinding(message, place, source)
  if (from === 'micromark-extension-mdx-jsx') return { ...place, code: 'tag-character' }
  if (from.includes('mdx')) return { ...place, code: 'syntax', words: { detail: quoted(message) } }
  return { ...place, code: 'crash' }
}

/** ``Expected a closing tag for `<A>` (3:1-3:4)`` or ``Unexpected closing tag `</B>`, expected … `<A>` (3:1-3:4)``. */
function tagFinding(message: string, place: Place, source: string): Finding {
  const missing = /^Expected (?:a|the) closing tag (?:for )?`<\/?([^`>]*)>`(?: \((\d+):(\d+))?/.exec(message)
  if (missing) {
    const [, name = '', line, column] = missing
    const opened = line && column ? { line: Number(line), column: Number(column) } : place
    return { ...opened, code: 'tag-open', words: { name } }
  }
  const written = source.split(/\r\n|\n|\r/)[place.line - 1]?.slice(Math.max(0, place.column - 2)) ?? ''
  const name = /`<\/([^`>]*)>`/.exec(message)?.[1] ?? /^<\/([\w.:-]*)/.exec(written)?.[1] ?? ''
  return { ...place, code: 'tag-close', words: { name } }
}

function placeIn(error: Error): Place {
  const line = 'line' in error ? Number(error.line) : NaN
  const column = 'column' in error ? Number(error.column) : NaN
  if (line >= 1) return { line, column: column >= 1 ? column : 1 }
  // A message without a place of its own names one: "(3:1-3:9)".
  const named = /\((\d+):(\d+)/.exec(error.message)
  return { line: Number(named?.[1] ?? 1), column: Number(named?.[2] ?? 1) }
}

/** The parser tells where it gave up; people look for the bracket: the last `{` before that with no partner. */
function openBrace(source: string, place: Place) {
  const lines = source.split(/\r\n|\n|\r/).slice(0, place.line)
  const last = lines.length - 1
  const before = lines.map((line, index) => (index === last ? line.slice(0, place.column) : line)).join('\n')
  let depth = 0
  for (let index = before.length - 1; index >= 0; index -= 1) {
    if (before[index - 1] === '\\') continue
    if (before[index] === '}') depth += 1
    if (before[index] === '{' && depth > 0) depth -= 1
    else if (before[index] === '{') return placeOf(before, index)
  }
  return undefined
}
