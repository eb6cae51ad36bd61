import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import type { Content } from './content.schema.ts'
import { FORMAT, type Frozen } from './frozen.ts'

/** Freezes a text in today's format: as canonical JSON, with the SHA-256 of it. */
export function freeze(content: Content): Frozen & { hash: string } {
  const text = canonicalJson(content)
  return { format: FORMAT, content: text, hash: sha256(text) }
}
