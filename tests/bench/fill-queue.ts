import { openDatabase } from './fill.ts'

/** Fills the leaders' queue of a stopped sample installation until `waiting` recommendations wait in it. */
export async function fillQueue(data: string, waiting: number): Promise<void> {
  const db = await openDatabase({ data, databaseUrl: undefined })
  const { addRecommendations } = await import('#tests/support/crowd.ts')
  const there = await db.recommendation.count({ where: { status: 'AWAITING_DECISION' } })
  const { districtId, cohortId } = await db.recommendation.findFirstOrThrow({
    where: { status: 'AWAITING_DECISION' },
    select: { districtId: true, cohortId: true },
  })
  const teams = await db.team.findMany({ where: { cohortId }, select: { id: true } })
  await addRecommendations({ districtId, cohortId }, teams, waiting - there, new Date(), [
    'AWAITING_DECISION',
  ])
}
