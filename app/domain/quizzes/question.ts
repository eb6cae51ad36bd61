/** The text formats GIFT can name; "moodle" is its default: plain text whose line ends count. */
export const TEXT_FORMATS = ['moodle', 'html', 'plain', 'markdown'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]
export type FormattedText = { text: string; format: TextFormat }

/** What every question has, whatever its kind. */
type QuestionHead = {
  /** 1-based line of the file on which the question begins (comments before it not counted). */
  line: number
  title: string | null
  /** From a comment `// [id:…]`: the question's lasting name in a question bank. */
  id: string | null
  /** From comments `// [tag:…]`. */
  tags: string[]
  /** From a comment `// [poin:20]`: what it is worth, up to two decimals. */
  points: number | null
  /** Other comment lines before or inside the question, without the slashes. */
  comments: string[]
  /** The last `$CATEGORY:` before it, a path with slashes. */
  category: string | null
  text: FormattedText
  /** Missing word: what follows the gap, in the same format. Empty where the answers stand at the end. */
  textAfter: string
  generalFeedback: FormattedText | null
}

/** Weights are percent of the mark: 100 is fully right, negative takes marks away. */
export type Choice = { text: FormattedText; weight: number; feedback: FormattedText | null }
export type ShortAnswer = { text: string; weight: number; feedback: FormattedText | null }
export type NumericValue =
  | { kind: 'exact'; value: number; tolerance: number }
  | { kind: 'range'; min: number; max: number }
  | { kind: 'any' }
export type NumericAnswer = { value: NumericValue; weight: number; feedback: FormattedText | null }
/** A pair with an empty premise offers one more answer that belongs to nothing. */
export type MatchingPair = { premise: FormattedText; answer: string }

export type QuestionBody =
  | { kind: 'choice'; many: boolean; choices: Choice[] }
  | {
      kind: 'trueFalse'
      answer: boolean
      feedbackWrong: FormattedText | null
      feedbackRight: FormattedText | null
    }
  | { kind: 'short'; answers: ShortAnswer[] }
  | { kind: 'numeric'; answers: NumericAnswer[]; wrongFeedback: FormattedText | null }
  | { kind: 'matching'; pairs: MatchingPair[] }
  | { kind: 'essay' }
  | { kind: 'description' }

export type Question = QuestionHead & QuestionBody
