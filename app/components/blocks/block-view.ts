/** The blocks of a lesson as one person sees them. What is right is not in them before the server has judged an answer. */
export type BlockView = HtmlView | QuestionView | ChecklistView | ReflectionView

export type HtmlView = { kind: 'html'; id: string; html?: string }

type Item = { id: string; html: string }

export type QuestionView = {
  kind: 'soal'
  id: string
  ask: string
  /** Several choices may be taken. */
  many: boolean
  choices: Item[]
  judged: Judgement | null
  /** The key of its form, where it may be answered. */
  key?: string
}

/** What the server said about the choices a person took. */
export type Judgement = { choices: string[]; correct: boolean; feedback: Item[] }

export type ChecklistView = {
  kind: 'daftar-periksa'
  id: string
  title: string
  items: Item[]
  ticks: string[]
  key?: string
} & Saved

export type ReflectionView = { kind: 'refleksi'; id: string; ask: string; text: string } & Saved

/** `version` 0: nothing is saved yet. `savedAt`: when it was, in words. */
type Saved = { version: number; savedAt: string | null }

/** The server's word on a reflection that it has not taken. */
export type ReflectionSaid = {
  block: string
  text: string
  version: number
  error: string | null
  /** What another window of the same person has saved; then nothing was overwritten. */
  theirs: string | null
}
