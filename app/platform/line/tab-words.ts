/** Pages of one browser tell each other who uses it, who signs out and who is there, and what can be written to no more. */
export type TabWord = { leaves?: string; here?: string; ended?: string }
const TABS = 'aksis-halaman'
/** A page hears its own words too. */
const ME = Math.random()

/** Null in a browser that has none (Safari 15). */
function channel(): BroadcastChannel | null {
  return 'BroadcastChannel' in globalThis ? new BroadcastChannel(TABS) : null
}

export function tellTabs(word: TabWord): void {
  const tabs = channel()
  tabs?.postMessage({ ...word, from: ME })
  tabs?.close()
}

/** `over` is called when `person` must no longer be seen on this page; answers how to stop listening. */
export function onOver(person: string, over: (word: TabWord) => void): () => void {
  return onWord((word) => {
    if (word.leaves === person || (word.here ?? person) !== person) over(word)
  })
}

/** `told` is called when another page has found that what stands at `place` has ended; answers how to stop listening. */
export function onEnded(place: string, told: () => void): () => void {
  return onWord(({ ended }) => ended === place && told())
}

function onWord(heard: (word: TabWord) => void): () => void {
  const tabs = channel()
  if (tabs)
    tabs.onmessage = ({ data }: MessageEvent<TabWord & { from: number }>) => {
      if (data.from !== ME) heard(data)
    }
  return () => tabs?.close()
}
