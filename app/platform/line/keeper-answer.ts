import type { Answer, FieldAnswer } from './keeper-shape.ts'

/** Reads a saving door's JSON without a schema library: this runs in the browser. Null for anything else. */
export function readAnswer(given: unknown): Answer | null {
  const kind = part(given, 'kind')
  if (kind === 'closed') return { kind, sentence: text(given, 'sentence') }
  const fields = part(given, 'fields')
  if (kind !== 'answered' || typeof fields !== 'object' || fields === null) return null
  const read: Record<string, FieldAnswer> = {}
  for (const [name, said] of Object.entries(fields)) {
    const answer = readField(said)
    if (answer) read[name] = answer
  }
  const done = part(given, 'done')
  return {
    kind,
    at: text(given, 'at'),
    done: typeof done === 'number' ? done : undefined,
    fields: read,
    setAside: names(part(given, 'setAside')),
  }
}

function readField(said: unknown): FieldAnswer | null {
  const kind = part(said, 'kind')
  const mark = text(said, 'mark')
  if (kind === 'saved') return { kind, mark }
  if (kind === 'refused') return { kind, places: texts(part(said, 'places')) }
  if (kind !== 'other') return null
  const shown = part(said, 'shown')
  return {
    kind,
    mark,
    value: text(said, 'value'),
    by: text(said, 'by'),
    at: text(said, 'at'),
    shown: shown === undefined ? undefined : { mine: text(shown, 'mine'), theirs: text(shown, 'theirs') },
  }
}

function texts(value: unknown): Record<string, string> {
  const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(pairs.map(([name, sentence]) => [name, String(sentence)]))
}

/** The names in a list; nothing else is one. */
export function names(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : []
}

function text(value: unknown, name: string): string {
  const found = part(value, name)
  return typeof found === 'string' ? found : ''
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
