import { z } from 'zod'

/**
 * The one format both compilers give and every reader gets: pieces of static HTML, and the few blocks a person
 * can answer. HTML in here was made by our renderers and passed the output allow-list (`sanitize.ts`).
 */
const inlineHtml = z.string()
const blockId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)

const choice = z.object({ id: z.string(), html: inlineHtml }).strict()

const htmlBlock = z
  .object({
    kind: z.literal('html'),
    html: z.string(),
    /** The same for who saves data, where it differs: what weighs is asked for. */
    saver: z.string().optional(),
  })
  .strict()

const questionBlock = z
  .object({
    kind: z.literal('soal'),
    id: blockId,
    ask: inlineHtml,
    /** More than one choice is right: checkboxes instead of radio buttons. */
    many: z.boolean(),
    choices: z.array(choice),
    answer: z.object({ correct: z.array(z.string()), feedback: z.record(z.string(), inlineHtml) }).strict(),
  })
  .strict()

const checklistBlock = z
  .object({ kind: z.literal('daftar-periksa'), id: blockId, title: z.string(), items: z.array(choice) })
  .strict()

const reflectionBlock = z.object({ kind: z.literal('refleksi'), id: blockId, ask: inlineHtml }).strict()

/** Leads to a quiz of the module, by its name in addresses. */
const quizBlock = z.object({ kind: z.literal('kuis'), id: blockId }).strict()

const blockSchema = z.discriminatedUnion('kind', [
  htmlBlock,
  questionBlock,
  checklistBlock,
  reflectionBlock,
  quizBlock,
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

/** A block as the server keeps it: a question still knows its answer. What travels to a browser is a `BlockView`. */
export type Block = z.infer<typeof blockSchema>
export type QuestionBlock = Extract<Block, { kind: 'soal' }>
export type Heading = z.infer<typeof heading>
export type CompiledDocument = z.infer<typeof compiledDocumentSchema>
