import { structuredPatch } from 'diff'
import type { Tree } from './tree.ts'

/** The files outside its own folders that a new noun may touch, each by one line or one row. */
export const MAY_TOUCH = [
  'app/commands/import-rules.mjs',
  'app/domain/access/permissions.ts',
  'app/glances.server.ts',
  'app/jobs.server.ts',
  'app/mails.ts',
  'app/paths.ts',
  'app/routes.ts',
  'app/routes/root/navigation.ts',
  'app/turns.server.ts',
  'tests/support/door-table.ts',
]

/** What differs between two trees outside the noun's own folders, the schema and its migrations. */
export function touched(before: Tree, after: Tree, noun: string): string[] {
  const own = [`app/domain/${noun}/`, `app/routes/${noun}/`, 'prisma/schema.prisma', 'prisma/migrations/']
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .filter((name) => name !== '.gitignore' && !own.some((place) => name.startsWith(place)))
    .sort()
}

/** Why a new noun touches more than it should; empty when its footprint is as small as promised. */
export function faultsOf(before: Tree, after: Tree, noun: string): string[] {
  return touched(before, after, noun).flatMap((name) => {
    if (!MAY_TOUCH.includes(name)) return [`${name} has to be touched, too`]
    const { hunks } = structuredPatch(name, name, before.get(name) ?? '', after.get(name) ?? '', '', '', {
      context: 0,
    })
    const removed = hunks.some((hunk) => hunk.lines.some((line) => line.startsWith('-')))
    if (removed) return [`${name}: a line had to be changed`]
    return hunks.length === 1 ? [] : [`${name} is touched at ${hunks.length} places`]
  })
}
