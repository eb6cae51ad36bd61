import type { Spot } from '#app/components/writing/spot.ts'

/** The place between the quotation marks of an attribute of the tag that begins on this line; null: it is not written. */
export function placeOfAttribute({ text, start, end }: Spot, name: string): number | null {
  const close = text.indexOf('>', end)
  const found = new RegExp(`\\s${name}="`).exec(text.slice(start, close === -1 ? end : close))
  return found ? start + found.index + found[0].length : null
}

/** Whoever follows a fault to a medium that owes words is asked for them: an event of the field. */
export const WORDS_WANTED = 'kata-media'
