import { useEffect, useRef, type RefObject } from 'react'
import { hiddenSigns, withoutHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import { isInCode, pasteEdit } from './paste-edit.ts'
import { tableAt, writtenCell } from './table-text.ts'
import type { Grammar, Left } from './paste/shapes.ts'
import { isClosed, listenTo, typeOver, writingField, type WritingField } from './writing-field.ts'

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
    if (!area) return
    const box = area
    function paste(event: ClipboardEvent) {
      if (event.defaultPrevented || isClosed(box) || !event.clipboardData) return
      const target = writingField(box)
      const html = event.clipboardData.getData('text/html')
      const plain = event.clipboardData.getData('text/plain')
      const isProgram = event.clipboardData.types.includes('vscode-editor-data')
      now.current.onWord(null)
      if (plain !== '' && isInTable(target)) {
        event.preventDefault()
        return pasteInCell(target, plain, now.current)
      }
      if (html === '' || isProgram || (now.current.grammar !== 'notes' && isInCode(target.spot()))) {
        if (plain !== '') pastePlain(event, box, plain, now.current)
        return
      }
      event.preventDefault()
      void pasteHtml(box, html, plain, now.current)
    }
    return listenTo(box, 'paste', paste)
  }, [field])
}

async function pasteHtml(area: HTMLTextAreaElement, html: string, plain: string, options: Options) {
  const { grammar, pictureWords, onWord } = options
  try {
    const { fromHtml } = await import('./paste/from-html.ts')
    const taken = new Set([...area.value.matchAll(/\[\^([^\s[\]]+)\]/g)].map(([, name = '']) => name))
    const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html')
    const pasted = fromHtml(html, parse, { grammar, taken, pictureWords })
    const target = writingField(area)
    if (pasted.text === '' && plain.trim() !== '') typeOver(target, plain)
    else if (pasted.text !== '') target.edit(pasteEdit(target.spot(), pasted.text, grammar))
    onWord({ left: pasted.left, plain: false, again: null })
  } catch {
    // The reader did not come over the line: the words at least are there.
    typeOver(writingField(area), plain)
    onWord({ left: {}, plain: true, again: null })
  }
}

function isInTable(target: WritingField): boolean {
  const { text, start } = target.spot()
  return tableAt(text, start) !== null
}

/** A table's line stays one: what has several lines, or bars, is written as a cell holds it. */
function pasteInCell(target: WritingField, plain: string, { grammar, onWord }: Options) {
  const signs = hiddenSigns(plain).length
  typeOver(
    target,
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
  const { text: old, start } = writingField(area).spot()
  const before = old.slice(0, start)
  const signs = hiddenSigns(plain).length
  const left: Left = signs > 0 ? { signs } : {}
  const text = withoutHiddenSigns(plain).replaceAll('\r\n', '\n')
  if (signs > 0) {
    event.preventDefault()
    typeOver(writingField(area), text)
    onWord({ left, plain: false, again: null })
  }
  void import('./paste/whatsapp.ts').then(
    ({ looksLikeWhatsApp, fromWhatsApp }) => {
      if (!looksLikeWhatsApp(plain)) return
      function again() {
        const target = writingField(area)
        const { text: now } = target.spot()
        if (!now.startsWith(before + text)) return onWord(null)
        const read = fromWhatsApp(plain, grammar)
        target.edit(pasteEdit({ text: now, start, end: start + text.length }, read.text, grammar))
        onWord({ left: read.left, plain: false, again: null })
      }
      onWord({ left, plain: false, again })
    },
    // Without it the words stand there as they are.
    () => undefined,
  )
}
