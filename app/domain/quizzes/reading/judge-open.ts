import { readFigure } from '../gift-figure.ts'
import type { NumericValue, QuestionBody } from '../question.ts'
import type { Block, Said } from './block.ts'
import { cureFor } from './curing.ts'
import { figureOfKey, withNoughts, type FigureKey } from './figure-key.ts'
import type { Cure, Finding } from './found.ts'
import type { Judged } from './judged.ts'
import { isSentence } from './keys.ts'
import { isLikeEssay } from './parts.ts'
import { look } from './unfold-choices.ts'
import { faultAt, noteAt } from './words.ts'

/** "KRS = BKKBN" line by line; an answer without a premise belongs to nothing. */
export function matchingOf(block: Block, lines: readonly string[]): Judged {
  const faults: Finding[] = []
  const seen = new Set<string>()
  for (const { premise, answer, line } of block.pairs) {
    if (answer === '' || answer === '?') faults.push(faultAt(line, 'pairEmpty', premise))
    if (premise !== '' && seen.has(premise)) faults.push(faultAt(line, 'pairTwice', premise))
    if (premise !== '') seen.add(premise)
  }
  if (seen.size < 2) faults.push(faultAt(block.from, 'tooFewPairs'))
  const { key } = block
  if (key && key.text !== '') faults.push(faultAt(key.line, 'keyBesidePairs', key.text))
  // A key of the list at the end stands among those of other questions.
  const isOwn = key !== null && key.text !== '' && key.line <= block.to
  const pairs = block.pairs.map(({ premise, answer }) => ({
    premise: { text: premise, format: 'moodle' as const },
    answer,
  }))
  const answers = block.pairs.map(({ premise, answer }) => ({
    text: premise === '' ? `– → ${answer}` : `${premise} → ${answer || '?'}`,
    isRight: null,
    isSpare: premise === '',
  }))
  const body: QuestionBody | null = faults.length > 0 ? null : { kind: 'matching', pairs }
  const cures = isOwn ? [cureFor('withoutKey', '', block, lines)] : []
  return { body, kind: 'matching', answers, faults, notes: [], cures }
}

/** A question without options whose key is words or a figure. */
export function openOf(
  block: Block,
  key: Said,
  kind: QuestionBody['kind'] | null,
  lines: readonly string[],
): Judged {
  const figure = figureOfKey(key.text)
  if (kind === 'numeric') return numericOf(block, key, figure ?? asWritten(key), lines)
  if (kind === null && figure?.isSure) return numericOf(block, key, figure, lines)
  const answers = key.text
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const faults = kind === null ? faultsOfWords(block, key, figure) : []
  if (kind === null && !isAmongLines(block, key) && (block.isEssayList || block.rubric.length > 0))
    return essayWith(key, cureFor('short', '', block, lines))
  const body: QuestionBody = {
    kind: 'short',
    answers: [...new Set(answers)].map((text) => ({ text, weight: 100, feedback: null })),
  }
  return {
    body,
    kind: 'short',
    answers: body.answers.map(({ text }) => ({ text, isRight: true })),
    faults,
    notes: [],
    cures: [
      ...(kind === null && figure ? [cureFor('key', figure.figure, block, lines)] : []),
      ...(faults.length > 0 ? [cureFor('short', '', block, lines)] : []),
      cureFor('essay', '', block, lines),
    ],
  }
}

/** Why words may not be the answer that is meant to be typed. */
function faultsOfWords(block: Block, key: Said, figure: FigureKey | null): Finding[] {
  // Lines of which one is the key may have been answers to choose from.
  if (isAmongLines(block, key)) return [faultAt(key.line, 'keyAmongLines', key.text)]
  if (figure) return [faultAt(key.line, 'keyFigureOrWords', key.text)]
  if (isSentence(key.text)) return [faultAt(key.line, 'keySentence')]
  return isLikeEssay(block.text, key.text) ? [faultAt(key.line, 'keyOfEssay')] : []
}

function isAmongLines({ text: asked }: Block, key: Said): boolean {
  return asked.slice(1).some(({ text }) => look(text) === look(key.text))
}

/** A rubric or a heading says that people mark it: what stands as its key is what they look for. */
function essayWith(rubric: Said, cure: Cure): Judged {
  return { body: { kind: 'essay' }, kind: 'essay', answers: [], faults: [], notes: [], cures: [cure], rubric }
}

function asWritten({ text }: Said): FigureKey {
  return { figure: text, unit: '', noughts: 0, isSure: true }
}

/** "14,1", "13,9..14,3", "14,1:0,2": as in GIFT. */
function numericOf(block: Block, key: Said, said: FigureKey, lines: readonly string[]): Judged {
  const faults: Finding[] = []
  const notes: Finding[] = []
  const cures = []
  const value = (written: string): number => {
    const part = written.trim()
    const read = readFigure(part)
    if (read.kind === 'none') faults.push(faultAt(key.line, 'notNumber', key.text))
    if (read.kind === 'unclear') {
      faults.push(faultAt(key.line, 'numberUnclear', part))
      cures.push(cureFor('thousands', part, block, lines), cureFor('decimal', part, block, lines))
    }
    if (!('value' in read)) return Number.NaN
    const meant = withNoughts(read.value, said.noughts)
    if (read.kind === 'grouped' || said.noughts > 0) notes.push(noteAt(key.line, 'grouped', String(meant)))
    return meant
  }
  const [first = '', second] = said.figure.split(/\.\.|:/)
  const isRange = said.figure.includes('..')
  const [one, other] = [value(first), second === undefined ? 0 : value(second)]
  const number: NumericValue = isRange
    ? { kind: 'range', min: Math.min(one, other), max: Math.max(one, other) }
    : { kind: 'exact', value: one, tolerance: Math.abs(other) }
  if (said.unit !== '') notes.push(noteAt(key.line, 'unit', said.unit))
  if (second === undefined && faults.length === 0) notes.push(noteAt(key.line, 'exact'))
  if (faults.length > 0) cures.push(cureFor('short', '', block, lines))
  const body: QuestionBody = {
    kind: 'numeric',
    answers: [{ value: number, weight: 100, feedback: null }],
    wrongFeedback: null,
  }
  return {
    body: faults.length > 0 ? null : body,
    kind: 'numeric',
    answers: [{ text: said.noughts > 0 ? key.text : said.figure, isRight: true }],
    faults,
    notes,
    cures,
  }
}
