import type { Choice, QuestionBody } from '../question.ts'
import type { Block, Option } from './block.ts'
import { cureFor } from './curing.ts'
import type { Cure, Finding } from './found.ts'
import { readKey, truthOf, type KeyReading } from './keys.ts'
import type { Judged } from './judged.ts'
import { hiddenChoice } from './unfold-options.ts'
import { faultAt, noteAt } from './words.ts'

/** Options and their key as multiple choice, or as true–false where they say no more. */
export function choiceOf(block: Block, lines: readonly string[]): Judged {
  const { options } = block
  const key = readKey(block)
  const right = key.kind === 'sure' ? key.letters : null
  const doubles = doublesOf(block, lines)
  const faults = [...keyFaults(block, key), ...doubles.faults, ...emptyFaults(options)]
  const hidden = hiddenChoice(options.map(({ text }) => text))
  if (hidden !== null) faults.push(faultAt(block.from, 'choiceHidden', hidden))
  if (options.length < 2) faults.push(faultAt(block.from, 'oneOption'))
  const answers = options.map(({ letter, text }) => ({
    text,
    isRight: right ? right.includes(letter) : null,
  }))
  const cures = [...keyCures(block, key, lines), ...doubles.cures]
  const truth = right ? truthAmong(options, right) : null
  if (truth !== null)
    return {
      body: { kind: 'trueFalse', answer: truth, feedbackWrong: null, feedbackRight: null },
      kind: 'trueFalse',
      answers: [{ text: truth ? 'Benar' : 'Salah', isRight: true }],
      faults,
      notes: [],
      cures,
    }
  const notes = right && right.length > 1 ? [noteAt(block.from, 'several')] : []
  return { body: right ? bodyOf(options, right) : null, kind: 'choice', answers, faults, notes, cures }
}

/** "Benar" and "Salah" as the two options are no choice. */
function truthAmong(options: readonly Option[], right: readonly string[]): boolean | null {
  const [one, other] = options
  const [letter] = right
  if (!one || !other || options.length !== 2 || right.length !== 1) return null
  const isWord = ({ text }: Option) => /^(?:benar|salah|true|false)$/i.test(text)
  if (!isWord(one) || !isWord(other) || truthOf(one.text) === truthOf(other.text)) return null
  return truthOf(one.letter === letter ? one.text : other.text)
}

/** Of several right ones each is a part; wrong ones take as much away, so that all of them together earn nothing. */
function bodyOf(options: readonly Option[], right: readonly string[]): QuestionBody {
  const many = right.length > 1
  const wrong = options.length - right.length
  const weightOf = (isRight: boolean) => {
    if (!many) return isRight ? 100 : 0
    return isRight ? part(right.length) : -part(wrong)
  }
  const choices = options.map(({ letter, text }): Choice => ({
    text: { text, format: 'moodle' },
    weight: weightOf(right.includes(letter)),
    feedback: null,
  }))
  return { kind: 'choice', many, choices }
}

function part(count: number): number {
  return Math.round(10_000_000 / count) / 100_000
}

function keyFaults(block: Block, key: KeyReading): Finding[] {
  const line = block.key?.line ?? block.from
  switch (key.kind) {
    case 'missing':
      return [faultAt(block.from, 'keyMissing')]
    case 'unsure':
      return [faultAt(line, 'keyUnsure', key.letters.join(', '))]
    case 'twice':
      return [faultAt(line, 'keyTwice', key.letters.join(', '))]
    case 'words':
      return [faultAt(line, 'keyWords', key.said)]
    case 'notThere':
      return [faultAt(line, 'keyNotThere', key.said)]
    case 'sure':
      return []
  }
}

function keyCures(block: Block, key: KeyReading, lines: readonly string[]): Cure[] {
  if (key.kind === 'sure') return []
  const letters = 'letters' in key ? key.letters : block.options.map(({ letter }) => letter)
  const several =
    'letters' in key && key.kind !== 'words' && letters.length > 1 && (block.key?.line ?? 0) <= block.to
      ? [cureFor('keys', letters.join(', '), block, lines)]
      : []
  return [...several, ...letters.map((letter) => cureFor('key', letter, block, lines))]
}

function emptyFaults(options: readonly Option[]): Finding[] {
  return options.flatMap(({ text, letter, line }) =>
    text.trim() === '' ? [faultAt(line, 'optionEmpty', letter)] : [],
  )
}

/** The letter that a list at the end has for the right answer keeps its answer. */
function isListedKey({ key, to }: Block, letter: string): boolean {
  return key !== null && key.line > to && key.text.toUpperCase() === letter
}

/** Options that are the same, which no quiz can have, or nearly: in capitals, in a full stop. */
function doublesOf(block: Block, lines: readonly string[]): { faults: Finding[]; cures: Cure[] } {
  const seen = new Map<string, Option>()
  const faults: Finding[] = []
  const cures: Cure[] = []
  for (const option of block.options) {
    const look = option.text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/ ?\.$/, '')
    const before = seen.get(look)
    seen.set(look, before ?? option)
    if (!before || look === '') continue
    const isSame = before.text.trim() === option.text.trim()
    if (!isSame && block.mayBeAlike) continue
    const both = `${before.letter} dan ${option.letter} (${option.text})`
    faults.push(faultAt(option.line, isSame ? 'optionTwice' : 'optionAlike', both))
    if (!isSame) cures.push(cureFor('alike', '', block, lines))
    for (const { letter, line, to } of [before, option])
      // What stands on one line with others cannot be taken out by itself.
      if (
        !isListedKey(block, letter) &&
        block.options.every((one) => one.letter === letter || one.line > to || one.to < line)
      )
        cures.push(cureFor('withoutChoice', letter, block, lines))
  }
  return { faults, cures }
}
