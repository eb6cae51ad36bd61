import { inTeam, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { readContent } from '#app/domain/recommendations/frozen.ts'
import { CORE, maySee } from '#app/domain/recommendations/visible.server.ts'
import { leadsOn, mayFire, statusOf } from '#app/domain/recommendations/workflow.ts'
import { db } from '#app/platform/data/db.server.ts'
import type { CardFacts } from './card.ts'
import { readableDecisions } from './readable.ts'
import { officeMayDecide } from '#app/domain/recommendations/deciding-office.ts'

const DECISION = {
  id: true,
  kind: true,
  note: true,
  deferUntil: true,
  decidedById: true,
  decidedAt: true,
  publishAt: true,
  publication: { select: { publishedAt: true } },
  officeTerm: {
    select: { capacity: true, office: { select: { name: true } }, person: { select: { name: true } } },
  },
  decidedVersion: { select: { id: true, number: true, format: true, content: true } },
} as const

/** Whether she may decide it now, and if not, why: the buttons and the sentence in their place. */
export type Standing = 'may' | 'reader' | 'needs-bupati' | 'conflict' | 'decided' | 'not-waiting'

/**
 * The leader's card: the recommendation with the version that lies there now, what the secretariat says, and the last
 * decision that was not undone. Null when it was never before the leaders of this person's district.
 */
export async function readCard(asker: Asker, id: string) {
  const found = await db.recommendation.findUnique({
    where: { id },
    select: {
      ...CORE,
      pinnedAt: true,
      worthyCount: true,
      openDecisionId: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 2,
        select: { id: true, number: true, hash: true, format: true, content: true },
      },
      summaries: { orderBy: { finishedAt: 'desc' }, take: 1, select: { text: true } },
      decisions: { where: readableDecisions(asker), orderBy: { round: 'desc' }, take: 1, select: DECISION },
    },
  })
  if (!found || !maySee(asker, found) || !can(asker, 'decision.read', found)) return null
  const [version, earlier] = found.versions
  const summary = found.summaries[0]
  if (!version || !summary) return null
  const { windowClosesAt } = found
  const window = windowClosesAt
    ? await db.budgetWindow.findFirst({
        where: { districtId: found.districtId, closesAt: windowClosesAt },
        select: { name: true },
      })
    : null
  const decision = found.decisions[0]
  const decided = decision && decision.decidedVersion.id !== version.id ? decision.decidedVersion : null
  const before = decided ?? earlier ?? null
  const standing = standingOf(asker, found)
  const facts: CardFacts = {
    waiting: standing !== 'not-waiting',
    recommendation: found,
    content: readContent(version),
    before: before && { number: before.number, content: readContent(before) },
    summary: summary.text,
    ...(window ? { windowName: window.name } : {}),
  }
  return {
    id: found.id,
    status: statusOf(found),
    deferredUntil: found.deferredUntil,
    facts,
    version: { id: version.id, number: version.number, hash: version.hash },
    decision: decision ?? null,
    standing,
    may: { mayUndo: mayFire(asker, 'undo', found), mayAnnounce: mayFire(asker, 'publish', found) },
  }
}
export type CardRecord = NonNullable<Awaited<ReturnType<typeof readCard>>>

type Judged = {
  districtId: string
  cohortId: string
  teamId: string
  status: string
  needsBupati: boolean
  openDecisionId: string | null
}

function standingOf(asker: Asker, found: Judged): Standing {
  if (!leadsOn('approve', statusOf(found))) return 'not-waiting'
  // Before the question whether it is decided: that is what a team must not learn before publication.
  if (inTeam(asker, found.teamId)) return 'conflict'
  if (found.openDecisionId !== null) return 'decided'
  if (!mayFire(asker, 'approve', found)) return 'reader'
  return asker.offices.some((office) => officeMayDecide(office.code, found)) ? 'may' : 'needs-bupati'
}

/** From the version that an old card showed to the newest one; null when it is none of this recommendation. */
export async function versionsSince(
  recommendationId: string,
  shownId: string,
): Promise<{ shown: number; newest: number } | null> {
  const versions = await db.recommendationVersion.findMany({
    where: { recommendationId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  const shown = versions.find((version) => version.id === shownId)
  const newest = versions[0]
  return shown && newest ? { shown: shown.number, newest: newest.number } : null
}
