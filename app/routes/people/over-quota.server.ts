import type { Asker } from '#app/domain/access/asker.ts'
import { overQuotaWith } from '#app/domain/cohorts/over-quota.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { peopleTexts } from './texts.ts'

/** Says after somebody came in which of her cohorts is now larger than its quota; empty where none is. */
export async function overQuotaWords(asker: Asker, personId: string): Promise<string> {
  const { language } = asker
  const full = await overQuotaWith(asker, personId)
  return full
    .map(({ name, quota, participants }) =>
      peopleTexts[language].overQuota({
        cohort: name,
        quota: number(quota, language),
        participants: number(participants, language),
      }),
    )
    .join(' ')
}
