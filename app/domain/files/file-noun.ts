import type { Asker } from '#app/domain/access/asker.ts'

/** What a noun whose things have files answers for them; `thingIds` are things of this noun that the file belongs to. */
export type FileNoun = {
  /**
   * May she read a file that belongs to these things of her district? Reading what is others' is noted here, too: only the
   * noun knows whose it is.
   */
  mayRead: (asker: Asker, thingIds: readonly string[], now: Date) => Promise<boolean>
}

/** The nouns by the names under which links call them. */
export type FileNouns = Readonly<Record<string, FileNoun>>
