import { createContext, useContext, type ReactNode } from 'react'

/**
 * HTML of this page's prose by id, on the server only. A lesson is long: put into the loader's data it would be
 * sent twice, once as HTML and once as data. So for a document the data leaves it out and the markup takes it
 * from here; the browser keeps the markup it was given.
 */
const ProseHtmlContext = createContext<ReadonlyMap<string, string> | null>(null)

export function ProseProvider({
  html,
  children,
}: {
  html: ReadonlyMap<string, string>
  children: ReactNode
}) {
  return <ProseHtmlContext.Provider value={html}>{children}</ProseHtmlContext.Provider>
}

export type ProseProps = {
  /** Unique on the page and stable for the text: it is also the React key of the block. */
  id: string
  /** Safe HTML from the block compiler; `undefined` where the document already carries it. */
  html?: string
  className?: string
  /** `span` where only words may stand, as in a label. */
  as?: 'div' | 'span'
  /** Language of the text when it is not the page's own. */
  lang?: string
}

/**
 * Compiled, already sanitised HTML. The only place that writes HTML by hand.
 * While hydrating, `html` is undefined: React then leaves the children it finds alone, and keeps leaving them
 * alone on later renders, because for React the value stays ''.
 */
export function Prose({ id, html, className, as: Tag = 'div', lang }: ProseProps) {
  const onServer = useContext(ProseHtmlContext)
  const inner = html ?? onServer?.get(id) ?? ''
  return (
    <Tag
      key={id}
      className={className}
      lang={lang}
      dangerouslySetInnerHTML={{ __html: inner }}
      suppressHydrationWarning
    />
  )
}
