import type { Tx } from '#app/platform/data/db.server.ts'
import { Refused } from '#app/platform/refusal.ts'
import { completeText } from './completeness.ts'
import type { CompleteText, Content, ContentNames } from './content.schema.ts'
import { draftsIn } from './reading.server.ts'
import type { RecommendationRefusal } from './refusal.ts'
import type { Core } from './visible.server.ts'

export type CompleteContent = Content & { budgets: number }

/**
 * The text as it lies on the server, with the names of everything it points to, and on how many agencies' budgets it
 * draws.
 * @throws Refused incomplete
 */
export async function completeContent(t: Tx, found: Core): Promise<CompleteContent> {
  const sections = await t.recommendationSection.findMany({
    where: { recommendationId: found.id },
    select: { key: true, data: true },
  })
  const text = completeText(draftsIn(sections))
  if (!text) throw new Refused<RecommendationRefusal>('incomplete')
  return { ...text, ...(await namesOf(t, found, text)) }
}

/** Names of everything the text points to. What the district does not know cannot be submitted. */
async function namesOf(
  t: Tx,
  { districtId, teamId }: Core,
  text: CompleteText,
): Promise<{ names: ContentNames; budgets: number }> {
  const paying = new Set([text.opd.coordinator, ...text.saran.actions.map((action) => action.agency)])
  const agencyCodes = [...new Set([...paying, ...text.opd.supporters])]
  const agencies = await t.agency.findMany({
    where: { districtId, code: { in: agencyCodes }, closedAt: null },
    select: { code: true, name: true, shortName: true, kind: true },
  })
  const areas = await t.area.findMany({
    where: { districtId, code: { in: text.sasaran.areas } },
    select: { code: true, name: true, kind: true, parentCode: true },
  })
  if (agencies.length !== agencyCodes.length || areas.length !== text.sasaran.areas.length)
    throw new Refused<RecommendationRefusal>('incomplete')
  const parents = await t.area.findMany({
    where: { districtId, code: { in: areas.flatMap((area) => area.parentCode ?? []) } },
    select: { code: true, name: true },
  })
  const team = await t.team.findUniqueOrThrow({ where: { id: teamId }, select: { name: true } })
  const parentNames = new Map(parents.map((parent) => [parent.code, parent.name]))
  return {
    names: {
      team: team.name,
      agencies: Object.fromEntries(agencies.map(({ code, name, shortName }) => [code, { name, shortName }])),
      areas: Object.fromEntries(
        areas.map(({ code, name, parentCode }) => {
          const parent = parentNames.get(parentCode ?? '')
          return [code, parent === undefined ? name : `${name}, ${parent}`]
        }),
      ),
    },
    budgets:
      text.biaya.total === 0 ? 0 : agencies.filter((a) => a.kind !== 'PARTNER' && paying.has(a.code)).length,
  }
}
