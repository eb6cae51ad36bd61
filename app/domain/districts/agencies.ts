import { nameKey } from '#app/platform/say/names.ts'

/** By which an agency is searched for and ordered: its name, then its short one. */
export function agencyKey({ name, shortName }: { name: string; shortName: string }): string {
  return nameKey(`${name} ${shortName}`)
}
