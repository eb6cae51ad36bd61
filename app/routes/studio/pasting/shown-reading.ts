import {
  cureName,
  isReady,
  type Cure,
  type FoundQuestion,
  type Reading,
} from '#app/domain/quizzes/reading/found.ts'
import type { Language } from '#app/platform/say/language.ts'
import { quizTexts } from '../quizzes/texts.ts'
import { pasteTexts } from './texts.ts'

/** `answer`: what of the label people wrote. */
type Press = { value: string; label: string; answer: string }
export type ShownFound = {
  line: number
  title: string
  facts: string
  /** The right answers as they were written; empty where none are known. */
  right: string
  isReady: boolean
  /** The line that its pill names. */
  faultLine: number
  faults: string[]
  notes: string[]
  presses: Press[]
}
/** What the page shows of a reading, in the reader's language. */
export type ShownReading = {
  questions: ShownFound[]
  leftOver: { line: number; text: string; presses: Press[] }[]
  ready: number
  /** That every question is ready, and whether there are lines besides; empty where one is not. */
  allReady: string
  waiting: number
}

const LONGEST = 160
const LONGEST_ANSWER = 60

export function shownReading(reading: Reading, language: Language): ShownReading {
  const t = pasteTexts[language]
  const ready = reading.questions.filter(isReady).length
  const allReady = reading.leftOver.length > 0 ? t.allReadyBut : t.allReady
  return {
    questions: reading.questions.map((found) => shownFound(found, language)),
    leftOver: reading.leftOver.map(({ lines, text, cures }) => ({
      line: lines.from,
      text: short(text, LONGEST),
      presses: cures.map((cure) => press(cure, language)),
    })),
    ready,
    allReady: ready === reading.questions.length ? allReady : '',
    waiting: reading.waiting,
  }
}

function shownFound(found: FoundQuestion, language: Language): ShownFound {
  const t = pasteTexts[language]
  const { seen, lines, faults, notes, cures } = found
  const ready = isReady(found)
  return {
    line: lines.from,
    title: short(seen.text, LONGEST) || t.untitled,
    facts: factsOf(found, language),
    right: rightOf(found),
    isReady: ready,
    faultLine: faults[0]?.line ?? lines.from,
    faults: faults.map((fault) => fault[language]),
    notes: notes.map((note) => note[language]),
    // What is ready wants nothing; what it could be instead is written in the box.
    presses: ready ? [] : cures.map((cure) => press(cure, language, found)),
  }
}

/** "Pilihan ganda, 4 pilihan." */
function factsOf({ seen: { kind, answers } }: FoundQuestion, language: Language): string {
  const t = pasteTexts[language]
  const count = answers.length
  const spare = answers.filter(({ isSpare }) => isSpare).length
  const many =
    kind === 'choice'
      ? t.answers({ count })
      : kind === 'matching'
        ? t.pairs({ count: count - spare, spare })
        : ''
  const facts = [kind === null ? t.unknownKind : quizTexts[language].kinds[kind], many].filter(
    (fact) => fact !== '',
  )
  return `${facts.join(', ')}.`
}

function rightOf({ seen }: FoundQuestion): string {
  return seen.answers
    .flatMap(({ text, isRight }) => (isRight ? [short(text, LONGEST_ANSWER)] : []))
    .join('; ')
}

function press(cure: Cure, language: Language, found?: FoundQuestion): Press {
  const { code, detail } = cure
  const words = pasteTexts[language].cure
  const said =
    code === 'key' && detail.length === 1 ? found?.seen.answers[detail.charCodeAt(0) - 65]?.text : undefined
  const answer = said === undefined ? '' : short(said, LONGEST_ANSWER)
  const shown = answer === '' ? detail : `${detail}. ${answer}`
  return { value: `obat:${cureName(cure)}`, label: words[code]({ detail: shown }), answer }
}

function short(text: string, most: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}
