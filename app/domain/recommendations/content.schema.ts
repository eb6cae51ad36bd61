import { z } from 'zod'
import type { COMPLETE } from './sections.schema.ts'
import { FUNDING_SOURCES, PLAN_STATES, TARGET_GROUPS, URGENCIES, type SectionKey } from './sections.ts'

/** Names as they were on the day of submission: what is renamed later keeps its name in the versions before. */
const names = z.object({
  team: z.string(),
  agencies: z.record(z.string(), z.object({ name: z.string(), shortName: z.string() })),
  /** "Desa Sepaso, Kec. Bengalon" by code. */
  areas: z.record(z.string(), z.string()),
})

/**
 * The text of a submitted recommendation as today's pages read it. A change here is a new format: `frozen.ts` says how
 * a text is frozen, and how those that were frozen before are read.
 */
export const contentSchema = z.object({
  identitas: z.object({ title: z.string(), urgency: z.enum(URGENCIES), urgencyReason: z.string() }),
  kartu: z.object({ request: z.string(), summary: z.string(), consequence: z.string() }),
  persoalan: z.object({ problem: z.string(), assumptions: z.array(z.object({ text: z.string() })) }),
  sasaran: z.object({
    targetGroups: z.array(z.enum(TARGET_GROUPS)),
    areas: z.array(z.string()),
    targetCount: z.int(),
    targetUnit: z.string(),
  }),
  saran: z.object({
    actions: z.array(z.object({ text: z.string(), agency: z.string(), months: z.int() })),
  }),
  opd: z.object({ coordinator: z.string(), supporters: z.array(z.string()), partners: z.string() }),
  biaya: z.object({
    /** Whole rupiah, as every amount. */
    total: z.int(),
    noExtraCost: z.boolean(),
    sources: z.array(z.object({ source: z.enum(FUNDING_SOURCES), amount: z.int() })),
    inPlan: z.enum(PLAN_STATES),
    costNote: z.string(),
    needsRegulation: z.boolean(),
  }),
  names,
})
export type Content = z.infer<typeof contentSchema>
export type ContentNames = z.infer<typeof names>

/** All sections complete, as the strict schemas answer them; the same shape as the frozen content without names. */
export type CompleteText = { [K in SectionKey]: z.infer<(typeof COMPLETE)[K]> }
