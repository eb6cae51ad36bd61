import { redirect } from '@remix-run/node'
import type { Asker } from '#app/domain/access/asker.ts'
import { readDissolved } from '#app/domain/teams/restoring.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { teamChangeTexts } from './change-texts.ts'

/** Where an address of a team that is not there leads: a dissolved one can be restored, any other is not found. */
export async function orDissolved(asker: Asker, id: string) {
  return (await readDissolved(asker, id)) ? redirect(paths.teamRestoring(id)) : notFound()
}

/** The same for a form that was sent: nothing of it was saved. */
export async function orDissolvedMeanwhile(asker: Asker, id: string) {
  const team = await readDissolved(asker, id)
  if (!team) return notFound()
  const text = teamChangeTexts[asker.language].restore.meanwhile({ team: team.name })
  return redirectWithToast(paths.teamRestoring(id), { tone: 'danger', text })
}
