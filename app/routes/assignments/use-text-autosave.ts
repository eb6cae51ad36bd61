import { useCallback, useEffect, useRef, useState } from 'react'
import { useStayUntilSaved } from '#app/components/ui/use-stay-until-saved.ts'
import { WAKES } from '#app/platform/line/patient-fetch.ts'
import { sendForm } from '#app/platform/line/send-form.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { readSaveAnswer } from './save-answer.ts'
import type { TheirText } from './save-failure.server.ts'

const PAUSE = 1.5 * SECOND
const TRY_AGAIN = 15 * SECOND

export type Draft = {
  text: string
  version: number
  status: 'saved' | 'typing' | 'saving' | 'failed' | 'conflict'
  /** Clock time of the last save; null before the first one. */
  at: string | null
  sentence: string | null
  theirs: TheirText | null
  /** A bad line: sent again by itself. */
  again: boolean
  /** Nothing but the line is in the way. Signed out, or refused by the server, it may never arrive. */
  away?: boolean
}

type Words = Record<'offline' | 'signedOut' | 'server', string>
type Saved = { text: string; version: number; at: string | null }

/**
 * Keeps a text on the server while it is being typed: after a pause, on leaving the field, again after a bad line.
 * Never overwrites what is on the screen with something older.
 */
export function useTextAutosave(address: string, start: Draft, saved: Saved, words: Words) {
  const [draft, setDraft] = useState(start)
  const now = useRef(draft)
  const running = useRef<Promise<boolean> | null>(null)
  const change = useCallback((part: Partial<Draft>) => {
    now.current = { ...now.current, ...part }
    setDraft(now.current)
  }, [])

  const { offline, signedOut, server } = words
  const send = useCallback(async (): Promise<boolean> => {
    const { text, version } = now.current
    change({ status: 'saving' })
    const sent = await sendForm(address, { naskah: text, versi: String(version) })
    if (!sent.ok) {
      const sentence = { offline, signedOut, server }[sent.why]
      change({ status: 'failed', sentence, again: true, away: sent.why === 'offline' })
      return false
    }
    const answer = readSaveAnswer(sent.answer)
    if (!answer) change({ status: 'failed', sentence: server, again: true, away: false })
    else if (answer.kind === 'clash') change({ status: 'conflict', theirs: answer.theirs })
    else if (answer.kind !== 'saved') change({ status: 'failed', sentence: answer.sentence, again: false })
    else {
      const typedOn = now.current.text !== text
      const { version: newVersion, at } = answer
      change({ status: typedOn ? 'typing' : 'saved', version: newVersion, at, sentence: null, again: false })
      return !typedOn
    }
    return false
  }, [address, change, offline, signedOut, server])

  /** Saves now; true when everything on the screen is on the server. */
  const save = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current
    if (now.current.status === 'saved') return true
    if (now.current.status === 'conflict') return false
    running.current = send()
    const whole = await running.current
    running.current = null
    return whole
  }, [send])

  useEffect(() => {
    const waiting = draft.status === 'typing' || (draft.status === 'failed' && draft.again)
    if (!waiting) return
    const again = () => void save()
    const timer = setTimeout(again, draft.status === 'typing' ? PAUSE : TRY_AGAIN)
    // The line is back, or she comes back from the tab in which she signed in again.
    for (const wake of WAKES) window.addEventListener(wake, again)
    return () => {
      clearTimeout(timer)
      for (const wake of WAKES) window.removeEventListener(wake, again)
    }
  }, [draft.status, draft.again, draft.text, save])

  const stuck = draft.status === 'conflict' || (draft.status === 'failed' && !(draft.again && draft.away))
  useStayUntilSaved(draft.status === 'saved' ? 'saved' : stuck ? 'stuck' : 'onItsWay')

  const { text: savedText, version: savedVersion, at: savedAt } = saved
  useEffect(() => {
    // The page was read again and somebody else has written meanwhile: only an untouched text follows.
    if (now.current.status === 'saved' && savedVersion > now.current.version)
      change({ text: savedText, version: savedVersion, at: savedAt })
  }, [savedText, savedVersion, savedAt, change])

  return {
    draft,
    save,
    type: (text: string) =>
      change({ text, status: now.current.status === 'conflict' ? 'conflict' : 'typing', sentence: null }),
    /** The person has seen both texts and wants hers: it is saved on top of the other one. */
    keepMine: () => {
      const { theirs } = now.current
      if (theirs) change({ version: theirs.version, theirs: null, status: 'typing' })
      return save()
    },
    takeTheirs: () => {
      const { theirs } = now.current
      if (theirs) change({ ...theirs, theirs: null, status: 'saved', sentence: null })
    },
  }
}
