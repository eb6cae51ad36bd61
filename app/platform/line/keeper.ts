import { heldOn } from './keeper-copies.ts'
import { givenUp, offersOn } from './keeper-offers.ts'
import { othersTexts, sidesIn } from './keeper-others.ts'
import {
  doubt,
  isOneOf,
  isRefused,
  isUnsaved,
  isWaiting,
  NOTHING_MET,
  PAUSES,
  wordOf,
  type Answer,
  type Change,
  type Field,
  type Offer,
  type Settings,
  type Theirs,
  type Whole,
} from './keeper-shape.ts'

/**
 * Keeps what is typed into the fields of one page: on the device at once, on the server soon after, field by field.
 * Whatever the server or the line answers, a text that is not on the server is tried again until it is, the person has
 * to choose, or its field is refused as it stands; a refused field holds back no other.
 */
export function keeper(settings: Settings) {
  const { now, send } = settings
  const fields = new Map<string, Field>()
  for (const [name, { value, mark, unsaved }] of Object.entries(settings.brought))
    fields.set(name, { value, base: unsaved ? null : value, mark, ...NOTHING_MET })
  const others = othersTexts(settings)
  const offers = offersOn(settings, others)
  let at = settings.at
  let why: Whole['why'] = send ? null : 'offline'
  let closed: string | null = null
  let mergedWith: string | null = null
  let failures = 0
  let sending: Promise<void> | null = null
  let due: ReturnType<typeof setTimeout> | null = null
  let firstKey: number | null = null
  let copying: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  const held = heldOn(settings)
  const toldOf = new Set<() => void>()
  let seen = look()

  function look(): Whole {
    return {
      fields: Object.fromEntries([...fields].map(([name, field]) => [name, { ...field }])),
      ...offers.told(failures > 0 || closed !== null),
      word: wordOf(fields, { closed, sending: sending !== null, why, failures, holds: held.holds }),
      why,
      closed,
      at,
      mergedWith,
    }
  }

  function tell() {
    seen = look()
    for (const told of toldOf) told()
  }

  function type(name: string, value: string) {
    const field = fields.get(name)
    if (!field || field.value === value) return
    field.value = value
    mergedWith = null
    copying ??= setTimeout(() => void copyNow(), PAUSES.copy)
    firstKey ??= now()
    // After a failure the growing pause goes on; a key must not make it shorter.
    if (failures === 0 || (!due && !sending)) plan(Math.min(PAUSES.rest, firstKey + PAUSES.longest - now()))
    tell()
  }

  /** Writes on the device what is not on the server, and takes away what is. */
  async function copyNow() {
    if (copying) clearTimeout(copying)
    copying = null
    await held.follow(fields)
    tell()
  }

  function plan(after: number) {
    if (stopped || !send) return
    if (due) clearTimeout(due)
    due = setTimeout(() => void go(), Math.max(0, after))
  }

  function waiting(): Offer[] {
    return closed !== null || stopped ? [] : offers.waiting()
  }

  function changes(): Change[] {
    if (closed !== null || stopped) return []
    return [...fields].flatMap(([field, kept]) => {
      const { value, mark, clash, doubtful } = kept
      const again = doubtful.some((text) => text !== value)
      return isWaiting(kept) && !clash && !isRefused(kept) ? [{ field, value, mark, again }] : []
    })
  }

  /** Sends what there is to send; while something is on its way, when that is answered. */
  async function go(): Promise<void> {
    if (!send) return copyNow()
    if (due) clearTimeout(due)
    due = null
    if (sending) return sending.then(go)
    const [sent, given] = [changes(), waiting()]
    firstKey = null
    if (sent.length === 0 && given.length === 0) {
      failures = 0
      why = null
      return tell()
    }
    for (const { field, value } of sent) doubt(fields.get(field), value)
    void copyNow()
    sending = deliver(send(sent, givenUp(given)), sent, given)
    tell()
    await sending
  }

  async function deliver(asked: Promise<Answer>, sent: readonly Change[], given: readonly Offer[]) {
    const answer = await asked.catch((): Answer => ({ kind: 'none', why: 'server' }))
    take(sent, answer)
    if (answer.kind === 'answered') await offers.answered(given, answer.setAside ?? [])
    sending = null
    if (changes().length > 0 || waiting().length > 0) {
      const pause = PAUSES.again[Math.min(failures, PAUSES.again.length) - 1]
      plan(pause ?? (firstKey === null ? 0 : PAUSES.rest))
    }
    await copyNow()
  }

  function take(sent: readonly Change[], answer: Answer) {
    why = null
    if (answer.kind === 'none') {
      failures += 1
      why = answer.why
      return
    }
    failures = 0
    if (answer.kind === 'closed') {
      closed = answer.sentence
      return
    }
    if (Object.values(answer.fields).some(({ kind }) => kind === 'saved')) at = answer.at
    for (const { field: name, value } of sent) {
      const field = fields.get(name)
      const said = answer.fields[name]
      if (!field) continue
      // A door that says nothing of a field has not understood it: the next one may.
      if (!said) failures = 1
      else if (said.kind === 'refused') {
        if (!field.asks || value !== field.base) field.refused = { value, places: said.places }
        field.asks = false
        field.doubtful = field.doubtful.filter((text) => text !== value)
      } else if (said.kind === 'saved')
        Object.assign(field, { base: value, mark: said.mark, doubtful: [], refused: null, asks: false })
      else meet(name, field, said, value)
    }
  }

  function meet(name: string, field: Field, theirs: Theirs & { mark: string }, sent: string) {
    // A text of this very page, of which nobody had said that it arrived: what is on the screen grew out of it.
    const mine = isOneOf(settings, name, theirs.value, field.doubtful)
    const merged = mine ? field.value : settings.merge(name, field.base, field.value, theirs.value)
    const untouched = field.asks && field.value === field.base
    const sides = merged === null ? sidesIn(settings, name, field, theirs.value) : null
    Object.assign(field, { base: theirs.value, mark: theirs.mark, doubtful: [], refused: null })
    if (mine) return
    others.add(name, theirs.value)
    if (merged === null)
      field.clash = { ...theirs, value: sides?.theirs ?? theirs.value, lies: theirs.value, sent }
    else if (!untouched) mergedWith = theirs.by
    put(name, field, merged ?? sides?.mine ?? field.value)
  }

  function put(name: string, field: Field, value: string) {
    if (field.value === value) return
    field.value = value
    settings.show(name, value)
  }

  /** The text that was not chosen can be called back. */
  async function choose(name: string, whose: 'mine' | 'theirs') {
    const field = fields.get(name)
    if (!field?.clash) return
    const { value: theirs, lies = theirs, offer } = field.clash
    // Begun first, because showing the other text may load the page anew; a device that does not answer stops no choice.
    const kept = offers.setAside(name, whose === 'theirs' ? field.value : lies)
    field.clash = null
    if (whose === 'theirs') put(name, field, theirs)
    field.asks = whose === 'theirs' && !offer
    tell()
    await kept
    plan(0)
    if (offer) await discard(offer)
    await copyNow()
  }

  /**
   * Takes an offered text: into an untouched field as it is, into another one as a second hand would have written it.
   * `pressed`: she has asked for it; otherwise one that stood against another text does so until she chooses.
   */
  async function accept(offer: Offer, pressed = true) {
    const field = fields.get(offer.field)
    if (!field) return discard(offer)
    // One choice at a time: what the field stands against would be forgotten.
    if (field.clash) return
    const { value, base, mark, doubtful = [] } = offer.copy.body
    const wasSent = (text: string) => isOneOf(settings, offer.field, text, doubtful)
    const asItIs =
      base === null ? pressed : !isUnsaved(field) && (mark === field.mark || wasSent(field.value))
    // What grew out of no text we know is taken as it is, and what it replaces is set aside.
    if (base === null && pressed && field.value !== value) await offers.setAside(offer.field, field.value)
    const merged = asItIs ? value : settings.merge(offer.field, base, value, field.value)
    if (merged === null) {
      // The offer stays until the choice is made.
      field.clash = { value, by: null, at: null, offer }
      return tell()
    }
    put(offer.field, field, merged)
    if (merged === value) field.since = { value, at: offer.at }
    // What the earlier opening sent may still arrive.
    if (!wasSent(field.base ?? '')) field.doubtful = [...new Set([...field.doubtful, ...doubtful])]
    plan(0)
    await discard(offer)
  }

  async function discard(offer: Offer) {
    // Only once this opening has a copy of its own may the old one go.
    await copyNow()
    await offers.forget(offer)
    tell()
  }

  /** Newer texts of the server go into the fields that hold nothing else. */
  function follow(news: Settings['brought']) {
    for (const [name, { value, mark }] of Object.entries(news)) {
      const field = fields.get(name)
      if (!field || isUnsaved(field) || field.clash) continue
      Object.assign(field, { base: value, mark })
      others.add(name, value)
      put(name, field, value)
    }
    tell()
  }

  /** Finds the texts of earlier openings, and sends what is still to be sent. */
  async function begin() {
    await copyNow()
    await offers.load(fields)
    if (changes().length > 0 || waiting().length > 0) plan(PAUSES.rest)
    tell()
  }

  function kill() {
    stopped = true
    if (due) clearTimeout(due)
    if (copying) clearTimeout(copying)
  }

  return {
    begin,
    follow,
    type,
    choose,
    accept,
    discard,
    /** A text of several hands, as rows are: nobody's own. */
    giveUp: (name: string, value: string) => void offers.setAside(name, value, false),
    copyNow,
    /** The person has left a field, pressed a button, or the line is back: not later but now. */
    now: go,
    /** Sends what there is; true when the server has everything that is on the screen. */
    async flush(): Promise<boolean> {
      await go()
      // What was typed, or met another text, while it was on its way.
      for (let tries = 0; tries < 3 && failures === 0 && changes().length + waiting().length > 0; tries += 1)
        await go()
      return [...fields.values()].every((field) => !isWaiting(field) && !field.clash)
    },
    watch(told: () => void) {
      toldOf.add(told)
      return () => void toldOf.delete(told)
    },
    whole: () => seen,
    /** The page is left: what is not on the server stays on the device. */
    stop() {
      kill()
      return copyNow()
    },
    /** Ends at once, as when the device dies. */
    kill,
  }
}

export type Keeper = ReturnType<typeof keeper>
