import type { Group } from './groups.ts'
import type { LineKind } from './lines.ts'
import { TRUTH_ASKED } from './outline.ts'
import { isMatchingKind, MATCH_ASKED, pairIn } from './pairs-key.ts'

/** Where a question is, read line by line: as `blockOf` sorts them, but without their words. */
type State = {
  into: 'text' | 'options' | 'feedback' | 'after'
  options: number
  hasPairs: boolean
  /** The last line that says something of its answers. */
  fact: number
  /** The first line that belongs to nothing; 0: there is none. */
  aside: number
  /** The last line that asks for true or false, "(B/S)"; 0: there is none. */
  truth: number
}

/** The questions of a group: those that stand without a number behind one with a number are their own. */
export function parted(group: Group, kinds: readonly LineKind[]): Group[] {
  const begins = [group.from]
  let state: State = { into: 'text', options: 0, hasPairs: false, fact: group.from, aside: 0, truth: 0 }
  for (let line = group.from; line <= group.to; line += 1) {
    const kind = kinds[line - 1] ?? { kind: 'blank' }
    const isFirst = kind.kind === 'option' && kind.letter === 'A'
    const isOther = isFact(kind) && (kind.kind !== 'option' || isFirst)
    // Lines set aside that have answers or a key; or answers that begin anew at A: what stands above them is their question.
    const isNew = isOther && (state.aside > 0 || (isFirst && state.options > 0))
    if (isNew) {
      begins.push(state.aside > 0 ? state.aside : afterGap(state.fact + 1, kinds))
      state = { into: 'text', options: 0, hasPairs: false, fact: line, aside: 0, truth: 0 }
    } else if ((state.truth > 0 || (state.into === 'after' && !group.isStem)) && asksToMatch(line, kinds)) {
      // Below a table of statements another one, whether its last row has its tick or not.
      begins.push(state.into === 'after' ? state.aside || line : afterGap(state.truth + 1, kinds))
      state = { into: 'text', options: 0, hasPairs: false, fact: line, aside: 0, truth: 0 }
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
      const truth = asksForTruth(kind) ? line : state.truth
      return { ...state, fact, hasPairs, aside: isAside ? line : state.aside, truth }
    }
    default:
      return { ...state, fact }
  }
}

function asksForTruth(kind: LineKind): boolean {
  const said = kind.kind === 'text' ? kind.text : kind.kind === 'number' ? kind.rest : ''
  return TRUTH_ASKED.test(said)
}

/** "Jodohkan!" with at least two pairs below it. */
function asksToMatch(line: number, kinds: readonly LineKind[]): boolean {
  const asked = kinds[line - 1]
  if (asked?.kind !== 'text' || !MATCH_ASKED.test(asked.text)) return false
  const first = afterGap(line + 1, kinds)
  return [first, first + 1].every((at) => {
    const kind = kinds[at - 1]
    return kind?.kind === 'text' && pairIn(kind.text) !== null
  })
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
