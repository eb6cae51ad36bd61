import { db, type Reader } from '#app/platform/data/db.server.ts'
import { superiorAmong } from './superiors.ts'

/**
 * Who is above a person at a moment, and in which office; null: nobody. For whoever was let in to ask about her. Few
 * statements, however many offices there are.
 */
export async function superiorOf(personId: string, at: Date, reader: Reader = db) {
  const person = await reader.person.findUnique({
    where: { id: personId },
    select: { districtId: true, agencyId: true },
  })
  if (!person) return null
  const offices = await reader.office.findMany({
    where: { districtId: person.districtId, closedAt: null },
    select: {
      id: true,
      code: true,
      name: true,
      agencyId: true,
      superiorId: true,
      terms: {
        where: { from: { lte: at }, OR: [{ to: null }, { to: { gt: at } }] },
        select: { personId: true, capacity: true, from: true, person: { select: { name: true } } },
      },
    },
  })
  const found = superiorAmong(
    { personId, agencyId: person.agencyId },
    offices.map(({ terms, ...office }) => ({ ...office, holders: terms })),
  )
  if (!found) return null
  const { office } = found
  const term = office.holders.find((holder) => holder.personId === found.personId)
  return {
    personId: found.personId,
    name: term?.person.name ?? '',
    office: { id: office.id, name: office.name },
  }
}
