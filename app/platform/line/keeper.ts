import { SECOND } from '#app/platform/say/time.ts'
import type { DeviceCopies, DeviceCopy } from './device-copies.ts'

/** What became of one field. `other`: something else lies there by now, and nothing was written. */
export type FieldAnswer =
  | { kind: 'saved'; mark: string }
  /** Why, in words, by place: the field itself or a part of it. */
  | { kind: 'refused'; places: Readonly<Record<string, string>> }
  /** `shown`: both for a person to read, where the values are not. */
  | {
      kind: 'other'
      value: string
      mark: string
      by: string
      at: string
      shown?: { mine: string; theirs: string }
    }
export type Answer =
  | { kind: 'answered'; at: string; fields: Readonly<Record<string, FieldAnswer>> }
  /** Nobody may write here any more; what is on the screen stays there. */
  | { kind: 'closed'; sentence: string }
  | { kind: 'none'; why: 'offline' | 'signedOut' | 'server' }

/** A field as the page brought it. `mark` names the server's text; null: the page brought another text than the server's. */
export type Brought = { value: string; mark: string; unsaved?: boolean }
export type Change = { field: string; value: string; mark: string }
/** `by` null: a text of this device, from an earlier opening of the page. */
export type Theirs = {
  value: string
  by: string | null
  at: string | null
  shown?: { mine: string; theirs: string }
}
/** A text that lies on this device only: of an earlier opening of the page, or not chosen in a clash. */
export type Offer = { field: string; value: string; at: number; copy: DeviceCopy }

export type Field = {
  value: string
  /** What the server was last known to hold; null when that is not known. */
  base: string | null
  mark: string
  /** Texts that were sent and never answered: one of them may be what the server holds. */
  doubtful: readonly string[]
  refused: { value: string; places: Readonly<Record<string, string>> } | null
  clash: (Theirs & { offer?: Offer }) | null
}

export type Whole = {
  fields: Readonly<Record<string, Field>>
  offers: readonly Offer[]
  /** Where all of it is. `refused` and `clash` wait for the person, `closed` for nothing. */
  word: 'saved' | 'typing' | 'saving' | 'onDevice' | 'failed' | 'conflict' | 'closed'
  why: 'offline' | 'signedOut' | 'server' | null
  closed: string | null
  /** The server's clock at the last save. */
  at: string | null
  /** Whose paragraphs were last taken in beside one's own. */
  mergedWith: string | null
}

export type Settings = {
  address: string
  brought: Readonly<Record<string, Brought>>
  at: string | null
  copies: DeviceCopies
  /** Names this opening of the page among a person's others. */
  opening: string
  /** The openings that live now: their copies are theirs. */
  living: () => Promise<readonly string[]>
  send: (changes: readonly Change[]) => Promise<Answer>
  /** Null: a person must choose. */
  merge: (field: string, base: string | null, mine: string, theirs: string) => string | null
  /** Puts another text on the screen. */
  show: (field: string, value: string) => void
  now: () => number
}

export const PAUSES = {
  /** After the last key the device has it. */
  copy: 0.25 * SECOND,
  /** After the last key it is sent … */
  rest: 1.5 * SECOND,
  /** … and at the latest so long after the first one. */
  longest: 15 * SECOND,
  /** Between one try and the next; the last one holds from then on. */
  again: [1, 2, 4, 8, 15].map((seconds) => seconds * SECOND),
}

const MOST_DOUBTFUL = 20

/**
 * Keeps what is typed into the fields of one page: on the device at once, on the server soon after, field by field.
 * Whatever the server or the line answers, a text that is not on the server is tried again until it is, the person has
 * to choose, or its field is refused as it stands; a refused field holds back no other.
 */
export function keeper(settings: Settings) {
  const { address, copies, opening, now } = settings
  const fields = new Map<string, Field>()
  for (const [name, { value, mark, unsaved }] of Object.entries(settings.brought))
    fields.set(name, { value, base: unsaved ? null : value, mark, doubtful: [], refused: null, clash: null })
  let offers: Offer[] = []
  let at = settings.at
  let why: Whole['why'] = null
  let closed: string | null = null
  let mergedWith: string | null = null
  let failures = 0
  let sending: Promise<void> | null = null
  let due: { at: number; timer: ReturnType<typeof setTimeout> } | null = null
  let firstKey: number | null = null
  let copying: ReturnType<typeof setTimeout> | null = null
  let stopped = false
  let setAsides = 0
  /** What the device holds of this opening, by field. */
  const copied = new Map<string, string>()
  const toldOf = new Set<() => void>()
  let seen = look()

  function look(): Whole {
    return {
      fields: Object.fromEntries([...fields].map(([name, field]) => [name, { ...field }])),
      offers,
      word: wordNow(),
      why,
      closed,
      at,
      mergedWith,
    }
  }

  function wordNow(): Whole['word'] {
    const unsaved = [...fields.entries()].filter(([, field]) => isUnsaved(field))
    if (closed !== null && unsaved.length > 0) return 'closed'
    if ([...fields.values()].some(({ clash }) => clash)) return 'conflict'
    if (sending) return 'saving'
    if (unsaved.length === 0) return 'saved'
    const onDevice = unsaved.every(([name, field]) => copied.get(name) === marked(field))
    if (why !== null) return onDevice ? 'onDevice' : 'failed'
    if (unsaved.every(([, field]) => isRefused(field))) return 'failed'
    return onDevice && failures > 0 ? 'onDevice' : 'typing'
  }

  function tell() {
    seen = look()
    for (const told of toldOf) told()
  }

  // ── Typing ────────────────────────────────────────────────────────────────────────────────────────────────

  function type(name: string, value: string) {
    const field = fields.get(name)
    if (!field || field.value === value) return
    field.value = value
    mergedWith = null
    copying ??= setTimeout(copyNow, PAUSES.copy)
    firstKey ??= now()
    // After a failure the growing pause goes on; a key must not make it shorter.
    if (failures === 0 || (!due && !sending)) plan(Math.min(PAUSES.rest, firstKey + PAUSES.longest - now()))
    tell()
  }

  /** Writes on the device what is not on the server, and takes away what is. */
  async function copyNow() {
    if (copying) clearTimeout(copying)
    copying = null
    await Promise.all([...fields].map(([name, field]) => copyField(name, field)))
    tell()
  }

  async function copyField(name: string, field: Field) {
    const { value, base, mark, doubtful } = field
    const holds = marked(field)
    if (!isUnsaved(field)) {
      if (!copied.has(name)) return
      copied.delete(name)
      await copies.forget({ address, field: name, opening })
    } else if (copied.get(name) !== holds) {
      const kept = await copies.keep({
        address,
        field: name,
        opening,
        at: now(),
        body: { value, base, mark, doubtful },
      })
      if (kept) copied.set(name, holds)
    }
  }

  // ── Sending ───────────────────────────────────────────────────────────────────────────────────────────────

  function plan(after: number) {
    if (stopped) return
    const when = now() + Math.max(0, after)
    if (due) clearTimeout(due.timer)
    due = { at: when, timer: setTimeout(() => void go(), Math.max(0, after)) }
  }

  function changes(): Change[] {
    if (closed !== null) return []
    return [...fields].flatMap(([field, kept]) => {
      const { value, mark, clash } = kept
      return isUnsaved(kept) && !clash && !isRefused(kept) ? [{ field, value, mark }] : []
    })
  }

  /** Sends what there is to send; while something is on its way, when that is answered. */
  async function go(): Promise<void> {
    if (due) clearTimeout(due.timer)
    due = null
    if (sending) return sending.then(go)
    const sent = changes()
    firstKey = null
    if (stopped) return
    if (sent.length === 0) {
      failures = 0
      why = null
      return tell()
    }
    for (const { field, value } of sent) doubt(field, value)
    void copyNow()
    sending = deliver(sent)
    tell()
    await sending
  }

  async function deliver(sent: readonly Change[]) {
    const answer = await settings.send(sent).catch((): Answer => ({ kind: 'none', why: 'server' }))
    take(sent, answer)
    sending = null
    if (changes().length > 0) {
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
    at = answer.at
    for (const { field: name, value } of sent) {
      const field = fields.get(name)
      const said = answer.fields[name]
      if (!field) continue
      // A door that says nothing of a field has not understood it: the next one may.
      if (!said) failures = 1
      else if (said.kind === 'refused') {
        field.refused = { value, places: said.places }
        field.doubtful = field.doubtful.filter((text) => text !== value)
      } else if (said.kind === 'saved')
        Object.assign(field, { base: value, mark: said.mark, doubtful: [], refused: null })
      else meet(name, field, said)
    }
  }

  function doubt(name: string, value: string) {
    const field = fields.get(name)
    if (field && !field.doubtful.includes(value))
      field.doubtful = [...field.doubtful, value].slice(-MOST_DOUBTFUL)
  }

  function meet(name: string, field: Field, theirs: Theirs & { mark: string }) {
    // A text of this very page, of which nobody had said that it arrived: what is on the screen grew out of it.
    const mine = isOneOf(theirs.value, field.doubtful)
    const merged = mine ? field.value : settings.merge(name, field.base, field.value, theirs.value)
    Object.assign(field, { base: theirs.value, mark: theirs.mark, doubtful: [], refused: null })
    if (mine) return
    if (merged === null) field.clash = theirs
    else {
      mergedWith = theirs.by
      put(name, field, merged)
    }
  }

  function put(name: string, field: Field, value: string) {
    if (field.value === value) return
    field.value = value
    settings.show(name, value)
  }

  // ── The person decides ────────────────────────────────────────────────────────────────────────────────────

  async function choose(name: string, whose: 'mine' | 'theirs') {
    const field = fields.get(name)
    if (!field?.clash) return
    const { value: theirs, offer } = field.clash
    const mine = field.value
    field.clash = null
    if (whose === 'theirs') put(name, field, theirs)
    if (whose === 'theirs' || !offer) await setAside(name, whose === 'theirs' ? mine : theirs)
    if (whose === 'theirs' && offer) await discard(offer)
    plan(0)
    await copyNow()
  }

  /** The text that was not chosen can be called back. */
  async function setAside(name: string, value: string) {
    if (value === '') return
    setAsides += 1
    const by = `${opening}.${setAsides}`
    const copy = {
      address,
      field: name,
      opening: by,
      at: now(),
      body: { value, base: null, mark: '', doubtful: [] },
    }
    offers = [...offers, { field: name, value, at: copy.at, copy }]
    await copies.keep(copy)
  }

  /** Takes an offered text: into an untouched field as it is, into another one as a second hand would have written it. */
  async function accept(offer: Offer) {
    const field = fields.get(offer.field)
    if (!field) return discard(offer)
    const { value, base, mark, doubtful } = offer.copy.body
    const grewOutOfIt = !isUnsaved(field) && (mark === field.mark || isOneOf(field.value, doubtful))
    // What was set aside is called back as it is, and what it replaces is set aside.
    if (base === null) await setAside(offer.field, field.value)
    const merged =
      grewOutOfIt || base === null ? value : settings.merge(offer.field, base, value, field.value)
    if (merged === null) {
      // The offer stays until the choice is made.
      field.clash = { value, by: null, at: null, offer }
      return tell()
    }
    put(offer.field, field, merged)
    // What the earlier opening sent may still arrive.
    if (!isOneOf(field.base ?? '', doubtful)) field.doubtful = [...new Set([...field.doubtful, ...doubtful])]
    plan(0)
    await discard(offer)
  }

  async function discard(offer: Offer) {
    // Only once this opening has a copy of its own may the old one go.
    await copyNow()
    offers = offers.filter((one) => one !== offer)
    await copies.forget(offer.copy)
    tell()
  }

  /** Looks for texts of earlier openings; what the server has meanwhile goes. */
  async function begin() {
    const [found, living] = await Promise.all([copies.of(address, now()), settings.living()])
    for (const copy of found) {
      const field = fields.get(copy.field)
      if (copy.opening === opening || living.includes(copy.opening)) continue
      if (!field || field.base === copy.body.value) {
        // Something older that was sent before it may still arrive: then it is said once more.
        if (field) field.doubtful = copy.body.doubtful.filter((text) => text !== copy.body.value)
        await copies.forget(copy)
      } else offers = [...offers, { field: copy.field, value: copy.body.value, at: copy.at, copy }]
    }
    if (changes().length > 0) plan(PAUSES.rest)
    tell()
  }

  function kill() {
    stopped = true
    if (due) clearTimeout(due.timer)
    if (copying) clearTimeout(copying)
  }

  return {
    begin,
    type,
    choose,
    accept,
    discard,
    copyNow,
    /** The person has left a field, pressed a button, or the line is back: not later but now. */
    now: go,
    /** Sends what there is; true when the server has everything that is on the screen. */
    async flush(): Promise<boolean> {
      await go()
      // What was typed, or met another text, while it was on its way.
      for (let tries = 0; tries < 3 && failures === 0 && changes().length > 0; tries += 1) await go()
      return [...fields.values()].every((field) => !isUnsaved(field) && !field.clash)
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

function isUnsaved({ value, base, doubtful }: Field): boolean {
  return value !== base || doubtful.length > 0
}

/** What of a field the device holds. */
function marked({ value, doubtful }: Field): string {
  return JSON.stringify([value, ...doubtful])
}

/** The server trims texts and writes their letters in one form. */
function isOneOf(text: string, texts: readonly string[]): boolean {
  return texts.some((one) => plain(one) === plain(text))
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim()
}

function isRefused({ value, refused }: Field): boolean {
  return refused?.value === value
}
