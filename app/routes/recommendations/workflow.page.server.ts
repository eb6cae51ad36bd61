import type { Language } from '#app/platform/say/language.ts'
import { STATUSES, type Transition } from '#app/domain/recommendations/workflow.data.ts'
import { statesAfter, TRANSITION_CODES, TRANSITIONS } from '#app/domain/recommendations/workflow.ts'
import { workflowWords } from '#app/domain/recommendations/workflow-words.ts'
import { recommendationTexts } from './texts.ts'

/** The workflow's rows in words, as doors and buttons read them. */
export function workflowRows(language: Language) {
  const t = workflowWords[language]
  const { status } = recommendationTexts[language]
  return TRANSITION_CODES.map((code) => {
    const { from, who, clock, needs, to }: Transition = TRANSITIONS[code]
    return {
      code,
      title: t.transitions[code],
      from: STATUSES.filter((one) => from.includes(one)).map((one) => status[one]),
      to: to === 'stays' ? [] : statesAfter(code).map((one) => status[one]),
      who: clock ? [t.who[who], t.clock] : [t.who[who]],
      needs: needs.map((need) => t.needs[need]),
    }
  })
}
