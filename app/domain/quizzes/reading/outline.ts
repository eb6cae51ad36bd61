import type { Block, Said } from './block.ts'
import type { Group, Groups } from './groups.ts'
import { plainLine, pointsAtEnd, type LineKind } from './lines.ts'
import { isMatchingKind, pairIn } from './pairs-key.ts'

export const TRUTH_ASKED =
  /(?:[([](?:b ?[/–-] ?s|b atau s|benar ?[/–-] ?salah|benar atau salah)[)\]]| b ?\/ ?s)$/i
const TRUTH_FIRST = /^[([](?:b ?[/–-] ?s|benar ?[/–-] ?salah)[)\]] /i
const WORD_OF_TRUTH = /^(?:b|s|benar|salah)\.?$/i

/** Sorts the lines of one question. */
export function blockOf(group: Group, { kinds, lines }: Groups): Block {
  const block = emptyBlock(group)
  let into: 'text' | 'options' | 'feedback' | 'rubric' | 'after' = 'text'
  const say = (text: string, line: number) => {
    const last = block.options.at(-1)
    if (into === 'after' && !block.isStem) block.behind.push({ text, line })
    else if (into === 'feedback' || into === 'rubric') block[into].push({ text, line })
    else if (last && into === 'options')
      Object.assign(last, { text: `${last.text}\n${text}`.trim(), to: line })
    else sayText(block, text, line)
  }
  for (let line = group.from; line <= group.to; line += 1) {
    const kind = kinds[line - 1] ?? { kind: 'blank' }
    const whole = plainLine(lines[line - 1] ?? '')
    if (kind.kind === 'blank' || kind.kind === 'wall' || kind.kind === 'head') {
      if (into === 'feedback' || into === 'rubric' || into === 'options') into = 'after'
    } else if (kind.kind === 'text') say(kind.text, line)
    else if (kind.kind === 'number') {
      const isFirst = line === group.from && group.number !== null
      if (!isFirst || kind.rest !== '') say(isFirst ? kind.rest : whole, line)
    } else if (kind.kind === 'option') {
      if (takeOption(block, kind, line)) into = 'options'
      else say(whole, line)
    } else into = takeFact(block, kind, line) ?? into
  }
  block.to = (block.behind[0]?.line ?? group.to + 1) - 1
  while (kinds[block.to - 1]?.kind === 'blank') block.to -= 1
  return block
}

function emptyBlock({ from, to, number, isStem, category }: Group): Block {
  return {
    from,
    to,
    number,
    isStem,
    category,
    text: [],
    options: [],
    key: null,
    otherKeys: [],
    pairs: [],
    feedback: [],
    rubric: [],
    kindOf: null,
    isTruthList: false,
    isEssayList: false,
    points: null,
    pictures: [],
    hasRoom: false,
    mayBeAlike: false,
    behind: [],
  }
}

function sayText(block: Block, text: string, line: number): void {
  const asked = block.text.at(-1)
  if (asked && TRUTH_ASKED.test(asked.text) && WORD_OF_TRUTH.test(text)) {
    addKey(block, { text, line })
    return
  }
  const pair = block.isStem || block.text.length === 0 ? null : pairIn(text)
  if (pair) block.pairs.push({ ...pair, line, whole: text })
  else {
    const { text: said, points } = pointsAtEnd(text)
    block.points ??= points
    block.text.push({ text: said, line })
  }
}

export function addKey(block: Block, key: Said): void {
  if (block.key) block.otherKeys.push(key)
  else block.key = key
}

/** "A. satu"; false where the letter is not the next one. */
function takeOption(block: Block, { letter, rest, isStarred }: OptionLine, line: number): boolean {
  if (letter !== String.fromCharCode(65 + block.options.length)) return false
  block.options.push({ letter, text: rest, line, to: line, isStarred })
  return true
}

type OptionLine = Extract<LineKind, { kind: 'option' }>
type Fact = Exclude<LineKind, { kind: 'blank' | 'wall' | 'head' | 'number' | 'option' | 'text' }>

function takeFact(block: Block, kind: Fact, line: number): 'feedback' | 'rubric' | 'after' | null {
  switch (kind.kind) {
    case 'room':
      block.hasRoom = true
      return 'after'
    case 'key':
      if (/^[.…_\s]*$/.test(kind.rest)) block.hasRoom = true
      else addKey(block, { text: kind.rest, line })
      return 'after'
    case 'points':
      block.points = kind.points
      return null
    case 'picture':
      block.pictures.push({ text: kind.name, line })
      return null
    case 'alike':
      block.mayBeAlike = true
      return null
    case 'kindOf':
      block.kindOf = { text: kind.rest, line }
      // It may stand above the pairs or below them.
      return isMatchingKind(kind.rest) && block.pairs.length > 0 ? 'after' : null
    case 'category':
      return null
    default:
      if (kind.rest !== '') block[kind.kind].push({ text: kind.rest, line })
      return kind.kind
  }
}

/** Lines of text as one, with their line ends. */
export function joined(said: readonly Said[]): string {
  return said
    .map(({ text }) => text)
    .join('\n')
    .trim()
}

export function withoutTruthAsked(text: string): { text: string; isAsked: boolean } {
  const found = TRUTH_ASKED.exec(text)
  if (found) return { text: text.slice(0, found.index).trimEnd(), isAsked: true }
  const first = TRUTH_FIRST.exec(text)
  return first ? { text: text.slice(first[0].length), isAsked: true } : { text, isAsked: false }
}
