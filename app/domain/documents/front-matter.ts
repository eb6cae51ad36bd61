import { parse } from 'yaml'

export type Fronted = {
  head: unknown
  source: string
  /** Lines that stand above the text. */ above: number
  fault: boolean
}

const FENCED = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/
const MOST = 20_000

/**
 * The facts above a text, as plain data: YAML without any tag that makes objects, code or dates, and in no other language. A
 * text in whose place something else stands keeps it, for its author to see.
 */
export function splitFront(text: string): Fronted {
  const found = FENCED.exec(text)
  if (!found) return { head: null, source: text, above: 0, fault: /^(?:---|\+\+\+|;;;)/.test(text) }
  const source = text.slice(found[0].length)
  const blank = /^\n*/.exec(source)?.[0].length ?? 0
  const above = found[0].split('\n').length - 1 + blank
  const facts = factsIn(found[1] ?? '')
  return { head: facts, source: source.slice(blank), above, fault: facts === null }
}

/** Aliases can name one thing a million times: none is followed. A tag (`!!js/function`) makes nothing but a fault. */
function factsIn(yaml: string): unknown {
  if (yaml.length > MOST || /(?:^|\s)!/.test(yaml)) return null
  try {
    const facts: unknown = parse(yaml, { schema: 'core', maxAliasCount: 0, logLevel: 'silent' })
    return facts ?? {}
  } catch {
    return null
  }
}

/** What a fact says, when it is words or a figure; '' else. */
export function fact(head: unknown, name: string): string {
  if (typeof head !== 'object' || head === null) return ''
  const value: unknown = Object.entries(head).find(([key]) => key === name)?.[1]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
