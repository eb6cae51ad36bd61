import { z } from 'zod'

/** A ticked draft with what its page showed: lesson, version, count of publications, mark. No form of ours sends anything else. */
const TICK = /^([a-z\d-]{1,120}):([1-9]\d{0,8}):(\d{1,9}):([\da-f]{15})$/

/** What `releaseSchema` says of one draft, of several: `terbit` names them, `kecil` the lessons that change only a little. */
export const severalSchema = z
  .strictObject({
    terbit: z.array(z.string().regex(TICK)).min(1, { error: 'required' }),
    kecil: z.array(z.string().max(120)).default([]),
  })
  .transform(({ terbit, kecil }) =>
    terbit.flatMap((tick) => {
      const [, lesson, number, seen, mark] = TICK.exec(tick) ?? []
      if (lesson === undefined || mark === undefined) return []
      return [{ lesson, number: Number(number), seen: Number(seen), mark, isSmall: kecil.includes(lesson) }]
    }),
  )

export function tickOf({ slug, number, seen, mark }: { slug: string; number: number; seen: number; mark: string }): string {
  return `${slug}:${number}:${seen}:${mark}`
}
