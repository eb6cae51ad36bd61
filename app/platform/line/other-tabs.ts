import { SECOND } from '#app/platform/say/time.ts'
import { leaving } from './leaving.ts'
import { onOver, tellTabs } from './tab-words.ts'

/** Until the server knows that she has signed out. */
const SIGNED_OUT = 3 * SECOND

/**
 * A phone is shared: once its person has signed out in another tab, or somebody else is signed in there, this page shows
 * nothing of hers any more and asks the server anew. Tells the others who is here; answers how to stop.
 */
export function keepToOnePerson(person: string): () => void {
  const stop = onOver(person, ({ leaves }) => {
    document.body.hidden = true
    // What she did not throw away herself stays in her own database.
    if (leaves === undefined) window.dispatchEvent(new Event('pagehide'))
    leaving.dispatchEvent(new Event('leaving'))
    setTimeout(() => window.location.reload(), leaves === undefined ? 0 : SIGNED_OUT)
  })
  tellTabs({ here: person })
  return stop
}
