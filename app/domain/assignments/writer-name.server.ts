import { db } from '#app/platform/data/db.server.ts'

/** The name of whoever wrote, for people who share the work; null where nobody is known. */
export async function personName(id: string | null): Promise<string | null> {
  const person = id && (await db.person.findUnique({ where: { id }, select: { name: true } }))
  return person ? person.name : null
}
