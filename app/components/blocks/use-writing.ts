import { useCallback, useEffect, useState } from 'react'
import type { Whereabouts } from '#app/components/ui/use-stay-until-saved.ts'
import { pause, TIMES } from '#app/platform/line/patient-fetch.ts'
import type { Keeping, Staying } from './keeping.tsx'
import { useReadingParts, type ReadingParts } from './reading-parts.ts'

type Engine = { Keeping: typeof Keeping; Staying: typeof Staying }

/** What keeps the texts of a lesson, as its forms need it. */
export type Writing = {
  /** Null until it has come, and for ever where the page is not alive. */
  engine: Engine | null
  /** What the page carries instead, where it carries anything. */
  reading: ReadingParts | null
  /** A page as light as can be: as long as it is not alive, only its buttons save. */
  bare: boolean
  /** Above the doors of its blocks. */
  save: string
  tell: (id: string, text: Whereabouts) => void
}

/**
 * `save`: where the blocks of this page are saved; null when there is nothing to write. `saving`: the page is to be as
 * light as can be.
 */
export function useWriting(save: string | null, saving: boolean) {
  const parts = useReadingParts()
  const [engine, setEngine] = useState<Engine | null>(null)
  const [texts, setTexts] = useState<Readonly<Record<string, Whereabouts>>>({})
  const tell = useCallback((id: string, text: Whereabouts) => setTexts((all) => ({ ...all, [id]: text })), [])
  useEffect(() => {
    if (save === null) return
    const left = new AbortController()
    bring(left.signal).then(setEngine, () => undefined)
    return () => left.abort()
  }, [save])
  const writing: Writing | null =
    save === null ? null : { engine, reading: saving ? null : parts, bare: saving && !engine, save, tell }
  return { writing, texts: Object.values(texts) }
}

/** @throws AbortError when nobody waits for it any more */
async function bring(left: AbortSignal): Promise<Engine> {
  for (let tries = 0; ; tries += 1) {
    try {
      const engine = await import('./keeping.tsx')
      left.throwIfAborted()
      return engine
    } catch {
      left.throwIfAborted()
      await pause(TIMES.pauses[Math.min(tries, TIMES.pauses.length - 1)] ?? 0, window, left)
    }
  }
}
