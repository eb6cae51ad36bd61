const PREFIX = 'aksis-tulisan-'

/** Names this opening of a page among those of other tabs, for as long as the page lives. */
export function holdOpening(opening: string): () => void {
  let release = () => {}
  const left = new Promise<void>((resolve) => (release = resolve))
  void locks()?.request(PREFIX + opening, () => left)
  return release
}

/** The openings that live now, in any tab of this browser. */
export async function livingOpenings(): Promise<string[]> {
  const { held = [] } = (await locks()?.query()) ?? {}
  return held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))
}

/** An older browser, or a page without TLS, cannot tell what lives: then every other opening counts as gone. */
function locks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined
}
