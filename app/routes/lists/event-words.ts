import type { Asker } from '#app/domain/access/asker.ts'
import type { readHistory, Side } from '#app/domain/reference-lists/reading.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { listTexts } from './texts.ts'
import { lastDay } from './valid-words.ts'

type Event = Awaited<ReturnType<typeof readHistory>>[number]

/** What was done to an entry, by whom and when, with what it was before and after. */
export function eventWords({ action, at, by, before = {}, after = {} }: Event, asker: Asker) {
  const t = listTexts[asker.language].entry
  const acts: Readonly<Record<string, string>> = t.acts
  const [was, is] = [sayable(before, asker), sayable(after, asker)]
  return {
    what: acts[action] ?? t.other,
    by: t.by({ who: by ?? t.unknown, when: dateTime(at, asker) }),
    changes: is.flatMap((said, place) => {
      const once = was[place]
      if (said === undefined || said === once) return []
      return [once === undefined ? said : t.wasIs({ before: once, after: said })]
    }),
  }
}

/** Each thing that can change, in words, always in the same order; undefined where the event says nothing of it. */
function sayable({ name, nameEn, note, validTo, position }: Side, asker: Asker): (string | undefined)[] {
  const t = listTexts[asker.language].entry
  const end = validTo ? t.untilDay({ day: lastDay(validTo, asker) }) : t.noEnd
  return [
    name,
    nameEn,
    note === '' ? undefined : note,
    validTo === undefined ? undefined : end,
    position === undefined ? undefined : t.place({ number: number(position, asker.language) }),
  ]
}
