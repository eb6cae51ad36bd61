import { useLanguage } from '#app/i18n/use-texts.tsx'

/** What people write here, and the academy's own lessons, are in the language of the district's offices. */
const WRITTEN_IN = 'id'

/** `lang` of an element that holds a text people wrote: named only where the page speaks another language. */
export function useWrittenLang(): typeof WRITTEN_IN | undefined {
  return useLanguage() === WRITTEN_IN ? undefined : WRITTEN_IN
}

export type WrittenProps = {
  /** What people wrote; nothing where the sentence quotes nobody. */
  text: string | undefined
  /** A sentence of ours that quotes it; without one the text stands alone. */
  within?: string
}

/** A text that people wrote, as it stands in a line of a page. Names of people, teams and offices are none. */
export function Written({ text = '', within = text }: WrittenProps) {
  const lang = useWrittenLang()
  const at = within.indexOf(text)
  if (!lang || text === '' || at < 0) return within
  return (
    <>
      {within.slice(0, at)}
      <span lang={lang}>{text}</span>
      {within.slice(at + text.length)}
    </>
  )
}

/** A sentence of ours that names what people wrote in “…”, and nothing else. */
export function WithTitles({ children: sentence }: { children: string }) {
  const lang = useWrittenLang()
  if (!lang) return sentence
  return sentence.split(/(“[^“”]*”)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} lang={lang}>
        {part}
      </span>
    ),
  )
}
