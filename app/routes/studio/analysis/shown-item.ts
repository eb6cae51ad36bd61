import {
  difficulty,
  discrimination,
  facility,
  FEWEST_FOR_DISCRIMINATION,
  FEWEST_FOR_SHARES,
  telling,
  type Difficulty,
  type Telling,
} from '#app/domain/quiz-analysis/figures.ts'
import type { Chosen } from '#app/domain/quiz-analysis/chosen.ts'
import type { AnalysedItem } from '#app/domain/quiz-analysis/items.server.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { analysisTexts } from './texts.ts'

export type ShownAnswer = { letter: string; text: string; isRight: boolean; count: number; words: string }
export type ShownItem = {
  id: string
  title: string
  rightOf: string
  more: string[]
  reached: { value: string; level: Difficulty } | null
  telling: { value: string; level: Telling } | null
  /** Why a figure is missing. */
  missing: string[]
  /** Of a matching one for each premise, which is what it is `about`. */
  chosen: { about: string; answers: ShownAnswer[] }[]
  /** Typed answers that are not named. */
  others: string | null
  chosenOf: number
  isOlderLeftOut: boolean
  never: string[]
}

/** A question with its figures in the reader's language; shares only where enough people stand behind them. */
export function shownItem(item: AnalysedItem, language: Language): ShownItem {
  const t = analysisTexts[language]
  const figure = (value: number) => number(value, language)
  const { sums, chosen, chosenOf } = item
  const [reached, found] = [facility(item.reached), discrimination(sums)]
  const some = (count: number, say: (p: { count: string }) => string) =>
    count > 0 ? [say({ count: figure(count) })] : []
  const lacks = [
    ...(reached === null ? [t.fewPeople({ fewest: FEWEST_FOR_SHARES })] : []),
    ...(found === null && sums.n < FEWEST_FOR_DISCRIMINATION
      ? [
          item.reached.n < FEWEST_FOR_DISCRIMINATION
            ? t.fewForTelling({ fewest: FEWEST_FOR_DISCRIMINATION })
            : t.unmarkedForTelling({ fewest: FEWEST_FOR_DISCRIMINATION, marked: sums.n }),
        ]
      : []),
    ...(found === null && sums.n >= FEWEST_FOR_DISCRIMINATION ? [t.same] : []),
  ]
  const isTyped = item.kind === 'short' || item.kind === 'numeric'
  const enough = chosenOf >= FEWEST_FOR_SHARES
  return {
    id: item.questionId,
    title: item.title || short(item.text) || t.untitled,
    rightOf: t.rightOf({ right: figure(item.right), of: figure(item.asked - item.waiting) }),
    more: [...some(item.partly, t.partly), ...some(item.empty, t.empty), ...some(item.waiting, t.waiting)],
    reached: reached === null ? null : { value: percent(reached, language), level: difficulty(reached) },
    telling: found === null ? null : { value: number(found, language, 2), level: telling(found) },
    missing: lacks,
    chosen: [...new Set(chosen.map(({ about }) => about))].map((about) => ({
      about: short(about),
      answers: chosen.filter((one) => one.about === about).map(shownAnswer),
    })),
    others: item.others > 0 ? t.others({ count: figure(item.others) }) : null,
    chosenOf,
    isOlderLeftOut: chosen.length > 0 && chosenOf < item.asked,
    never: chosen.flatMap(({ place, isRight, count }) =>
      enough && item.kind === 'choice' && !isRight && count === 0
        ? [t.never({ letter: letterOf(place) })]
        : [],
    ),
  }

  function shownAnswer({ place, text, isRight, count }: Chosen): ShownAnswer {
    const words = (isTyped ? t.typedBy : t.chosenBy)({ count: figure(count), of: figure(chosenOf) })
    return { letter: letterOf(place), text: short(text), isRight, count, words }
  }
}

/** What stands before a choice; nothing before what has no place of its own. */
export function letterOf(place: number | null): string {
  if (place === null) return ''
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1)
}

export function percent(share: number, language: Language): string {
  return `${number(share * 100, language, 0)} %`
}

const LONGEST = 160

function short(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST - 1).join('')}…`
}
