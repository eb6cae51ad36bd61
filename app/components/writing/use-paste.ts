import { useEffect, useRef, type RefObject } from 'react'
import { typeIn } from '#app/platform/line/type-in.ts'
import { hiddenSigns, withoutHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import { applyEdit, spotOf } from './apply-edit.ts'
import { isInCode, pasteEdit } from './paste-edit.ts'
import { tableAt, writtenCell } from './table-text.ts'
import type { Grammar, Left } from './paste/shapes.ts'

/** What is said after something was pasted; `again` pastes it once more, read as messages. */
export type PasteWord = { left: Left; plain: boolean; again: (() => void) | null }

type Options = {
  field: RefObject<HTMLTextAreaElement>
  grammar: Grammar
  pictureWords: (picture: { number: number; alt: string }) => string
  onWord: (word: PasteWord | null) => void
}

/** Reads what is pasted as Markdown. The reader comes with the first paste that has something to be read. */
export function usePaste(options: Options): void {
  const now = useRef(options)
  useEffect(() => void (now.current = options))
  const { field } = options
  useEffect(() => {
    const area = field.current
    function paste(event: ClipboardEvent) {
      if (event.defaultPrevented || !area || !event.clipboardData) return
      const html = event.clipboardData.getData('text/html')
      const plain = event.clipboardData.getData('text/plain')
      const isProgram = event.clipboardData.types.includes('vscode-editor-data')
      now.current.onWord(null)
      if (plain !== '' && tableAt(area.value, area.selectionStart)) {
        event.preventDefault()
        return pasteInCell(area, plain, now.current)
      }
      if (html === '' || isProgram || isInCode(spotOf(area))) {
        if (plain !== '') pastePlain(event, area, plain, now.current)
        return
      }
      event.preventDefault()
      void pasteHtml(area, html, plain, now.current)
    }
    area?.addEventListener('paste', paste)
    return () => area?.removeEventListener('paste', paste)
  }, [field])
}

async function pasteHtml(area: HTMLTextAreaElement, html: string, plain: string, options: Options) {
  const { grammar, pictureWords, onWord } = options
  try {
    const { fromHtml } = await import('./paste/from-html.ts')
    const taken = new Set([...area.value.matchAll(/\[\^([^\s[\]]+)\]/g)].map(([, name = '']) => name))
    const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html')
    const pasted = fromHtml(html, parse, { grammar, taken, pictureWords })
    if (pasted.text === '' && plain.trim() !== '') typeIn(area, plain)
    else if (pasted.text !== '') applyEdit(area, pasteEdit(spotOf(area), pasted.text))
    onWord({ left: pasted.left, plain: false, again: null })
  } catch {
    // The reader did not come over the line: the words at least are there.
    typeIn(area, plain)
    onWord({ left: {}, plain: true, again: null })
  }
}

/** A table's line stays one: what has several lines, or bars, is written as a cell holds it. */
function pasteInCell(area: HTMLTextAreaElement, plain: string, { grammar, onWord }: Options) {
  const signs = hiddenSigns(plain).length
  typeIn(
    area,
    writtenCell(withoutHiddenSigns(plain).replace(/[\t\r]+/g, ' '), grammar === 'lesson' ? '<br>' : '; '),
  )
  onWord({ left: signs > 0 ? { signs } : {}, plain: true, again: null })
}

/** Plain words go in as they are, but for the signs nobody sees. Messages are offered to be read as such. */
function pastePlain(
  event: ClipboardEvent,
  area: HTMLTextAreaElement,
  plain: string,
  { grammar, onWord }: Options,
) {
  const { start } = spotOf(area)
  const before = area.value.slice(0, start)
  const signs = hiddenSigns(plain).length
  const left: Left = signs > 0 ? { signs } : {}
  const text = withoutHiddenSigns(plain).replaceAll('\r\n', '\n')
  if (signs > 0) {
    event.preventDefault()
    typeIn(area, text)
    onWord({ left, plain: false, again: null })
  }
  void import('./paste/whatsapp.ts').then(
    ({ looksLikeWhatsApp, fromWhatsApp }) => {
      if (!looksLikeWhatsApp(plain)) return
      function again() {
        if (!area.value.startsWith(before + text)) return onWord(null)
        const read = fromWhatsApp(plain, grammar)
        applyEdit(area, pasteEdit({ text: area.value, start, end: start + text.length }, read.text))
        onWord({ left: read.left, plain: false, again: null })
      }
      onWord({ left, plain: false, again })
    },
    // Without it the words stand there as they are.
    () => undefined,
  )
}
