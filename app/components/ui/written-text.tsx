import { Prose } from '#app/components/prose.tsx'
import { PlainText } from './plain-text.tsx'
import { useWrittenLang } from './written.tsx'

/** A text as formatted by the server, or the place in the page's markup where it lies already. */
export type Formatted = { id: string; ok: boolean; html?: string | undefined }

/** What a person wrote: formatted where that was possible, otherwise as it was typed. */
export function WrittenText({ text, formatted }: { text: string; formatted: Formatted | null }) {
  const lang = useWrittenLang()
  return formatted?.ok ? (
    <Prose id={formatted.id} html={formatted.html} className="read prose break-words" lang={lang} />
  ) : (
    <PlainText text={text} />
  )
}
