/** The lines of one question, sorted by what they are; nothing is judged yet. */
export type Block = {
  from: number
  to: number
  number: number | null
  /** "untuk soal 1–2": a text that several questions share. */
  isStem: boolean
  category: string | null
  text: Said[]
  options: Option[]
  key: Said | null
  /** Keys more than one: lines below it, or a list at the end. Where they say the same, they say nothing new. */
  otherKeys: Said[]
  pairs: Pair[]
  feedback: Said[]
  rubric: Said[]
  kindOf: Said | null
  /** A line above the list asks for true or false. */
  isTruthList: boolean
  /** It stands below a heading of essays. */
  isEssayList: boolean
  points: number | null
  pictures: Said[]
  /** Dots to write on. */
  hasRoom: boolean
  mayBeAlike: boolean
  /** What stands below it and belongs to nothing. */
  behind: Said[]
}
export type Said = { text: string; line: number }
export type Option = { letter: string; text: string; line: number; to: number; isStarred: boolean }
/** A pair as it stands: "KRS = BKKBN"; an empty premise offers one answer more. */
export type Pair = { premise: string; answer: string; whole: string; line: number }
