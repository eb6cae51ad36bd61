import { z } from 'zod'

/**
 * Format 1 of a frozen text, from the first release on. It stands for itself and is never changed: whatever becomes of
 * today's sections and lists, this is what these versions hold.
 */
export const format1 = z.object({
  identitas: z.object({
    title: z.string(),
    urgency: z.enum(['BIASA', 'SEGERA', 'SANGAT_SEGERA']),
    urgencyReason: z.string(),
  }),
  kartu: z.object({ request: z.string(), summary: z.string(), consequence: z.string() }),
  persoalan: z.object({
    problem: z.string(),
    assumptions: z.array(z.object({ text: z.string() })),
  }),
  sasaran: z.object({
    targetGroups: z.array(
      z.enum([
        'REMAJA_PUTRI',
        'CATIN',
        'IBU_HAMIL',
        'IBU_MENYUSUI',
        'BADUTA',
        'BALITA',
        'PUS',
        'KRS',
        'DESIL_1_4',
      ]),
    ),
    areas: z.array(z.string()),
    targetCount: z.int(),
    targetUnit: z.string(),
  }),
  saran: z.object({
    actions: z.array(z.object({ text: z.string(), agency: z.string(), months: z.int() })),
  }),
  opd: z.object({ coordinator: z.string(), supporters: z.array(z.string()), partners: z.string() }),
  biaya: z.object({
    total: z.int(),
    noExtraCost: z.boolean(),
    sources: z.array(
      z.object({
        source: z.enum(['APBD', 'APBD_P', 'APBDES', 'DANA_RT', 'DAK_BOKB', 'APBN', 'BAZNAS', 'TJSP']),
        amount: z.int(),
      }),
    ),
    inPlan: z.enum(['YES', 'NO', 'PROPOSED']),
    costNote: z.string(),
    needsRegulation: z.boolean(),
  }),
  names: z.object({
    team: z.string(),
    agencies: z.record(z.string(), z.object({ name: z.string(), shortName: z.string() })),
    areas: z.record(z.string(), z.string()),
  }),
})
