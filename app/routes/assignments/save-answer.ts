import { names } from '#app/platform/line/keeper-answer.ts'
import type { Answer, FieldAnswer } from '#app/platform/line/keeper-shape.ts'
import type { TheirText } from './save-failure.server.ts'

/** What the saving door answers; beside it `setAside`, the field of which it has the text that was given up. */
export type SaveAnswer =
  | { kind: 'saved'; version: number; at: string }
  | { kind: 'invalid' | 'refused'; sentence: string }
  | { kind: 'clash'; theirs: TheirText }

/** Reads the door's JSON without a schema library: this runs in the browser. Null for anything else. */
export function readSaveAnswer(value: unknown): SaveAnswer | null {
  const kind = part(value, 'kind')
  const sentence = part(value, 'sentence')
  if (kind === 'invalid' || kind === 'refused')
    return typeof sentence === 'string' ? { kind, sentence } : null
  const [version, at] = [part(value, 'version'), part(value, 'at')]
  if (kind === 'saved')
    return typeof version === 'number' && typeof at === 'string' ? { kind, version, at } : null
  const theirs = theirsOf(part(value, 'theirs'))
  return kind === 'clash' && theirs ? { kind, theirs } : null
}

function theirsOf(value: unknown): TheirText | null {
  const [text, version, by, at] = [
    part(value, 'text'),
    part(value, 'version'),
    part(value, 'by'),
    part(value, 'at'),
  ]
  const whole =
    typeof text === 'string' &&
    typeof version === 'number' &&
    typeof by === 'string' &&
    typeof at === 'string'
  return whole ? { text, version, by, at } : null
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** The same for what keeps the text; its mark is the version. */
export function keptAnswer(value: unknown): Answer | null {
  const answer = readSaveAnswer(value)
  if (!answer) return null
  if (answer.kind === 'refused') return { kind: 'closed', sentence: answer.sentence }
  const setAside = names(part(value, 'setAside'))
  const field = (naskah: FieldAnswer, at: string): Answer => ({
    kind: 'answered',
    at,
    fields: { naskah },
    setAside,
  })
  if (answer.kind === 'saved') return field({ kind: 'saved', mark: String(answer.version) }, answer.at)
  if (answer.kind !== 'clash') return field({ kind: 'refused', places: { naskah: answer.sentence } }, '')
  const { text, version, by, at } = answer.theirs
  return field({ kind: 'other', value: text, mark: String(version), by, at }, '')
}
