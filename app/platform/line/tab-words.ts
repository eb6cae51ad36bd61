/** Pages of one browser tell each other who uses it: who signs out, and who is there. */
export type TabWord = { leaves?: string; here?: string }
const TABS = 'aksis-halaman'

export function tellTabs(word: TabWord): void {
  const tabs = new BroadcastChannel(TABS)
  tabs.postMessage(word)
  tabs.close()
}

/** `over` is called when `person` must no longer be seen on this page; answers how to stop listening. */
export function onOver(person: string, over: (word: TabWord) => void): () => void {
  const tabs = new BroadcastChannel(TABS)
  tabs.onmessage = ({ data }: MessageEvent<TabWord>) => {
    if (data.leaves === person || (data.here ?? person) !== person) over(data)
  }
  return () => {
    tabs.close()
  }
}
