const PREFIX = 'aksis-tulisan-'

/** Openings of this tab that have ended: their texts are the next one's, whether or not the browser knows it yet. */
const ended = new Set<string>()
let endings: Promise<unknown> = Promise.resolve()

/** Names this opening of a page among those of other tabs, for as long as the page lives. */
export function holdOpening(opening: string): () => void {
  let release = () => {}
  const left = new Promise<void>((resolve) => (release = resolve))
  void locks()?.request(PREFIX + opening, () => left)
  return release
}

/** This opening is over; whoever asks what lives waits until its last texts are written. */
export function endOpening(opening: string, stopping: Promise<unknown>): void {
  ended.add(opening)
  beforeTheNext(stopping)
}

/** Whoever asks what lives waits for this too. */
export function beforeTheNext(work: Promise<unknown>): void {
  endings = Promise.all([endings, work])
}

/** The openings that live now, in any tab of this browser. */
export async function livingOpenings(): Promise<string[]> {
  const { held = [] } = (await locks()?.query()) ?? {}
  return held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))
}

/** Those whose texts are not to be touched here: of this tab only what is not over, and has written its last text. */
export async function livingNow(): Promise<string[]> {
  await endings
  return (await livingOpenings()).filter((one) => !ended.has(one))
}

/** An older browser, or a page without TLS, cannot tell what lives: then every other opening counts as gone. */
function locks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined
}
