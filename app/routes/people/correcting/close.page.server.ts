import type { Asker } from '#app/domain/access/asker.ts'
import { isDecidingOffice } from '#app/domain/access/roles.ts'
import { countWaitingFor } from '#app/domain/decisions/waiting-count.server.ts'
import { readClosing } from '#app/domain/people/closing.server.ts'
import { correctingTexts } from './texts.ts'

/** What closing means, in sentences, and which leads have to be chosen; `open`: nothing stands against it. */
export async function closePage(asker: Asker, personId: string, now: Date) {
  const t = correctingTexts[asker.language].close
  const { teams, offices, last } = await readClosing(asker, personId, now)
  const held = []
  for (const { id, name, code } of offices) {
    const waiting = isDecidingOffice(code) ? t.waiting({ count: await countWaitingFor(asker, code) }) : ''
    held.push({ id, words: [t.office({ office: name }), waiting, t.endFirst].filter(Boolean).join(' ') })
  }
  return {
    offices: held,
    open: offices.length === 0 && !last.some(({ role }) => role === 'admin'),
    alone: teams.filter(({ others }) => others.length === 0).map(({ name }) => t.alone({ team: name })),
    teams: teams
      .filter(({ others }) => others.length > 0)
      .map(({ id, name, others }) => ({
        id,
        words: t.lead({ team: name }),
        label: t.leadOf({ team: name }),
        options: others.map((other) => ({ value: `${id}:${other.id}`, label: other.name })),
      })),
    last: last.map(({ role, cohort }) => lastWords(role, cohort)),
  }

  function lastWords(role: string, cohort: string | null): string {
    if (role === 'trainer') return t.last.trainer({ cohort: cohort ?? '' })
    return role === 'admin' ? t.last.admin : t.last.secretariat
  }
}
