import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useStayUntilSaved } from '#app/components/ui/use-stay-until-saved.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { marksOf } from './section-marks.ts'
import type { SaveAnswer } from './section.page.server.ts'

const PAUSE = 1.5 * SECOND

export type SaveWord = 'saved' | 'saving' | 'typing' | 'failed' | 'conflict'

/**
 * Saves the form by itself, 1.5 s after the last key. `version` is the one the text on the screen is based on: each
 * save that succeeds moves it on, so that the next one is not taken for a clash with oneself. While a save is on its
 * way a press of a button waits for it.
 */
export function useFormAutosave(initial: { version: number; at: string | null; paused: boolean }) {
  const fetcher = useFetcher<SaveAnswer>()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const held = useRef<HTMLElement | null>(null)
  /** A save whose time has come while another is on its way. */
  const due = useRef(false)
  const [typing, setTyping] = useState(false)
  const answer = fetcher.data ?? null
  const saved = answer?.kind === 'saved' ? answer : null
  // Only a save of this screen moves the version on. The loader's may be a colleague's, and taking it over would
  // overwrite what she wrote.
  const [base, setBase] = useState({ version: initial.version, at: initial.at })
  if (saved && saved.version > base.version) setBase({ version: saved.version, at: saved.at })
  const { version, at } = base
  const conflict = answer?.kind === 'conflict'
  const closed = answer?.kind === 'closed'
  const onItsWay = fetcher.state !== 'idle'

  useEffect(() => () => clearTimeout(timer.current), [])
  const nobodySaves = initial.paused || conflict || closed
  const refused = conflict || closed || answer?.kind === 'invalid'
  useStayUntilSaved(onItsWay || (typing && !nobodySaves) ? 'onItsWay' : typing || refused ? 'stuck' : 'saved')
  useEffect(() => {
    const button = held.current
    if (onItsWay || !form.current) return
    if (button) form.current.requestSubmit(button)
    // What was typed while the last save was on its way.
    else if (due.current && !nobodySaves) save()
    held.current = null
    due.current = false
  })

  function save() {
    if (!form.current) return
    if (onItsWay) {
      due.current = true
      return
    }
    const sent = new FormData(form.current)
    sent.set('aksi', 'otomatis')
    setTyping(false)
    fetcher.submit(sent, { method: 'post' })
  }

  function changed() {
    setTyping(true)
    clearTimeout(timer.current)
    if (!nobodySaves) timer.current = setTimeout(save, PAUSE)
  }

  /** Leaving a field saves at once: whoever then follows a link has left nothing behind. */
  function left() {
    if (!typing || nobodySaves) return
    clearTimeout(timer.current)
    save()
  }

  function submitting(event: FormEvent<HTMLFormElement>) {
    clearTimeout(timer.current)
    if (!onItsWay) return
    event.preventDefault()
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null }
    held.current = submitter
  }

  const word: SaveWord | null = conflict
    ? 'conflict'
    : onItsWay
      ? 'saving'
      : answer?.kind === 'invalid' || answer?.kind === 'closed'
        ? 'failed'
        : typing
          ? 'typing'
          : at
            ? 'saved'
            : null
  return {
    form,
    version,
    at,
    word,
    errors: answer?.kind === 'invalid' ? answer.errors : [],
    /** What the last save found, field by field; null before the first one. */
    marks: answer?.kind === 'invalid' ? marksOf(answer.fields) : saved ? marksOf([]) : null,
    clean: saved !== null,
    conflict,
    closed,
    changed,
    left,
    submitting,
  }
}
