import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { db } from '#app/platform/data/db.server.ts'
import { standingOf } from './terms.ts'

const MOST_TERMS = 200

/** The offices of the district with who holds them, who will and who did: the newest 200 terms, the newest first. */
export async function listOffices(asker: Asker, now: Date) {
  const { districtId } = asker
  if (!can(asker, 'offices.read', { districtId })) return []
  const [offices, terms] = await Promise.all([
    db.office.findMany({ where: { districtId }, select: { id: true, code: true, name: true } }),
    db.officeTerm.findMany({
      where: { office: { districtId } },
      orderBy: { from: 'desc' },
      take: MOST_TERMS,
      select: {
        id: true,
        officeId: true,
        capacity: true,
        from: true,
        to: true,
        person: { select: { id: true, name: true, status: true } },
      },
    }),
  ])
  return offices
    .sort((a, b) => rankOf(a.code) - rankOf(b.code) || a.name.localeCompare(b.name, 'id'))
    .map((office) => ({
      ...office,
      terms: terms
        .filter((term) => term.officeId === office.id)
        .map((term) => ({ ...term, standing: standingOf(term, now) })),
    }))
}

/** One office of the district for whoever may appoint to it, or null. */
export async function readOffice(asker: Asker, id: string) {
  const { districtId } = asker
  if (!can(asker, 'offices.manage', { districtId })) return null
  return db.office.findFirst({ where: { id, districtId }, select: { id: true, name: true } })
}

/** Who may be appointed: leaders with an account that is not closed; never the asker herself. */
export async function listCandidates(asker: Asker) {
  const { districtId } = asker
  if (!can(asker, 'offices.manage', { districtId })) return []
  return db.person.findMany({
    where: {
      districtId,
      id: { not: asker.id },
      status: { not: 'DISABLED' },
      roles: { some: { role: 'leader', districtId, endedAt: null } },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, title: true },
  })
}

/** Bupati, Wakil Bupati, Sekda, then the others. */
function rankOf(code: string): number {
  const place = ['BUPATI', 'WAKIL_BUPATI', 'SEKDA'].indexOf(code)
  return place < 0 ? Number.MAX_SAFE_INTEGER : place
}
