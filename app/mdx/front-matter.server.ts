import matter from 'gray-matter'
import { quoted, type Finding } from './faults.ts'

export type FrontMatter = { ok: true; data: unknown } | { ok: false; finding: Finding }

/** gray-matter runs `---js` front matter as code before anything else looks at it: every engine but YAML is shut. */
export const CLOSED_ENGINES = Object.fromEntries(
  ['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'toml', 'json'].map((name) => [
    name,
    { parse: shut, stringify: shut },
  ]),
)

/** YAML between two lines of `---` at the very start. */
const FENCED = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/

function shut(): never {
  throw new Error('executable front matter is not allowed')
}

/** Reads the YAML between two `---` lines at the very start; a file without it has no data. */
export function readFrontMatter(source: string): FrontMatter {
  const mark = /^\s*(?:---[^\n\r-]*|\+\+\+|;;;)/.exec(source)
  if (!mark) return { ok: true, data: {} }
  const written = mark[0].trim()
  const line = mark[0].split('\n').length
  const at = { line, column: 1 }
  if (written !== '---' || line > 1) {
    return { ok: false, finding: { ...at, code: 'front-matter-language', words: { value: written } } }
  }
  if (!FENCED.test(source)) {
    return { ok: false, finding: { ...at, code: 'front-matter-open' } }
  }
  try {
    const data: unknown = matter(source, { language: 'yaml', engines: CLOSED_ENGINES }).data
    // Dates become text, as they will be when they come back from the cache.
    return { ok: true, data: JSON.parse(JSON.stringify(data)) }
  } catch (error) {
    return { ok: false, finding: yamlFinding(error) }
  }
}

/** The text with blank lines in place of its front matter. */
export function withoutFrontMatter(source: string): string {
  return source.replace(FENCED, (front) => front.replace(/[^\n]/g, ' '))
}

function yamlFinding(error: unknown): Finding {
  const mark: unknown =
    typeof error === 'object' && error !== null && 'mark' in error ? error.mark : undefined
  const at = typeof mark === 'object' && mark !== null && 'line' in mark ? Number(mark.line) : 0
  const reason =
    typeof error === 'object' && error !== null && 'reason' in error ? String(error.reason) : 'YAML'
  // The engine counts from 0 and gets the text after the first `---`, whose rest is its line 0.
  return { line: at + 1, column: 1, code: 'front-matter-yaml', words: { detail: quoted(reason) } }
}
