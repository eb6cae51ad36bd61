import type { DeviceCopies, DeviceCopy } from './device-copies.ts'
import { isOneOf, MOST_DOUBTFUL, PAUSES, type Answer, type Brought } from './keeper-shape.ts'

export type Shown = {
  value: string
  /** The version of it on the server. */
  mark: string
  /** Where the text is, in one word. */
  word: 'saved' | 'saving' | 'onDevice' | 'unsaved'
  signedOut: boolean
  /** The server's clock at the last save. */
  at: string
  /** Why the text is refused as it stands, or ''. */
  refused: string
  /** A text that was met on the server, where a person must choose. */
  theirs: string | null
  /** Texts that lie on this device only. */
  offers: readonly DeviceCopy[]
}

type Settings = {
  address: string
  field: string
  brought: Brought
  copies: Pick<DeviceCopies, 'keep' | 'forget' | 'of'>
  opening: string
  living: () => Promise<readonly string[]>
  /** Never throws. `again`: another text was sent as well, and nobody said whether it arrived. */
  send: (value: string, mark: string, again: boolean) => Promise<Answer>
  /** Null: a person must choose. */
  merge: (base: string | null, mine: string, theirs: string) => string | null
  /** Puts another text on the screen. */
  rewrite: (value: string) => void
  show: (shown: Shown) => void
}

/**
 * `keeper.ts` for one field, as small as a page can carry that has no other script: the same rows on the device, pauses
 * and promises. Who takes an offered text into one that has changed meanwhile finds that one offered instead.
 */
export function keepOne(settings: Settings) {
  const { address, field, copies, opening, merge } = settings
  let { value, mark } = settings.brought
  let base = value
  let doubtful: readonly string[] = []
  let refused = { value: '', sentence: '' }
  let theirs: string | null = null
  let offers: readonly DeviceCopy[] = []
  let signedOut = false
  let at = ''
  let failures = 0
  let firstKey = 0
  let sending = false
  let hurried = false
  let stopped = false
  let held = ''
  let asides = 0
  let due: Timer = 0
  let copying: Timer = 0

  const isUnsaved = () => value !== base || doubtful.length > 0
  const why = () => (refused.value === value ? refused.sentence : '')
  const hasToSend = () => isUnsaved() && theirs === null && !why() && !stopped
  // What stands against the server's text did not grow out of it, whoever opens the page next.
  const body = () => ({ value, base: theirs === null ? base : null, mark, doubtful })
  const isHeld = () => held === JSON.stringify(body())

  function tell() {
    const word = sending ? 'saving' : !isUnsaved() ? 'saved' : isHeld() ? 'onDevice' : 'unsaved'
    settings.show({ value, mark, word, signedOut, at, refused: why(), theirs, offers })
  }

  function plan(after: number) {
    clearTimeout(due)
    if (!stopped) due = setTimeout(() => void go(), after)
  }

  /** Writes on the device what is not on the server, and takes away what is. */
  async function copyNow() {
    clearTimeout(copying)
    copying = 0
    const now = body()
    if (!isUnsaved()) {
      if (held) await copies.forget({ address, field, opening })
      held = ''
    } else if (!isHeld()) {
      // Begun counts as there, or what is saved meanwhile would leave it behind.
      held ||= ' '
      if (await copies.keep({ address, field, opening, at: Date.now(), body: now }))
        held = JSON.stringify(now)
    }
    tell()
  }

  /** Sends what there is to send; while something is on its way, when that is answered. */
  async function go() {
    clearTimeout(due)
    due = 0
    if (sending) {
      hurried = true
      return
    }
    firstKey = 0
    if (!hasToSend()) {
      failures = 0
      return tell()
    }
    const sent = value
    const again = doubtful.some((text) => text !== sent)
    doubtful = [...new Set([...doubtful, sent])].slice(-MOST_DOUBTFUL)
    sending = true
    void copyNow()
    take(sent, await settings.send(sent, mark, again))
    sending = false
    if (hasToSend())
      plan(
        hurried
          ? 0
          : (PAUSES.again[Math.min(failures, PAUSES.again.length) - 1] ?? (firstKey && PAUSES.rest)),
      )
    hurried = false
    await copyNow()
  }

  function take(sent: string, answer: Answer) {
    signedOut = answer.kind === 'none' && answer.why === 'signedOut'
    // A door that says nothing of the field has not understood it: the next one may.
    const said = answer.kind === 'answered' ? answer.fields[field] : null
    failures = answer.kind === 'closed' || said ? 0 : failures + 1
    if (answer.kind === 'closed') refuse(sent, answer.sentence)
    else if (said?.kind === 'refused') refuse(sent, Object.values(said.places)[0])
    else if (said && answer.kind === 'answered') {
      const saved = said.kind === 'saved'
      const now = saved ? sent : said.value
      // A text of this very page, of which nobody had said that it arrived: what is on the screen grew out of it.
      const merged = saved || isOneOf(now, doubtful) ? value : merge(base, value, now)
      if (saved) at = answer.at
      base = now
      mark = said.mark
      doubtful = []
      if (merged === null) theirs = now
      else put(merged)
    }
  }

  function refuse(sent: string, sentence = '') {
    refused = { value: sent, sentence }
    doubtful = doubtful.filter((text) => text !== sent)
  }

  function put(text: string) {
    if (text !== value) settings.rewrite((value = text))
  }

  /** The text that was not chosen can be called back. */
  async function setAside(text: string) {
    if (text === '') return
    asides += 1
    const copy = {
      address,
      field,
      opening: `${opening}.${asides}`,
      at: Date.now(),
      body: { value: text, base: null, mark: '', aside: true },
    }
    offers = [...offers, copy]
    await copies.keep(copy)
  }

  async function discard(offer: DeviceCopy) {
    // Only once this opening has a copy of its own may the old one go.
    await copyNow()
    offers = offers.filter((one) => one !== offer)
    await copies.forget(offer)
    tell()
  }

  return {
    /** Looks for texts of earlier openings; what the server has meanwhile goes. */
    async begin() {
      const [found, living] = await Promise.all([copies.of(address, Date.now()), settings.living()])
      for (const copy of found) {
        if (copy.opening === opening || living.includes(copy.opening)) continue
        if (base === copy.body.value) {
          // Something older that was sent before it may still arrive: then it is said once more.
          doubtful = (copy.body.doubtful ?? []).filter((text) => text !== base)
          await copies.forget(copy)
        } else offers = [...offers, copy]
      }
      if (hasToSend()) plan(PAUSES.rest)
      tell()
    },
    type(text: string) {
      if (value === text) return
      value = text
      copying ||= setTimeout(() => void copyNow(), PAUSES.copy)
      firstKey ||= Date.now()
      // After a failure the growing pause goes on; a key must not make it shorter.
      if (!failures || (!due && !sending)) plan(Math.min(PAUSES.rest, firstKey + PAUSES.longest - Date.now()))
      tell()
    },
    async choose(whose: 'mine' | 'theirs') {
      if (theirs === null) return
      const [kept, left] = whose === 'mine' ? [value, theirs] : [theirs, value]
      theirs = null
      put(kept)
      plan(0)
      await setAside(left)
      await copyNow()
    },
    async accept(offer: DeviceCopy) {
      const { value: offered, base: from, mark: its, doubtful: sent = [] } = offer.body
      const grewOutOfThis = from !== null && !isUnsaved() && (its === mark || isOneOf(value, sent))
      const merged = grewOutOfThis ? offered : from === null ? null : merge(from, offered, value)
      if (merged === null) await setAside(value)
      put(merged ?? offered)
      // What the earlier opening sent may still arrive.
      if (!isOneOf(base, sent)) doubtful = [...new Set([...doubtful, ...sent])]
      plan(0)
      await discard(offer)
    },
    discard,
    copyNow,
    now: go,
    /** Ends at once, as when the device dies. */
    kill() {
      stopped = true
      clearTimeout(due)
      clearTimeout(copying)
    },
  }
}

type Timer = ReturnType<typeof setTimeout> | 0
