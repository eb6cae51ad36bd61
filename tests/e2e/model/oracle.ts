/** What is typed so shortly before a phone dies may be lost; the rest is the time that closing a tab takes here. */
const MAY_BE_LOST = 300 + 250

/** What was typed last into a field, and when. */
export type Typed = {
  now: string
  at: number
  /** What stood there before, and until when. */
  before: readonly { text: string; until: number }[]
  token: string | null
  /** The second tab had a hand in it. */
  shared: boolean
}

/** What a page may show once it is opened again, having been `left` then: what a kill costs is a word or a row, no more. */
export function mayStand({ now, at, before }: Typed, found: string, left: number): boolean {
  const isYoung = (since: number) => left - since <= MAY_BE_LOST
  if (found === now || !isYoung(at)) return found === now
  return (
    now === '' || now.startsWith(found) || before.some(({ text, until }) => text === found && isYoung(until))
  )
}

/** Of what two tabs said: one of them, or both joined, paragraph by paragraph. */
export function isOf(held: string, texts: readonly string[]): boolean {
  const lines = texts.flatMap((text) => text.split('\n'))
  return texts.includes(held) || (held !== '' && held.split('\n').every((line) => lines.includes(line)))
}
