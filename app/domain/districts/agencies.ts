import { nameKey } from '#app/platform/say/name-key.ts'

/** By which an agency is searched for and ordered: its name, then its short one. */
export function agencyKey({ name, shortName }: { name: string; shortName: string }): string {
  return nameKey(`${name} ${shortName}`)
}

/** A list of texts as the data base keeps it; what is none of them is left out. */
export function texts(kept: unknown): string[] {
  return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string') : []
}
