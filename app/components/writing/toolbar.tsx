import { useEffect, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from '#app/components/ui/icons.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import '#app/styles/tools.css'
import type { Act, BlockSample } from './acts.ts'
import { FindBar } from './find-bar.tsx'
import { HelpSheet } from './help-sheet.tsx'
import { LinkSheet } from './link-sheet.tsx'
import { toggleHeading, toggleList, toggleMark } from './marks.ts'
import { NotesPreview } from './notes-preview.tsx'
import { PasteSaid } from './paste-said.tsx'
import type { Grammar } from './paste/shapes.ts'
import { PreviewSheet } from './preview-sheet.tsx'
import { SlashMenu } from './slash-menu.tsx'
import type { Edit, Spot } from './spot.ts'
import { TableSheet } from './table-sheet.tsx'
import { writingTexts } from './texts.ts'
import { useGaps } from './use-gaps.ts'
import { useKeys } from './use-keys.ts'
import { usePaste, type PasteWord } from './use-paste.ts'
import { wholeWords } from './whole-words.ts'
import { isClosed, onTableAsked, writingField } from './writing-field.ts'

export type ToolbarProps = {
  field: RefObject<HTMLTextAreaElement>
  grammar: Grammar
  /** Of the studio: what can be inserted beside Markdown. */
  blocks?: readonly BlockSample[]
  /** One of them was put in. */
  onBlock?: () => void
  /** Where the look of the text is asked for, on a page that does not show it anyway. */
  previewDoor?: string
}

type Sheet = { act: 'table' | 'link' | 'find' | 'preview' | 'help'; spot: Spot }

/** What a writing field can do beside taking letters. It comes once the page lives. */
export function Toolbar({ field, grammar, blocks, onBlock, previewDoor }: ToolbarProps) {
  const t = useTexts(writingTexts)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [word, setWord] = useState<PasteWord | null>(null)
  const isStudio = blocks !== undefined
  const isNotes = grammar === 'notes'
  // Beside a letter its reader takes no sign for a mark.
  const marked = isNotes ? wholeWords : (spot: Spot) => spot
  function edit(make: (spot: Spot) => Edit) {
    const target = field.current && writingField(field.current)
    target?.edit(make(target.spot()))
  }
  function act(name: Act) {
    if (!field.current || isClosed(field.current)) return
    if (name === 'bold') return edit((spot) => toggleMark(marked(spot), '**'))
    if (name === 'italic') return edit((spot) => toggleMark(marked(spot), '_'))
    if (name === 'heading') return edit(toggleHeading)
    if (name === 'bullets' || name === 'numbers') return edit((spot) => toggleList(spot, name))
    setSheet({ act: name, spot: writingField(field.current).spot() })
  }
  /** Whoever closes a sheet goes on writing where she was. As long as a sheet lies over the field, it takes no focus. */
  function close(made?: Edit) {
    const from = sheet
    flushSync(() => setSheet(null))
    if (!field.current) return
    const target = writingField(field.current)
    if (made) return target.edit(made)
    target.focus()
    if (from && from.act !== 'find') target.mark(from.spot.start, from.spot.end)
  }
  useEffect(() => {
    const area = field.current
    if (!area) return
    return onTableAsked(area, (place) => {
      const { text } = writingField(area).spot()
      setSheet({ act: 'table', spot: { text, start: place, end: place } })
    })
  }, [field])
  const acts: Act[] = isNotes
    ? ['bold', 'bullets', 'numbers', 'table', 'preview', 'help']
    : [
        'bold',
        'italic',
        'heading',
        'bullets',
        'numbers',
        'table',
        'link',
        ...(isStudio ? (['find'] as const) : []),
        ...(previewDoor === undefined ? [] : (['preview'] as const)),
        'help',
      ]
  // On a phone the bar is one line: what fewer people look for has its key only.
  const has = (name: Act) => name === 'italic' || acts.includes(name)
  useKeys({ field, act, has, grammar })
  useGaps(field, grammar === 'lesson')
  usePaste({ field, grammar, pictureWords: writingTexts.id.picture, onWord: setWord })
  return (
    <>
      <div
        className="tools"
        role="toolbar"
        aria-label={t.tools}
        aria-controls={field.current?.id}
        onKeyDown={moveInBar}
      >
        {acts.map((name, index) => (
          <button
            key={name}
            type="button"
            className="btn text"
            title={KEYS[name] ? `${t[name]} (${KEYS[name]})` : t[name]}
            aria-label={t[name]}
            aria-keyshortcuts={KEYS[name]?.replace('Ctrl', 'Control')}
            tabIndex={index === 0 ? 0 : -1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => act(name)}
          >
            {SIGNS[name]}
          </button>
        ))}
      </div>
      <PasteSaid word={word} grammar={grammar} onAgain={() => word?.again?.()} />
      {blocks && <SlashMenu field={field} blocks={blocks} act={act} onBlock={onBlock} />}
      {sheet?.act === 'find' && <FindBar field={field} onClose={() => close()} />}
      {sheet?.act === 'help' && (
        <HelpSheet field={field} has={has} grammar={grammar} onClose={() => close()} />
      )}
      {sheet?.act === 'preview' && previewDoor !== undefined && (
        <PreviewSheet text={sheet.spot.text} door={previewDoor} onClose={() => close()} />
      )}
      {sheet?.act === 'preview' && isNotes && <NotesPreview text={sheet.spot.text} onClose={() => close()} />}
      {sheet?.act === 'link' && <LinkSheet spot={sheet.spot} onEdit={close} onClose={() => close()} />}
      {sheet?.act === 'table' && (
        <TableSheet spot={sheet.spot} grammar={grammar} onEdit={close} onClose={() => close()} />
      )}
    </>
  )
}

const KEYS: Readonly<Partial<Record<Act, string>>> = {
  bold: 'Ctrl+B',
  italic: 'Ctrl+I',
  link: 'Ctrl+K',
  find: 'Ctrl+F',
}

/** Letters where they say it best; the set of icons comes with every page and has none for these. */
const SIGNS: Readonly<Record<Act, ReactNode>> = {
  bold: <b>B</b>,
  italic: <i>I</i>,
  heading: <b>H</b>,
  bullets: <Icon name="list" />,
  numbers: '1.',
  table: (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 5h18v14H3zM3 10h18M3 14.500h18M10 5v14" />
    </svg>
  ),
  link: <Icon name="link" />,
  find: <Icon name="search" />,
  preview: <Icon name="eye" />,
  help: <Icon name="help" />,
}

/** One stop of Tab for the whole bar; arrows go from button to button. */
function moveInBar(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined || at === -1) return
  event.preventDefault()
  const next = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}
