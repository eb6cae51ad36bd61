import type { Question, QuestionBody } from '../question.ts'
import type { Block, Said } from './block.ts'
import type { Judged } from './judged.ts'
import { cureFor } from './curing.ts'
import type { Finding, FoundQuestion } from './found.ts'
import { differingKeys } from './judge-keys.ts'
import { isLikeTruth, truthOf } from './keys.ts'
import { joined, withoutTruthAsked } from './outline.ts'
import { choiceOf } from './judge-choice.ts'
import { matchingOf, openOf } from './judge-open.ts'
import { KEY_LETTERS } from './lines.ts'
import { isMatchingKind, pairsOfKey } from './pairs-key.ts'
import { faultAt, noteAt } from './words.ts'

const MOST_POINTS = 1000
const LONGEST_TEXT = 10_000
const CELL_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|BELUM DIHITUNG!)$/

/** Makes a question of its lines; what is missing or unclear is a fault, with what would mend it. */
export function judge(block: Block, lines: readonly string[]): FoundQuestion {
  // A sign of equality in a question with options is one.
  const isPaired = block.pairs.length > 1 || (block.kindOf !== null && isMatchingKind(block.kindOf.text))
  const isMatching = isPaired && block.options.length === 0
  const said = isMatching
    ? block.text
    : [...block.text, ...block.pairs.map(({ whole, line }) => ({ text: whole, line }))].toSorted(byLine)
  const { text, isAsked } = withoutTruthAsked(joined(said))
  const judged = isMatching ? matchingOf(block, lines) : judgeAnswers({ block, lines, isAsked })
  const keys = differingKeys(block, lines)
  const faults = [...faultsOf(block, text, judged), ...keys.faults, ...judged.faults]
  const rubric = [...block.rubric, ...(judged.rubric ? [judged.rubric] : [])].toSorted(byLine)
  return {
    lines: { from: block.from, to: block.to },
    question: judged.body && questionOf({ ...block, rubric }, text, judged.body),
    seen: { kind: judged.kind, text, answers: judged.answers },
    faults: faults.toSorted(byLine),
    notes: [...judged.notes, ...(rubric.length > 0 ? [noteAt(block.from, 'rubric')] : [])],
    cures: [
      ...keys.cures,
      ...judged.cures.filter(
        ({ code, detail }) => !keys.cures.some((one) => one.code === code && one.detail === detail),
      ),
      ...(block.pictures.length > 0 ? [cureFor('withoutPicture', '', block, lines)] : []),
      ...(faults.length > 0 ? [cureFor('drop', '', block, lines)] : []),
    ],
  }
}

function byLine(one: { line: number }, other: { line: number }): number {
  return one.line - other.line
}

type Asked = { block: Block; lines: readonly string[]; isAsked: boolean }

function judgeAnswers({ block, lines, isAsked }: Asked): Judged {
  if (block.options.length > 0) return choiceOf(block, lines)
  if (block.isStem) return reading([noteAt(block.from, 'stem')])
  const kind = block.kindOf ? kindNamed(block.kindOf.text) : null
  if (kind === 'description') return reading([])
  if (block.kindOf && kind === null)
    return open(block, lines, [faultAt(block.kindOf.line, 'kindUnknown', block.kindOf.text)])
  if (kind === 'essay') return essay()
  const truth = block.key ? truthOf(block.key.text) : null
  const isTruth = isAsked || kind === 'trueFalse' || (block.isTruthList && truth !== null)
  if (block.key && kind === null && !isTruth && isOfChoices(block.key.text))
    return open(block, lines, [faultAt(block.key.line, 'keyWithoutChoices', block.key.text)], ['short'])
  if (block.key && kind === null && pairsOfKey(block.key.text))
    return open(block, lines, [faultAt(block.key.line, 'pairsNotFound', block.key.text)], ['short'])
  if (truth !== null && kind !== 'short' && kind !== 'numeric') return trueFalse(truth)
  if (block.key && isLikeTruth(block.key.text) && (kind === null || kind === 'trueFalse'))
    return truthUnclear(block, block.key, isTruth, lines)
  if (isTruth) return truthMissing(block, lines)
  if (block.key && block.key.text !== '') return openOf(block, block.key, kind, lines)
  if (kind === null && (block.hasRoom || block.rubric.length > 0)) return essay()
  return open(block, lines, [faultAt(block.from, kind === null ? 'kindUnclear' : 'keyMissing')])
}

/** A letter or a Roman numeral names one of several answers: where there are none, they have got lost. */
function isOfChoices(key: string): boolean {
  return (
    /^\(?[a-z]\)?[.)]?$/i.test(key) ||
    /^\(?[a-h] ?[.)] ?\S/i.test(key) ||
    LETTERS.test(key) ||
    /^\(?[ivx]{2,4}[.)]*$/i.test(key)
  )
}
const LETTERS = new RegExp(`^${KEY_LETTERS}$`, 'i')

const NAMED: readonly [QuestionBody['kind'], RegExp][] = [
  ['essay', /^(?:esai|essay|uraian)$/i],
  ['description', /^(?:bacaan|deskripsi|description|teks)$/i],
  ['trueFalse', /^(?:benar[\s–/-]*salah|b\s*\/\s*s|true[\s–/-]*false)$/i],
  ['short', /^(?:isian(?: singkat)?|singkat|short(?: answer)?)$/i],
  ['numeric', /^(?:angka|numerik|numeric(?:al)?)$/i],
]

function kindNamed(said: string): QuestionBody['kind'] | null {
  return NAMED.find(([, words]) => words.test(said.trim()))?.[0] ?? null
}

function essay(): Judged {
  return { body: { kind: 'essay' }, kind: 'essay', answers: [], faults: [], notes: [], cures: [] }
}

function reading(notes: Finding[]): Judged {
  return { body: { kind: 'description' }, kind: 'description', answers: [], faults: [], notes, cures: [] }
}

function trueFalse(answer: boolean): Judged {
  const body: QuestionBody = { kind: 'trueFalse', answer, feedbackWrong: null, feedbackRight: null }
  const answers = [{ text: answer ? 'Benar' : 'Salah', isRight: true }]
  return { body, kind: 'trueFalse', answers, faults: [], notes: [], cures: [] }
}

function truthMissing(block: Block, lines: readonly string[]): Judged {
  const cures = [cureFor('true', '', block, lines), cureFor('false', '', block, lines)]
  const faults = [faultAt(block.from, 'truthMissing')]
  return { body: null, kind: 'trueFalse', answers: [], faults, notes: [], cures }
}

/** "Ya" may mean true, and may be what is to be typed. */
function truthUnclear(block: Block, key: Said, isTruth: boolean, lines: readonly string[]): Judged {
  const codes = ['true', 'false', ...(isTruth ? [] : ['short' as const])] as const
  const faults = [faultAt(key.line, 'truthUnclear', key.text)]
  const answers = [{ text: key.text, isRight: null }]
  const cures = codes.map((code) => cureFor(code, '', block, lines))
  return { body: null, kind: isTruth ? 'trueFalse' : null, answers, faults, notes: [], cures }
}

function open(
  block: Block,
  lines: readonly string[],
  faults: Finding[],
  also: readonly 'short'[] = [],
): Judged {
  const cures = (['essay', 'true', 'false', ...also, 'reading'] as const).map((code) =>
    cureFor(code, '', block, lines),
  )
  return { body: null, kind: null, answers: [], faults, notes: [], cures }
}

function faultsOf(block: Block, text: string, judged: Judged): Finding[] {
  const cells = [text, ...judged.answers.map((answer) => answer.text)].filter((one) => CELL_ERROR.test(one))
  const isLong =
    text.length > LONGEST_TEXT || judged.answers.some((answer) => answer.text.length > LONGEST_TEXT)
  return [
    ...(text === '' ? [faultAt(block.from, 'noText')] : []),
    ...cells.map((one) => faultAt(block.from, 'cell', one)),
    ...block.pictures.map((picture) => faultAt(picture.line, 'picture', picture.text)),
    ...((block.points ?? 0) > MOST_POINTS ? [faultAt(block.from, 'points', String(block.points))] : []),
    ...(isLong ? [faultAt(block.from, 'long')] : []),
  ]
}

function questionOf(block: Block, text: string, body: QuestionBody): Question {
  const head = headOf(block, text)
  if (body.kind !== 'description' || !head.generalFeedback) return { ...head, ...body }
  // Who only reads gets no feedback: what was written as one belongs to what is read.
  const whole = `${text}\n${head.generalFeedback.text}`
  return { ...head, ...body, text: { ...head.text, text: whole }, generalFeedback: null }
}

type Head = Omit<Question, 'kind'>

function headOf(block: Block, text: string): Head {
  // Rows of a table are Markdown's; all else is letters whose line ends count.
  const isTable = /^\|.*\|$/m.test(text)
  const feedback = joined(block.feedback)
  return {
    line: block.from,
    title: null,
    id: null,
    tags: [],
    points: block.points,
    comments: block.rubric.map((said, index) => (index === 0 ? `Rubrik: ${said.text}` : said.text)),
    // Blanks say nothing in a path.
    category: block.category?.replace(/\s+/g, ' ') ?? null,
    text: { text, format: isTable ? 'markdown' : 'moodle' },
    textAfter: '',
    generalFeedback: feedback === '' ? null : { text: feedback, format: isTable ? 'markdown' : 'moodle' },
  }
}
