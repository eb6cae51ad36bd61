import { useRevalidator } from '@remix-run/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import {
  allUploads,
  answerOf,
  letGo,
  sendAgain,
  startUploads,
  watchUploads,
  type Upload,
} from '#app/platform/line/uploads.ts'

const NONE: readonly Upload[] = []

/** The files on their way to this door that the list of the page does not show yet. */
export function useUnsent(address: string): readonly Upload[] {
  const all = useSyncExternalStore(watchUploads, allUploads, () => NONE)
  return all.filter((one) => one.address === address && one.step !== 'taken')
}

/** Sends what is chosen; `said` is the door's word for the last one it took. The list is read again after each. */
export function useUploads(address: string, refuse: (file: File) => string | undefined) {
  const all = useSyncExternalStore(watchUploads, allUploads, () => NONE)
  const unsent = useUnsent(address)
  const [said, setSaid] = useState('')
  const { revalidate } = useRevalidator()
  const taken = all.find((one) => one.address === address && one.step === 'taken')
  useEffect(() => {
    if (!taken) return
    setSaid(answerOf(taken)?.sentence ?? '')
    letGo(taken.key)
    revalidate()
  }, [taken, revalidate])
  // When only the answer was lost, the file is there. But whoever is signed out would be led to the sign-in page, away
  // from the text that waits on this one.
  const lost = unsent.filter(({ result }) => result?.ok === false && result.why !== 'signedOut').length
  useEffect(() => {
    if (lost > 0) revalidate()
  }, [lost, revalidate])
  return {
    unsent,
    said,
    choose: (files: readonly File[]) => {
      setSaid('')
      startUploads(address, files, refuse)
    },
    again: (key: number) => sendAgain(key),
    drop: (key: number, sentence: string) => {
      letGo(key)
      setSaid(sentence)
      revalidate()
    },
  }
}
