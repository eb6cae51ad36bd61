import { number } from '#app/platform/say/figures.ts'
import { dateTime, type Place } from '#app/platform/say/time.ts'
import { windowTexts } from './texts.ts'

/** How many recommendations aim anew, and at which window; nothing where none does. */
export function aimWords(
  { moved, aim }: { moved: number; aim: Date | null },
  place: Place,
): string | undefined {
  const t = windowTexts[place.language].window
  const count = number(moved, place.language)
  if (moved === 0) return undefined
  return aim ? t.moved({ count, until: dateTime(aim, place) }) : t.movedNowhere({ count })
}
