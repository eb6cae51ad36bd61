/** Languages of the interface. Indonesian is the default; English is the complete second one. */
export const LANGUAGES = ['id', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const DEFAULT_LANGUAGE: Language = 'id'

/** Reads a language code from outside; anything unknown becomes the default. */
export function languageOf(value: string | null | undefined): Language {
  return value === 'en' ? 'en' : DEFAULT_LANGUAGE
}
