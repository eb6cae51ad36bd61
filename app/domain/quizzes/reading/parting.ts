import type { Block } from './block.ts'
import type { Group, Groups } from './groups.ts'
import type { LineKind } from './lines.ts'
import { blockOf } from './outline.ts'

/** The questions of a group: those that stand without a number behind one with a number are their own. */
export function blocksIn(group: Group, groups: Groups): Block[] {
  const done: Block[] = []
  const open = [group]
  for (let next = open.pop(); next; next = open.pop()) {
    const block = blockOf(next, groups)
    const at = secondAt(block, next, groups.kinds)
    if (at === null) done.push(block)
    else
      open.push(
        { ...next, from: at, number: null, isStem: false },
        { ...next, to: lastSaid(at, groups.kinds) },
      )
  }
  return done
}

/** Where lines stand that belong to nothing and have answers or a key of their own; or where the answers begin anew at A. */
function secondAt({ behind, options }: Block, group: Group, kinds: readonly LineKind[]): number | null {
  const [aside] = behind
  if (aside && kinds.slice(aside.line - 1, group.to).some(isAnswer)) return aside.line
  const first = options[0]?.line ?? group.to
  const again = kinds.slice(0, group.to).findIndex((kind, index) => index >= first && isFirstOption(kind))
  if (again < 0) return null
  // The lines between the last answer and this one are its question.
  const last = kinds.slice(0, again).findLastIndex(({ kind }) => !['text', 'number', 'blank'].includes(kind))
  return kinds.findIndex(({ kind }, index) => index > last && kind !== 'blank') + 1
}

function isFirstOption(kind: LineKind): boolean {
  return kind.kind === 'option' && kind.letter === 'A'
}

/** "B. Uraian" below a question is a heading. */
function isAnswer(kind: LineKind): boolean {
  return isFirstOption(kind) || !['text', 'number', 'blank', 'category', 'option'].includes(kind.kind)
}

function lastSaid(before: number, kinds: readonly LineKind[]): number {
  return kinds.slice(0, before - 1).findLastIndex(({ kind }) => kind !== 'blank') + 1
}
