import type { Group } from './groups.ts'
import type { LineKind } from './lines.ts'
import { isMatchingKind, pairIn } from './pairs-key.ts'

/** Where a question is, read line by line: as `blockOf` sorts them, but without their words. */
type State = {
  into: 'text' | 'options' | 'feedback' | 'after'
  options: number
  hasPairs: boolean
  /** The last line that says something of its answers. */
  fact: number
  /** The first line that belongs to nothing; 0: there is none. */
  aside: number
}

/** The questions of a group: those that stand without a number behind one with a number are their own. */
export function parted(group: Group, kinds: readonly LineKind[]): Group[] {
  const begins = [group.from]
  let state: State = { into: 'text', options: 0, hasPairs: false, fact: group.from, aside: 0 }
  for (let line = group.from; line <= group.to; line += 1) {
    const kind = kinds[line - 1] ?? { kind: 'blank' }
    const isFirst = kind.kind === 'option' && kind.letter === 'A'
    const isOther = isFact(kind) && (kind.kind !== 'option' || isFirst)
    // Lines set aside that have answers or a key; or answers that begin anew at A: what stands above them is their question.
    const isNew = isOther && (state.aside > 0 || (isFirst && state.options > 0))
    if (isNew) {
      begins.push(state.aside > 0 ? state.aside : afterGap(state.fact + 1, kinds))
      state = { into: 'text', options: 0, hasPairs: false, fact: line, aside: 0 }
    }
    state = withLine(state, { kind, line, isStem: group.isStem && begins.length === 1 })
  }
  return begins.map((from, index) => {
    const next = begins[index + 1]
    const to = next === undefined ? group.to : beforeGap(next - 1, kinds)
    return index === 0 ? { ...group, to } : { ...group, from, to, number: null, isStem: false }
  })
}

type Line = { kind: LineKind; line: number; isStem: boolean }

function withLine(state: State, { kind, line, isStem }: Line): State {
  if (kind.kind === 'blank')
    return { ...state, into: state.into === 'options' || state.into === 'feedback' ? 'after' : state.into }
  const isNext = kind.kind === 'option' && kind.letter === String.fromCharCode(65 + state.options)
  const fact = isFact(kind) ? line : state.fact
  if (isNext) return { ...state, into: 'options', options: state.options + 1, fact }
  switch (kind.kind) {
    case 'key':
    case 'room':
      return { ...state, into: 'after', fact }
    case 'kindOf':
      return { ...state, into: isMatchingKind(kind.rest) && state.hasPairs ? 'after' : state.into, fact }
    case 'feedback':
    case 'rubric':
      return { ...state, into: 'feedback', fact }
    case 'text':
    case 'number':
    case 'option': {
      const isAside = state.into === 'after' && !isStem && state.aside === 0
      const hasPairs = state.hasPairs || (kind.kind === 'text' && pairIn(kind.text) !== null)
      return { ...state, fact, hasPairs, aside: isAside ? line : state.aside }
    }
    default:
      return { ...state, fact }
  }
}

/** Words, a number and "B. Uraian", a heading, say nothing of answers by themselves. */
function isFact({ kind }: LineKind): boolean {
  return !['text', 'number', 'blank', 'head', 'category'].includes(kind)
}

function afterGap(line: number, kinds: readonly LineKind[]): number {
  let at = line
  while (kinds[at - 1]?.kind === 'blank') at += 1
  return at
}

function beforeGap(line: number, kinds: readonly LineKind[]): number {
  let at = line
  while (kinds[at - 1]?.kind === 'blank') at -= 1
  return at
}
