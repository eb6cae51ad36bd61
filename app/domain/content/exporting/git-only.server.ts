import { LRUCache } from 'lru-cache'
import { compileText } from '#app/domain/prose/compile.server.ts'
import { words } from '#app/platform/data/sql.ts'
import { sha256 } from '#app/platform/ids.server.ts'

/** A version `p` that may hold more than the studio's grammar takes: without a brace, an import or an export none does. */
export const MAY_BE_GIT_ONLY = words(
  `(p."origin" = 'FILE' AND (p."source" LIKE '%{%' OR p."source" LIKE '%import %' OR p."source" LIKE '%export %'))`,
)

/** What is said of media that are not given; that they are there is judged elsewhere. */
const OF_MEDIA = /^(?:media-|file-)/

const judged = new LRUCache<string, boolean>({ max: 2_000 })

/** A text of a file that uses what only a file in git may: the studio would refuse it, whatever pictures there are. */
export async function isGitOnly(source: string): Promise<boolean> {
  const name = sha256(source)
  const known = judged.get(name)
  if (known !== undefined) return known
  const result = await compileText('STUDIO', source, {})
  const needs = !result.ok && result.faults.some(({ code }) => !OF_MEDIA.test(code))
  judged.set(name, needs)
  return needs
}
