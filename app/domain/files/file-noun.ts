import type { Asker } from '#app/domain/access/asker.ts'
import type { Language } from '#app/platform/say/language.ts'

/** What a noun whose things have files answers for them; `thingIds` are things of this noun that the file belongs to. */
export type FileNoun = {
  /**
   * May she read a file that belongs to these things of her district? Reading what is others' is noted here, too: only the
   * noun knows whose it is.
   */
  mayRead: (asker: Asker, thingIds: readonly string[], now: Date) => Promise<boolean>
  /** Of a noun to whose things large files come in pieces. */
  arriving?: Arriving
}

/** What is asked before the first piece of a large file; the noun's own door takes the whole. */
export type Arriving = {
  /** May she add a file there now? */
  mayAdd: (asker: Asker, thingId: string, now: Date) => Promise<boolean>
  /** The sentence for what its name and size say against it, or null. */
  refuse: (file: { name: string; size: number }, language: Language) => string | null
  /** The page where she sees what arrives there, or null where there is none for her. */
  page: (asker: Asker, thingId: string) => Promise<string | null>
  /** Which rule of `access/limits` counts how many she begins. */
  limit: 'upload' | 'media'
}

/** The nouns by the names under which links call them. */
export type FileNouns = Readonly<Record<string, FileNoun>>

export function nounOf(nouns: FileNouns, name: string): FileNoun | null {
  return (Object.hasOwn(nouns, name) ? nouns[name] : undefined) ?? null
}
