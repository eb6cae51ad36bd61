import { useCallback, useEffect, useRef, useState } from 'react'
import { openDeviceCopies, type DeviceCopies } from '#app/platform/line/device-copies.ts'
import { WISH } from '#app/platform/line/unsent-quizzes.ts'

/**
 * That she has asked to hand in, kept on the device until the server has answered or she takes it back: the page may die
 * while it waits for a line. `asked`: an earlier opening of the page left it so. Nothing is handed in by it alone.
 */
export function useHandInWish(place: string) {
  const [asked, setAsked] = useState(false)
  // One after the other: what was asked last stands.
  const written = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    let left = false
    void onDevice(async (copies) => {
      const [found] = await copies.of(wishOf(place).address, Date.now())
      if (found && !left) setAsked(true)
    })
    return () => {
      left = true
    }
  }, [place])

  const write = useCallback((work: (copies: DeviceCopies) => Promise<unknown>) => {
    setAsked(false)
    written.current = written.current.then(() => onDevice(work))
  }, [])
  const keep = useCallback(() => {
    const body = { value: 'ya', base: null, mark: '' }
    write((copies) => copies.keep({ ...wishOf(place), at: Date.now(), body }))
  }, [write, place])
  const drop = useCallback(() => write((copies) => copies.forget(wishOf(place))), [write, place])
  return { asked, keep, drop }
}

/** Beside the copies of the attempt that lie at `place`: what its form does not know would be taken away there. */
export function wishOf(place: string) {
  return { address: place + WISH, field: 'kumpul', opening: 'kumpul' }
}

async function onDevice(work: (copies: DeviceCopies) => Promise<unknown>): Promise<void> {
  const { orang: writer } = document.documentElement.dataset
  if (!writer) return
  const copies = openDeviceCopies(writer)
  await work(copies)
  copies.close()
}
