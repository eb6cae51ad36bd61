import { z } from 'zod'

/**
 * The one format both compilers give and every reader gets: pieces of static HTML, and the few blocks a person
 * can answer. HTML in here was made by our renderers and passed the output allow-list (`sanitize.ts`).
 */
const inlineHtml = z.string()
const blockId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)

const choice = z.object({ id: z.string(), html: inlineHtml }).strict()

const htmlBlock = z.object({ kind: z.literal('html'), html: z.string() }).strict()

const questionBlock = z
  .object({
    kind: z.literal('soal'),
    id: blockId,
    ask: inlineHtml,
    /** More than one choice is right: checkboxes instead of radio buttons. */
    many: z.boolean(),
    choices: z.array(choice),
  })
  .strict()

const answer = z.object({ correct: z.array(z.string()), feedback: z.record(z.string(), inlineHtml) }).strict()

const checklistBlock = z
  .object({ kind: z.literal('daftar-periksa'), id: blockId, title: z.string(), items: z.array(choice) })
  .strict()

const reflectionBlock = z.object({ kind: z.literal('refleksi'), id: blockId, ask: inlineHtml }).strict()

export const publicBlockSchema = z.discriminatedUnion('kind', [
  htmlBlock,
  questionBlock,
  checklistBlock,
  reflectionBlock,
])

const blockSchema = z.discriminatedUnion('kind', [
  htmlBlock,
  questionBlock.extend({ answer }),
  checklistBlock,
  reflectionBlock,
])

const heading = z
  .object({ depth: z.union([z.literal(2), z.literal(3)]), id: z.string(), text: z.string() })
  .strict()

export const compiledDocumentSchema = z
  .object({
    blocks: z.array(blockSchema),
    headings: z.array(heading),
    /** Words a person reads; answers and feedback are not counted. */
    words: z.number().int().nonnegative(),
    /** For search and comparison; never holds an answer or a feedback. */
    plainText: z.string(),
  })
  .strict()

/** A block as the server keeps it: a question still knows its answer. */
export type Block = z.infer<typeof blockSchema>
/** A block as it may travel to the browser. */
export type PublicBlock = z.infer<typeof publicBlockSchema>
export type QuestionBlock = Extract<Block, { kind: 'soal' }>
export type Heading = z.infer<typeof heading>
export type CompiledDocument = z.infer<typeof compiledDocumentSchema>

/** Takes every answer and feedback away: what is right never travels before the server has judged. */
export function publicBlocks(blocks: readonly Block[]): PublicBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'soal') return block
    const { kind, id, ask, many, choices } = block
    return { kind, id, ask, many, choices }
  })
}
