/** A block of a lesson as one person sees it. What is right is not in it before the server has judged an answer. */
export type BlockView = HtmlView | QuestionView | ChecklistView | ReflectionView | QuizView

/** The same for all. */
export type BlockText = HtmlView | QuestionText | ChecklistText | ReflectionText | QuizText
/** What one person has done with it. */
export type BlockState = QuestionState | ChecklistState | ReflectionState | QuizState
/** Of the blocks that she answers, by their ids. */
export type BlockStates = Readonly<Record<string, BlockState>>

export type QuestionView = QuestionText & QuestionState
export type ChecklistView = ChecklistText & ChecklistState
export type ReflectionView = ReflectionText & ReflectionState

type HtmlView = { kind: 'html'; id: string; html?: string }

type Item = { id: string; html: string }

type QuestionText = {
  kind: 'soal'
  id: string
  ask: string
  /** Several choices may be taken. */
  many: boolean
  choices: Item[]
}
type QuestionState = {
  kind: 'soal'
  judged: Judgement | null
  /** The key of its form, where it may be answered. */
  key?: string
}

/** What the server said about the choices a person took. */
export type Judgement = { choices: string[]; correct: boolean; feedback: Item[] }

type ChecklistText = { kind: 'daftar-periksa'; id: string; title: string; items: Item[] }
type ChecklistState = { kind: 'daftar-periksa'; ticks: string[]; key?: string } & Saved

type ReflectionText = { kind: 'refleksi'; id: string; ask: string }
type ReflectionState = { kind: 'refleksi'; text: string } & Saved

type QuizText = { kind: 'kuis'; id: string }
/** How a quiz is called and where somebody stands with it; `to` null: it is no way to anywhere. */
type QuizState = { kind: 'kuis'; title: string; to: string | null; state: QuizLook; words: string }
/** As its pill says it. */
export type QuizLook = 'gone' | 'draft' | 'early' | 'open' | 'running' | 'taken' | 'passed' | 'closed'
export type QuizView = QuizText & QuizState

/** Where a quiz's block is only looked at: nobody stands anywhere with it. */
export function quizSample(id: string): QuizView {
  return { kind: 'kuis', id, title: id, to: null, state: 'open', words: '' }
}

/** `version` 0: nothing is saved yet. `savedAt`: when it was, in words. */
type Saved = { version: number; savedAt: string | null }

/** What is the same for all, and what one person has done: a page is drawn once from the first. */
export function partBlocks(views: readonly BlockView[]): { blocks: BlockText[]; states: BlockStates } {
  const states: Record<string, BlockState> = {}
  const blocks = views.map((view): BlockText => {
    switch (view.kind) {
      case 'html':
        return view
      case 'soal': {
        const { judged, key, ...block } = view
        states[view.id] = { kind: view.kind, judged, key }
        return block
      }
      case 'daftar-periksa': {
        const { ticks, key, version, savedAt, ...block } = view
        states[view.id] = { kind: view.kind, ticks, key, version, savedAt }
        return block
      }
      case 'kuis': {
        const { id, ...state } = view
        states[id] = state
        return { kind: view.kind, id }
      }
      case 'refleksi': {
        const { text, version, savedAt, ...block } = view
        states[view.id] = { kind: view.kind, text, version, savedAt }
        return block
      }
    }
  })
  return { blocks, states }
}

/** The server's word on a reflection that it has not taken. */
export type ReflectionSaid = {
  block: string
  text: string
  version: number
  error: string | null
  /** What another window of the same person has saved; then nothing was overwritten. */
  theirs: string | null
}
