import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'

/** Says which files were shown, in whatever order, so that no others are handed in unseen. */
export function filesMark(ids: readonly string[]): string {
  return sha256(canonicalJson([...ids].sort())).slice(0, 32)
}
