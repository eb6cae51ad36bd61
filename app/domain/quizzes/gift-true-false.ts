import { contents, feedbackOf, splitAt, trimmed, type Part } from './gift-part.ts'
import type { QuestionBody, TextFormat } from './question.ts'

/** GIFT's own words, and those of Indonesian schools: B and S for "benar" and "salah". */
const WORDS = /^(?:(t|true|b|benar|betul|ya)|f|false|s|salah|tidak)$/i

/** `{T}`, `{FALSE}`, `{b}`, `{SALAH#said when wrong#said when right}`; null for anything else. */
export function readTrueFalse(answers: Part, format: TextFormat): QuestionBody | null {
  const [word, feedbacks] = splitAt(answers, '#') ?? [answers]
  const answer = WORDS.exec(contents(trimmed(word)))
  if (!answer) return null
  // "kira-kira ~5 km" is a sentence; "~F" is somebody's second choice.
  if (feedbacks && /~[^\s\d]/.test(feedbacks.masked)) return null
  const [wrong, right] = feedbacks ? (splitAt(feedbacks, '#') ?? [feedbacks]) : []
  return {
    kind: 'trueFalse',
    answer: answer[1] !== undefined,
    feedbackWrong: feedbackOf(wrong, format),
    feedbackRight: feedbackOf(right, format),
  }
}
