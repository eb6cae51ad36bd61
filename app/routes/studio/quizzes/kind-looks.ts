import type { IconName } from '#app/components/ui/icon-names.ts'
import { KIND_WORDS, type KindWord } from '#app/domain/question-bank/question-fields.ts'
import type { Question } from '#app/domain/quizzes/question.ts'

export type Kind = Question['kind']

/** The kinds in the order in which they are offered, as addresses call them. */
export const KINDS: readonly KindWord[] = [
  'pilihan-ganda',
  'benar-salah',
  'menjodohkan',
  'angka',
  'isian',
  'uraian',
  'bacaan',
]

export const KIND_ICONS: Readonly<Record<Kind, IconName>> = {
  choice: 'radio',
  trueFalse: 'scale',
  matching: 'pair',
  numeric: 'hash',
  short: 'edit',
  essay: 'doc',
  description: 'book',
}

export function kindOf(word: KindWord): Kind {
  return KIND_WORDS[word]
}
