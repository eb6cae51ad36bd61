import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What is known of a medium beside its bytes, as it stands in its row. A drawing is its text. */
export const factsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('picture'),
    /** Smallest first, both formats by their hashes; `bytes` are those of the WebP. */
    sizes: z
      .array(z.object({ width: z.number(), height: z.number(), webp: hash, jpeg: hash, bytes: z.number() }))
      .min(1),
  }),
  z.object({ kind: z.literal('drawing'), text: z.string() }),
  z.object({ kind: z.literal('file'), type: z.enum(['PDF', 'PPTX', 'XLSX', 'DOCX']) }),
  z.object({
    kind: z.literal('film'),
    type: z.enum(['video/mp4', 'video/webm']),
    seconds: z.number().nullable(),
    width: z.number(),
    height: z.number(),
  }),
  z.object({ kind: z.literal('captions') }),
])
export type Facts = z.infer<typeof factsSchema>
