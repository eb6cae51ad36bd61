import type { Language } from '#app/platform/say/language.ts'

/** Sentences by their codes, each so that the author can mend or check what it is about; `detail` is a piece of her own text. */
export type Words = Readonly<Record<string, Readonly<Record<Language, (detail: string) => string>>>>
