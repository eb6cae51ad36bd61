import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isUniqueViolation, TryAgain, tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { isNameTaken } from './team-name.server.ts'
import type { NewTeam } from './teams.schema.ts'

const CREATE_REFUSALS = ['unknown-cohort', 'taken'] as const
type CreateRefusal = (typeof CREATE_REFUSALS)[number]
type CreateTeamAnswer = Outcome<{ teamId: string; name: string }, CreateRefusal>

/**
 * Adds an empty team with the next number of its cohort; the same form sent twice makes one. Refused when another team of
 * the cohort has the name.
 */
export async function createTeam(asker: Asker, given: NewTeam, now: Date): Promise<CreateTeamAnswer> {
  const { districtId } = asker
  return outcomeOf(CREATE_REFUSALS, () =>
    tx(async (t) => {
      const cohort = await t.cohort.findFirst({
        where: { id: given.cohortId, districtId },
        select: { id: true },
      })
      if (!cohort || !can(asker, 'teams.manage', { districtId, cohortId: cohort.id }))
        throw new Refused<CreateRefusal>('unknown-cohort')
      const by: Sending = { personId: asker.id, key: given.key, purpose: 'team.create' }
      const { receipt } = await once(t, by, z.object({ teamId: z.string(), name: z.string() }), async () => {
        if (await isNameTaken(t, cohort.id, given.name)) throw new Refused<CreateRefusal>('taken')
        const last = await t.team.aggregate({ where: { cohortId: cohort.id }, _max: { number: true } })
        const number = (last._max.number ?? 0) + 1
        const { id } = await t.team
          .create({
            data: { cohortId: cohort.id, number, name: given.name, nameKey: nameKey(given.name) },
            select: { id: true },
          })
          .catch((error: unknown) => {
            // Two teams at once took the same number: the second counts again.
            throw isUniqueViolation(error) ? new TryAgain() : error
          })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'team.create',
            object: { type: 'team', id },
            after: { name: given.name, number },
          },
          now,
        )
        return { teamId: id, name: given.name }
      })
      return receipt
    }),
  )
}
