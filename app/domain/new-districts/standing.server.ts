import type { Reader } from '#app/platform/data/db.server.ts'

/** Whether an administrator of its own has come into a district, and if none: who is invited as the first one. */
export async function ownAdministrators(t: Reader, districtId: string) {
  const people = await t.person.findMany({
    where: { districtId, roles: { some: { role: 'admin', endedAt: null } } },
    orderBy: { id: 'asc' },
    take: 25,
    select: { id: true, name: true, email: true, passwordHash: true },
  })
  const settled = people.some(({ passwordHash }) => passwordHash !== null)
  const [first] = people
  return {
    settled,
    waiting: settled || !first ? null : { id: first.id, name: first.name, email: first.email },
  }
}
