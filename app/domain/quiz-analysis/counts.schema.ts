import { z } from 'zod'

const figure = z.coerce.number()

/** How the first attempts answered a version of a question, added up. Shares of the mark, 0 to 1. */
export const figuresSchema = z.object({
  versionId: z.string(),
  asked: figure,
  waiting: figure,
  right: figure,
  partly: figure,
  wrong: figure,
  empty: figure,
  /** Answers that are marked, and how much of the mark they reached. */
  marked: figure,
  reached: figure,
  /** Over those whose attempt is marked whole: see `Sums`. */
  n: figure,
  x: figure,
  y: figure,
  xx: figure,
  yy: figure,
  xy: figure,
})
export type Figures = z.infer<typeof figuresSchema>

const saidSchema = z.object({
  versionId: z.string(),
  part: z.enum(['whole', 'typed', 'pair']),
  said: z.string(),
  pair: z.number(),
  count: z.number(),
  total: z.number(),
})

/**
 * What was said to a version of a question, and by how many. `whole`: the value of a choice as JSON. `typed`: one of the most
 * frequent spellings, capitals aside, with how many typed anything (`total`). `pair`: the answer in place `said` for the premise `pair`.
 */
export type Said = z.infer<typeof saidSchema>

/** All that is known of how a quiz was answered, as the worker keeps it. */
export const countsSchema = z.object({ figures: z.array(figuresSchema), said: z.array(saidSchema) })
export type Counts = z.infer<typeof countsSchema>
