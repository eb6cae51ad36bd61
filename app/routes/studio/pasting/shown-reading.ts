import type { Choices, Likeness } from '#app/domain/question-bank/likeness.server.ts'
import {
  cureName,
  isReady,
  type Cure,
  type FoundQuestion,
  type Reading,
} from '#app/domain/quizzes/reading/found.ts'
import type { Language } from '#app/platform/say/language.ts'
import { quizTexts } from '../quizzes/texts.ts'
import { likeField, type LikeWord } from './like-fields.ts'
import { pasteTexts } from './texts.ts'

/** `answer`: what of the label people wrote. */
type Press = { value: string; label: string; answer: string }
type LikeChoice = {
  name: string
  chosen: LikeWord
  /** What else changes when the bank's is changed. */
  others: string
}
export type ShownFound = {
  line: number
  title: string
  facts: string
  /** The right answers as they were written; empty where none are known. */
  right: string
  isReady: boolean
  /** What of the bank it is, in a sentence; empty where that is not known yet. */
  bank: string
  /** What she chooses where the bank's says something else. */
  choice: LikeChoice | null
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

type Bank = { likenesses: readonly (Likeness | null)[]; choices: Choices }

/** `likenesses`: of those that are ready, in their order. */
export function shownReading(reading: Reading, language: Language, bank: Bank): ShownReading {
  const t = pasteTexts[language]
  const readyOnes = reading.questions.filter(isReady)
  const ready = readyOnes.length
  const allReady = reading.leftOver.length > 0 ? t.allReadyBut : t.allReady
  return {
    questions: reading.questions.map((found) => ({
      ...shownFound(found, language),
      ...inBank(isReady(found), bank.likenesses[readyOnes.indexOf(found)] ?? null, bank.choices, language),
    })),
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

function shownFound(found: FoundQuestion, language: Language): Omit<ShownFound, 'bank' | 'choice'> {
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

function inBank(
  ready: boolean,
  likeness: Likeness | null,
  choices: Choices,
  language: Language,
): Pick<ShownFound, 'bank' | 'choice'> {
  const t = pasteTexts[language].bank
  if (!ready) return { bank: '', choice: null }
  if (!likeness) return { bank: t.fresh, choice: null }
  const { mark, title, text, by, isHere, quizzes, usual } = likeness
  const names = namesOf(quizzes, language)
  const where = isHere ? t.here({ names }) : names === '' ? t.nowhere : t.elsewhere({ names })
  if (usual === null) return { bank: t.same({ title: short(title, LONGEST_ANSWER), where }), choice: null }
  const said = { where, text: short(text, LONGEST) }
  return {
    bank: t[by](said),
    choice: {
      name: likeField(mark),
      chosen: (choices.get(mark) ?? usual) === 'renew' ? 'perbarui' : 'baru',
      others: names === '' ? '' : t.others({ names }),
    },
  }
}

/** Quizzes that are named; of more only how many. */
const MOST_NAMED = 3

function namesOf(quizzes: readonly string[], language: Language): string {
  const t = pasteTexts[language].bank
  const more = quizzes.length - MOST_NAMED
  const named = quizzes.slice(0, MOST_NAMED).map((name) => `"${short(name, LONGEST_ANSWER)}"`)
  return more > 0 ? `${named.join(', ')} ${t.more({ count: more })}` : named.join(', ')
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
