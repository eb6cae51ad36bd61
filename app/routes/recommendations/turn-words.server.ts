import type { Asker } from '#app/domain/access/asker.ts'
import { noDeciderWords } from '#app/domain/recommendations/no-decider-words.ts'
import { isTurnOf, turnOf, type TurnSubject } from '#app/domain/recommendations/workflow.ts'
import { answerTexts } from './answer-texts.ts'
import { recommendationTexts } from './texts.ts'
import { dateLong, sinceWords } from '#app/platform/say/time.ts'

/** Whose turn it is, since when and until when, in words for this person. */
export function turnWords(
  asker: Asker,
  recommendation: TurnSubject & {
    districtId: string
    cohortId: string
    teamId: string
    nobodyDecides: boolean
  },
  now: Date,
) {
  const { language } = asker
  const t = recommendationTexts[language]
  const turn = turnOf(recommendation)
  const mine = isTurnOf(asker, recommendation, turn.who)
  const who =
    mine && (turn.who === 'team' || turn.who === 'secretariat')
      ? t.myTurn[turn.who]
      : recommendation.nobodyDecides
        ? noDeciderWords[language].waits
        : answerTexts[language].turn[turn.who]
  return {
    mine,
    since: t.page.since({ turn: who, since: sinceWords(turn.since, now, asker) }),
    until: turn.until && t.page.until({ until: dateLong(turn.until, asker) }),
  }
}
