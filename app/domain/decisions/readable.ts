import { teamsEver, type Asker } from '#app/domain/access/asker.ts'
import { column, type Sql } from '#app/domain/access/reach.ts'

/** What a statement joins to ask `readableDecisions`: a decision d with its recommendation r. */
export const HOW_IT_WENT = `
  LEFT JOIN "DecisionUndo" undone ON undone."decisionId" = d."id"
  LEFT JOIN "DecisionPublication" shown ON shown."decisionId" = d."id"`

/**
 * The decisions a leader or an aide reads: undone ones are none, and those on recommendations of a team in which she is or was only once
 * they are published, whatever office she holds.
 */
export function readableDecisions(asker: Asker): Sql {
  const teams = teamsEver(asker)
  const stands = 'undone."decisionId" IS NULL'
  if (teams.length === 0) return { text: stands, values: [] }
  const elsewhere = column('r."teamId"').among({ notIn: teams })
  return {
    text: `${stands} AND (shown."decisionId" IS NOT NULL OR ${elsewhere.text})`,
    values: elsewhere.values,
  }
}
