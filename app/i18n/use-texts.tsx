import { createContext, useContext, type ReactNode } from 'react'
import { type Texts } from './texts.ts'
import { DEFAULT_LANGUAGE, type Language } from '#app/platform/say/language.ts'

const LanguageContext = createContext<Language>(DEFAULT_LANGUAGE)

/** Sets the language for everything below it; the root of the page does it once. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

/** The language of the page being shown. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The sentences of one namespace in the page's language. */
export function useTexts<T>(namespace: Texts<T>) {
  const language = useLanguage()
  return language === 'en' ? namespace.en : namespace.id
}
