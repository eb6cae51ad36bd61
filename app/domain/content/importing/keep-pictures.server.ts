import type { Asker } from '#app/domain/access/asker.ts'
import type { Tx } from '#app/platform/data/db.server.ts'

/** A picture of a document, as it was drawn anew. */
export type DocumentPicture = { name: string; type: string; bytes: Buffer }
/** One that may be put into a library: what a library needs of it lies in the store already. */
export type AcceptedPicture = { name: string }

/**
 * Where pictures of a document meet the library of the module that its lessons go to. A module keeps drawings only, so far:
 * no picture is accepted, its lesson asks for it, and the page lets the trainer save it and add it by hand. Whoever gives
 * modules a library of pictures fills these three; the page and its receipt say by themselves what came along.
 */
export const library = {
  /** Looks into pictures and keeps their bytes, before the transaction in which their lessons are made. */
  accept: (_pictures: readonly DocumentPicture[]): Promise<readonly AcceptedPicture[]> => Promise.resolve([]),
  /** Names that mean something in the module's library, beside those of its drawings. */
  taken: (_t: Tx, _moduleId: string): Promise<ReadonlySet<string>> => Promise.resolve(new Set<string>()),
  /** Puts them into the library, each under a name that is free; answers that name by the one it had in the document. */
  keep: (
    _t: Tx,
    _asker: Asker,
    _into: { moduleId: string; accepted: readonly AcceptedPicture[] },
    _now: Date,
  ): Promise<ReadonlyMap<string, string>> => Promise.resolve(new Map<string, string>()),
} as const
