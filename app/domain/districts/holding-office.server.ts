import type { Role } from '#app/domain/access/roles.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { kindsWhere } from './office-kinds.ts'

/**
 * Does she hold an office of the district now, or will she? With `roles` only one for which it takes such a role. Of an appointment at the same moment one waits for the other:
 * both write the offices' rows first.
 */
export async function holdsOffice(
  t: Tx,
  { personId, districtId, roles }: { personId: string; districtId: string; roles?: readonly Role[] },
  now: Date,
): Promise<boolean> {
  await t.office.updateMany({ where: { districtId }, data: { districtId } })
  // An office of no known kind is a leader's, so hers are all but the others.
  const takes = (role: Role) => roles === undefined || roles.includes(role)
  const code = takes('leader')
    ? { notIn: kindsWhere(({ role }) => !takes(role)) }
    : { in: kindsWhere(({ role }) => takes(role)) }
  const terms = await t.officeTerm.count({
    where: { personId, office: { districtId, code }, OR: [{ to: null }, { to: { gt: now } }] },
  })
  return terms > 0
}
