import { useEffect, useRef, type RefObject } from 'react'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { writingTexts } from '../texts.ts'
import { askForTable } from '../writing-field.ts'
import { openEditor, type Editor } from './open-editor.ts'

export type LiveFieldProps = {
  area: RefObject<HTMLTextAreaElement>
  label: string
  describedBy: string | undefined
  isInvalid: boolean
  badLines: readonly number[]
  /** The line that is the first to be seen. */
  firstLine: number
}

/** The editor that takes the letters of a plain field, which stays beside it unseen and is what the form sends. */
export function LiveField({ area, label, describedBy, isInvalid, badLines, firstLine }: LiveFieldProps) {
  const t = useTexts(writingTexts)
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const begun = useRef({ words: t.tableEdit, ending: t.blockEnd, firstLine })
  useEffect(() => {
    if (!area.current || !place.current) return
    const box = area.current
    const { words, ending, firstLine: line } = begun.current
    const opened = openEditor({
      area: box,
      place: place.current,
      nonce: nonceHere(),
      tool: { words, open: (at) => askForTable(box, at) },
      ending,
    })
    editor.current = opened
    if (line > 1) opened.begin(line)
    return opened.close
  }, [area])
  useEffect(() => {
    editor.current?.describe({
      'aria-label': label,
      lang: 'id',
      // Browsers let it be reached anyway; who checks a page asks for it in words.
      tabindex: '0',
      ...(describedBy === undefined ? null : { 'aria-describedby': describedBy }),
      ...(isInvalid ? { 'aria-invalid': 'true' } : null),
    })
  }, [label, describedBy, isInvalid])
  const lines = badLines.join()
  useEffect(() => {
    editor.current?.fault(lines === '' ? [] : lines.split(',').map(Number))
  }, [lines])
  return <div ref={place} />
}

/** What lets this page add a style sheet; browsers tell it to scripts only. */
function nonceHere(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}
