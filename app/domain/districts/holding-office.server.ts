import type { Tx } from '#app/platform/data/db.server.ts'

/**
 * Does she hold an office of the district now, or will she? Of an appointment at the same moment one waits for the other:
 * both write the offices' rows first.
 */
export async function holdsOffice(
  t: Tx,
  { personId, districtId }: { personId: string; districtId: string },
  now: Date,
): Promise<boolean> {
  await t.office.updateMany({ where: { districtId }, data: { districtId } })
  const terms = await t.officeTerm.count({
    where: { personId, office: { districtId }, OR: [{ to: null }, { to: { gt: now } }] },
  })
  return terms > 0
}
