import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import type { FormattedText, Question } from '#app/domain/quizzes/question.ts'
import type { Finding, FoundQuestion, Reading } from '#app/domain/quizzes/reading/found.ts'
import { readQuestions } from '#app/domain/quizzes/reading/read-questions.ts'
import { BANK } from './bank-limits.ts'

/** Reads the text of the box as the bank would take it: what its forms refuse is refused here too, at its line. */
export function readForBank(text: string): Reading {
  const reading = readQuestions(text)
  return { ...reading, questions: reading.questions.map(judged) }
}

function judged(found: FoundQuestion): FoundQuestion {
  if (!found.question) return found
  const faults = faultsOf(found.question, found.lines.from)
  return faults.length === 0 ? found : { ...found, faults: [...found.faults, ...faults] }
}

type Part = { text: string; most: number }

function faultsOf(question: Question, line: number): Finding[] {
  const codes = new Set(partsOf(question).flatMap(({ text, most }) => codeOf(text, most)))
  const faults = [...codes].map((code) => sentence(line, code))
  return rowsOf(question) > BANK.rows ? [...faults, sentence(line, 'rows')] : faults
}

type Code = 'tooLong' | 'digits16' | 'signs' | 'rows'

function codeOf(text: string, most: number): Code[] {
  const [issue] = safeText(0, most).safeParse(text).error?.issues ?? []
  if (!issue) return []
  if (issue.message === 'digits16' || issue.message === 'tooLong') return [issue.message]
  return ['signs']
}

const SENTENCES: Readonly<Record<Code, { id: string; en: string }>> = {
  tooLong: {
    id: 'ada teks yang terlalu panjang: pertanyaan paling banyak 4.000 huruf, jawaban dan umpan balik 600',
    en: 'a text is too long: 4,000 letters for a question, 600 for an answer or a feedback',
  },
  digits16: {
    id: 'ada angka yang menyerupai NIK atau nomor KK; hapus, soal tidak boleh memuatnya',
    en: 'a figure looks like the number of a person or a family card; take it out',
  },
  signs: {
    id: 'ada tanda yang rusak atau tidak terlihat; ketik ulang bagian itu',
    en: 'a sign is broken or cannot be seen; type that part again',
  },
  rows: {
    id: `paling banyak ${BANK.rows} jawaban atau pasangan dalam satu soal`,
    en: `at most ${BANK.rows} answers or pairs in one question`,
  },
}

function sentence(line: number, code: Code): Finding {
  const { id, en } = SENTENCES[code]
  return { line, id: `Baris ${line}: ${id}.`, en: `Line ${line}: ${en}.` }
}

function partsOf(question: Question): Part[] {
  const { title, category, tags, text, textAfter, generalFeedback, comments } = question
  return [
    { text: title ?? '', most: BANK.title },
    { text: category ?? '', most: BANK.category },
    ...tags.map((tag) => ({ text: tag, most: BANK.tag })),
    { text: text.text, most: BANK.text },
    { text: textAfter, most: BANK.text },
    ...comments.map((comment) => ({ text: comment, most: BANK.text })),
    ...feedback(generalFeedback),
    ...answerParts(question),
  ]
}

function feedback(said: FormattedText | null): Part[] {
  return said ? [{ text: said.text, most: BANK.feedback }] : []
}

function answer(text: string): Part {
  return { text, most: BANK.answer }
}

function answerParts(question: Question): Part[] {
  switch (question.kind) {
    case 'choice':
      return question.choices.flatMap((one) => [answer(one.text.text), ...feedback(one.feedback)])
    case 'short':
      return question.answers.flatMap((one) => [answer(one.text), ...feedback(one.feedback)])
    case 'matching':
      return question.pairs.flatMap((pair) => [answer(pair.premise.text), answer(pair.answer)])
    case 'numeric':
      return [
        ...question.answers.flatMap((one) => feedback(one.feedback)),
        ...feedback(question.wrongFeedback),
      ]
    case 'trueFalse':
      return [...feedback(question.feedbackRight), ...feedback(question.feedbackWrong)]
    default:
      return []
  }
}

function rowsOf(question: Question): number {
  if (question.kind === 'choice') return question.choices.length
  if (question.kind === 'matching') return question.pairs.length
  return question.kind === 'short' || question.kind === 'numeric' ? question.answers.length : 0
}
