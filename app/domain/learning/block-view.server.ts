import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import type { Block, QuestionBlock } from '#app/mdx/blocks.ts'
import type { QuizStanding } from './quiz-blocks.server.ts'
import { keptAnswerSchema, keptReflectionSchema, keptTicksSchema } from './entries.schema.ts'

export type KeptEntry = {
  blockId: string
  kind: string
  value: unknown
  version: number
  updatedAt: Date
}

/** Which version of an entry a page shows (0: there is none yet), and since when it lies there. */
type Saved = { version: number; savedAt: Date | null }

/** What the server says about an answer: only of the choices the person took. */
export type Judgement = { choices: string[]; correct: boolean; feedback: { id: string; html: string }[] }

export type BlockView =
  | {
      kind: 'html'
      id: string
      html?: string
      /** The same for who saves data, where it differs. */
      saver?: string
    }
  | {
      kind: 'soal'
      id: string
      ask: string
      many: boolean
      choices: { id: string; html: string }[]
      judged: Judgement | null
      /** The key of its form, where the page gives it one. */
      key?: string
    }
  | (Saved & {
      kind: 'daftar-periksa'
      id: string
      title: string
      items: { id: string; html: string }[]
      ticks: string[]
      key?: string
    })
  | (Saved & { kind: 'refleksi'; id: string; ask: string; text: string })
  /** A way to a quiz; null: there is none of this name for her. */
  | { kind: 'kuis'; id: string; quiz: QuizStanding | null }

/** The blocks of a lesson as one person sees them. Built field by field: an answer can only leave through `judge`. */
export function viewBlocks(
  blocks: readonly Block[],
  entries: readonly KeptEntry[],
  textId: string,
  quizzes: ReadonlyMap<string, QuizStanding> = new Map(),
): BlockView[] {
  return blocks.map((block, index) => {
    if (block.kind === 'html') return { ...block, id: `${textId}-${index}` }
    if (block.kind === 'kuis') return { ...block, quiz: quizzes.get(block.id) ?? null }
    const kept = entries.find((entry) => entry.blockId === block.id && entry.kind === block.kind)
    const saved: Saved = { version: kept?.version ?? 0, savedAt: kept?.updatedAt ?? null }
    if (block.kind === 'soal') {
      const { kind, id, ask, many, choices } = block
      return { kind, id, ask, many, choices, judged: keptJudgement(block, kept?.value) }
    }
    if (block.kind === 'daftar-periksa') {
      const { kind, id, title, items } = block
      const ticks = keptTicksSchema.safeParse(kept?.value).data?.ticks ?? []
      const known = ticks.filter((tick) => items.some((item) => item.id === tick))
      return { kind, id, title, items, ticks: known, ...saved }
    }
    const text = keptReflectionSchema.safeParse(kept?.value).data?.text ?? ''
    return { kind: block.kind, id: block.id, ask: block.ask, text, ...saved }
  })
}

/** One of the two looks of a text: her own, where she saves data. */
export function lookOfText(block: Extract<BlockView, { kind: 'html' }>, saving: boolean) {
  const { kind, id, html, saver } = block
  return { kind, id, html: saving ? (saver ?? html) : html }
}

/** Judges the chosen choices of a question. */
export function judge({ answer }: QuestionBlock, choices: readonly string[]): Judgement {
  const chosen = [...new Set(choices)].sort()
  const correct = [...answer.correct].sort()
  return {
    choices: chosen,
    correct: chosen.length === correct.length && chosen.every((id, index) => id === correct[index]),
    feedback: chosen.map((id) => ({ id, html: answer.feedback[id] ?? '' })),
  }
}

/** Names the question as it was asked: an answer to an earlier wording is not judged by a later one. */
export function questionMark({ ask, choices }: QuestionBlock): string {
  return sha256(canonicalJson({ ask, choices })).slice(0, 16)
}

function keptJudgement(block: QuestionBlock, value: unknown): Judgement | null {
  const kept = keptAnswerSchema.safeParse(value)
  if (!kept.success || kept.data.of !== questionMark(block)) return null
  return judge(block, kept.data.choices)
}
