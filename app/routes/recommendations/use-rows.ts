import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { pairsIn, readField } from '#app/platform/line/form-fields.ts'
import { SECOND } from '#app/platform/say/time.ts'

type Values = Readonly<Record<string, string>>
/** `values`: what stood in the row when it was drawn; what is typed is known to its boxes. */
type Row = { key: number; values: Values }
/** A row that held something and was taken out. */
type Gone = { index: number; values: Values }

/** What the form has to do with the rows of its fields. */
export type RowsHands = {
  /** Field → draws so many rows: a text that comes from elsewhere may have more or fewer. */
  room: Record<string, (count: number) => void>
  /** A text that was taken away. */
  giveUp: (field: string, value: string) => void
}

/** A second tap of the same finger means the row that has just gone, not the one that moved up beneath it. */
const SECOND_TAP = 0.6 * SECOND

/** Of the notice about a row that was taken out. */
export function goneId(field: string): string {
  return `${field}-gone`
}

/**
 * The rows of a field. Where there are scripts they come and go on the screen at once, and are saved like what is typed;
 * nothing that stands in another box is drawn anew.
 */
export function useRows(name: string, first: readonly Values[], { room, giveUp }: RowsHands) {
  const box = useRef<HTMLFieldSetElement>(null)
  const keys = useRef(first.length)
  const removedAt = useRef(-SECOND_TAP)
  const [rows, setRows] = useState<readonly Row[]>(() => first.map((values, key) => ({ key, values })))
  const [gone, setGone] = useState<Gone | null>(null)
  const drawn = (values: Values = {}): Row => ({ key: keys.current++, values })

  useEffect(() => {
    room[name] = (count) =>
      flushSync(() =>
        setRows([...rows.slice(0, count), ...Array.from({ length: count - rows.length }, () => drawn())]),
      )
  })

  /** Everything is drawn when this ends: the form reads the rows, and the focus goes to where one goes on. */
  function change(next: readonly Row[], goOn: string) {
    flushSync(() => setRows(next))
    box.current?.dispatchEvent(new Event('input', { bubbles: true }))
    box.current?.querySelector<HTMLElement>(goOn)?.focus()
  }

  function add(event: MouseEvent) {
    event.preventDefault()
    change([...rows, drawn()], `[name^="${name}.${rows.length}."]`)
  }

  function remove(event: MouseEvent, index: number) {
    const form = box.current?.form
    if (!form) return
    event.preventDefault()
    // The keyboard follows the focus to the next one: it is not a finger, and counts no taps.
    if (event.detail > 0 && event.timeStamp - removedAt.current < SECOND_TAP) return
    removedAt.current = event.timeStamp
    const all = readField(form, name, 'rows')
    const start = `${name}.${index}.`
    const cells = (pairsIn(all) ?? []).filter(([cell]) => cell.startsWith(start))
    if (cells.some(([, text]) => text.trim() !== '')) {
      setGone({
        index,
        values: Object.fromEntries(cells.map(([cell, text]) => [cell.slice(start.length), text])),
      })
      giveUp(name, all)
    }
    const next = rows.filter((_, place) => place !== index)
    const near = Math.min(index, next.length - 1)
    change(next, `[value="${near < 0 ? `tambah:${name}` : `hapus:${name}:${near}`}"]`)
    document.getElementById(goneId(name))?.scrollIntoView({ block: 'nearest' })
  }

  function bringBack({ index, values }: Gone) {
    setGone(null)
    removedAt.current = -SECOND_TAP
    const at = Math.min(index, rows.length)
    change([...rows.slice(0, at), drawn(values), ...rows.slice(at)], `[name^="${name}.${at}."]`)
  }

  return { box, rows, gone, add, remove, bringBack }
}
