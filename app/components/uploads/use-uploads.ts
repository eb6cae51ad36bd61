import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import {
  allUploads,
  answerOf,
  forgetUpload,
  giveUp,
  sendAgain,
  startUploads,
  watchUploads,
  type Fate,
  type Upload,
} from '#app/platform/line/uploads.ts'

const NONE: readonly Upload[] = []

/** The files on their way to this door that the list of the page does not show yet. */
export function useUnsent(address: string): readonly Upload[] {
  const all = useSyncExternalStore(watchUploads, allUploads, () => NONE)
  return all.filter((one) => one.address === address && one.step !== 'taken')
}

/**
 * Sends what is chosen; `said` is the last word about one of them. The list is read again after each, and `onTaken` hears what
 * a text shows it by.
 */
export function useUploads(
  { address, page, pieces }: Pick<Upload, 'address' | 'page' | 'pieces'>,
  refuse: (file: File) => string | undefined,
  onTaken?: (line: string | null) => void,
) {
  const hears = useRef(onTaken)
  useEffect(() => {
    hears.current = onTaken
  })
  const all = useSyncExternalStore(watchUploads, allUploads, () => NONE)
  const unsent = useUnsent(address)
  const [said, setSaid] = useState('')
  const { revalidate } = useRevalidator()
  const taken = all.find((one) => one.address === address && one.step === 'taken')
  useEffect(() => {
    if (!taken) return
    const answer = answerOf(taken)
    setSaid(answer?.sentence ?? '')
    forgetUpload(taken.key)
    hears.current?.(answer?.line ?? null)
    revalidate()
  }, [taken, revalidate])
  // When only the answer was lost, the file is there. But whoever is signed out would be led to the sign-in page, away
  // from the text that waits on this one.
  const lost = unsent.filter(({ result }) => result?.ok === false && result.why !== 'signedOut').length
  useEffect(() => {
    if (lost > 0) revalidate()
  }, [lost, revalidate])
  const sending = unsent.length > 0
  useEffect(() => {
    // Whoever signs out is asked about them, also on a line on which that question would not come any more.
    if (sending) void import('#app/components/layout/leave-sheet.tsx').catch(() => undefined)
  }, [sending])
  return {
    unsent,
    said,
    choose: (files: readonly File[]) => {
      setSaid('')
      startUploads({ address, page, pieces }, files, refuse)
    },
    again: (key: number) => sendAgain(key),
    /** `words` says what became of it; `null`: the door is being asked. */
    drop: (upload: Upload, words: (fate: Fate | null) => string) => {
      setSaid(words(null))
      void giveUp(upload, (fate) => {
        setSaid(words(fate))
        // On a line that is away the list cannot be read either.
        if (fate.kind !== 'unknown') revalidate()
      })
    },
  }
}
