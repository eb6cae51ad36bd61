import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { putTemplate } from './put-block.ts'
import { writingTexts } from './texts.ts'
import type { Act, BlockSample } from './acts.ts'
import { listenTo, writingField } from './writing-field.ts'

type Choice = { label: string; insert?: string; act?: Act; block?: string }
type Open = { from: number; typed: string; top: number }
type Props = {
  field: RefObject<HTMLTextAreaElement>
  blocks: readonly BlockSample[]
  act: (name: Act) => void
  /** A block was put in. */
  onBlock?: (() => void) | undefined
}

const SLASH = /(?:^|\n)\/(\p{L}{0,20})$/u

/** `/` at the start of a line opens a list of what can stand there; the focus stays in the field. */
export function SlashMenu({ field, blocks, act, onBlock }: Props) {
  const t = useTexts(writingTexts)
  const listId = useId()
  const [open, setOpen] = useState<Open | null>(null)
  const [at, setAt] = useState(0)
  const all: Choice[] = [
    { label: t.heading, insert: '## ' },
    { label: t.smaller, insert: '### ' },
    { label: t.bullets, insert: '- ' },
    { label: t.numbers, insert: '1. ' },
    { label: t.table, act: 'table' },
    { label: t.link, act: 'link' },
    ...blocks.map(({ label, template }) => ({ label, block: template })),
  ]
  const wanted = open?.typed.toLowerCase() ?? ''
  const choices = open ? wantedFirst(all, wanted) : []
  const isOpen = choices.length > 0
  const chosen = Math.min(at, choices.length - 1)

  function choose(choice: Choice) {
    const area = field.current
    if (!area || !open) return
    setOpen(null)
    const target = writingField(area)
    const spot = { ...target.spot(), start: open.from }
    const { text, start, end } = spot
    if (choice.block) {
      target.edit(putTemplate(spot, choice.block))
      return onBlock?.()
    }
    const insert = choice.insert ?? ''
    target.edit({ from: start, to: end, insert, start: start + insert.length, end: start + insert.length })
    if (choice.act && area.value !== text) act(choice.act)
  }

  const now = useRef({ open, isOpen, choices, chosen, choose })
  // Before it is painted: whoever sees the list can already press.
  useLayoutEffect(() => void (now.current = { open, isOpen, choices, chosen, choose }))
  useEffect(() => {
    const area = field.current
    if (!area) return
    const box = area
    function look() {
      const target = writingField(box)
      const { text, start, end } = target.spot()
      const found = start === end ? SLASH.exec(text.slice(0, start)) : null
      if (!found) return setOpen(null)
      const typed = found[1] ?? ''
      const from = start - typed.length - 1
      setOpen({ from, typed, top: target.bottomOf(start) })
      setAt(0)
    }
    function typed(event: Event) {
      // Only a slash that is typed: one that an undo brings back opens nothing.
      const isTyping = event instanceof InputEvent && event.inputType.startsWith('insert')
      if (isTyping || now.current.open) setTimeout(look)
    }
    function press(event: KeyboardEvent) {
      const { isOpen: shown, choices: list, chosen: index, choose: take } = now.current
      if (!shown || event.isComposing) return
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const choice = list[index]
      if (step !== undefined) setAt((index + step + list.length) % list.length)
      else if (event.key === 'Escape') setOpen(null)
      else if ((event.key === 'Enter' || event.key === 'Tab') && choice) take(choice)
      else return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const close = () => setOpen(null)
    // Before the keys of the field, which would go on with a list.
    const ends = [
      listenTo(box, 'keydown', press),
      listenTo(box, 'input', typed),
      listenTo(box, 'blur', close),
    ]
    return () => ends.forEach((end) => end())
  }, [field])

  // What a screen reader follows is said at the field, which keeps the focus.
  useEffect(() => {
    if (!field.current || !isOpen) return
    const { element: area } = writingField(field.current)
    area.setAttribute('aria-controls', listId)
    area.setAttribute('aria-activedescendant', `${listId}-${chosen}`)
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      area.removeAttribute('aria-controls')
      area.removeAttribute('aria-activedescendant')
    }
  }, [field, isOpen, chosen, listId])

  return (
    <>
      <p role="status" className="sr">
        {isOpen ? t.slashSaid({ count: choices.length }) : null}
      </p>
      {isOpen && open && (
        <ul
          id={listId}
          role="listbox"
          aria-label={t.slashTitle}
          className="slash"
          tabIndex={0}
          ref={(list) => place(list, open.top)}
        >
          {choices.map((choice, index) => (
            <li
              key={choice.label}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(choice)
              }}
            >
              {choice.label}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Those that hold the typed letters; first whose name begins with them, then whose words do. */
function wantedFirst(all: readonly Choice[], wanted: string): Choice[] {
  const rank = ({ label }: Choice) => {
    const name = label.toLowerCase()
    return name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : 2
  }
  return all
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .toSorted((one, other) => rank(one) - rank(other))
}

/** Below its line, or above it where the window ends. */
function place(list: HTMLElement | null, below: number) {
  if (!list) return
  const room = window.innerHeight - below
  const isAbove = room < list.offsetHeight && below > room
  list.style.top = `${isAbove ? Math.max(0, below - list.offsetHeight - LINE) : below}px`
}

const LINE = 28
