import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { findSigns } from '#app/platform/say/signs.ts'

const TABLES = {
  sqlite: `SELECT name FROM sqlite_master WHERE type = 'table'`,
  postgresql: `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`,
}

/** Every text of every table, also those inside JSON, with where it stands: "Person.name". */
export async function storedTexts(): Promise<{ place: string; text: string }[]> {
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(TABLES[env.provider])
  const found = []
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${name}"`)
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        found.push(...textsIn(value).map((text) => ({ place: `${name}.${column}`, text })))
  }
  return found
}

/** Where stored texts hold signs that no form would take today. */
export async function brokenPlaces(): Promise<string[]> {
  return (await storedTexts()).filter(({ text }) => findSigns(text)).map(({ place }) => place)
}

/** JSON comes as its text, with a NUL written as an escape: what counts is what it says. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const said = /^[[{"]/.test(value) ? parsed(value) : null
    return said === null ? [value] : textsIn(said)
  }
  if (Array.isArray(value)) return value.flatMap(textsIn)
  const isPlain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  return isPlain ? Object.entries(value).flatMap(([key, inside]) => [key, ...textsIn(inside)]) : []
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value === text ? null : value
  } catch {
    return null
  }
}
