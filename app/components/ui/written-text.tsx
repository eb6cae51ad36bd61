import { Prose } from '#app/components/prose.tsx'
import { PlainText } from './plain-text.tsx'

/** A text as formatted by the server, or the place in the page's markup where it lies already. */
export type Formatted = { id: string; ok: boolean; html?: string | undefined }

/** What a person wrote: formatted where that was possible, otherwise as it was typed. */
export function WrittenText({ text, formatted }: { text: string; formatted: Formatted | null }) {
  return formatted?.ok ? (
    <Prose id={formatted.id} html={formatted.html} className="read prose break-words" />
  ) : (
    <PlainText text={text} />
  )
}
