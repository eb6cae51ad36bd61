import type { Asker } from '#app/domain/access/asker.ts'
import type { Tx } from '#app/platform/data/db.server.ts'

/** A picture that a lesson shows under this name. `content`: base64. */
export type KeptPicture = { name: string; type: string; content: string }

/**
 * Where pictures of a document meet the library of the module that its lessons go to. A module keeps drawings only, so far:
 * no picture is taken in, its lesson asks for it, and the page lets the trainer save it and add it by hand. Whoever gives
 * modules a library of pictures fills these two, and the page says so by itself.
 */
export const library = {
  /** Names that mean something there already, beside those of drawings. */
  taken: (_t: Tx, _moduleId: string): Promise<ReadonlySet<string>> => Promise.resolve(new Set<string>()),
  /** Brings them in and answers the names of those that are there now. */
  keep: (
    _t: Tx,
    _asker: Asker,
    _into: { moduleId: string; pictures: readonly KeptPicture[] },
  ): Promise<string[]> => Promise.resolve([]),
} as const
