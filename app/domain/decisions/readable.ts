import type { Asker } from '#app/domain/access/asker.ts'
import type { Prisma } from '#app/platform/data/db.server.ts'

/**
 * The decisions a leader or an aide reads: undone ones are none, and those on her own team's recommendations only once
 * they are published, whatever office she holds.
 */
export function readableDecisions({ teams }: Asker): Prisma.DecisionWhereInput {
  if (teams.length === 0) return { undo: null }
  const elsewhere = { recommendation: { teamId: { notIn: teams.map((team) => team.id) } } }
  return { undo: null, OR: [{ publication: { isNot: null } }, elsewhere] }
}
