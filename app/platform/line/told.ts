/** What a listener has heard of a text that saves itself. */
export type Heard = { state: string | undefined; saved: boolean; bad: boolean; speaks: boolean }

const GOOD = ['saved', 'sent']
const BAD = ['failed', 'conflict', 'onDevice']

/** How a text stood when its page came, which nobody is told. */
export function firstHeard(state: string | undefined): Heard {
  return { state, saved: false, bad: BAD.includes(state ?? ''), speaks: false }
}

/**
 * Whether the next state is read out: the first time that the text is safe, when it fails to get there and when it gets
 * there again. Everything between would talk into what is being typed.
 */
export function nextHeard(heard: Heard, state: string | undefined): Heard {
  if (heard.state === state) return heard
  const good = GOOD.includes(state ?? '')
  const bad = BAD.includes(state ?? '')
  return {
    state,
    saved: heard.saved || good,
    bad: bad || (heard.bad && !good),
    speaks: (bad && !heard.bad) || (good && (heard.bad || !heard.saved)),
  }
}
