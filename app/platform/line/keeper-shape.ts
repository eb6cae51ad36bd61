import { withLineFeeds } from '#app/platform/say/line-ends.ts'
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
  /**
   * `done`: the server's clock in milliseconds once it was written, for a page that follows what it reads anew.
   * `setAside`: the fields of which the server now has the text that was given up.
   */
  | {
      kind: 'answered'
      at: string
      done?: number
      fields: Readonly<Record<string, FieldAnswer>>
      setAside?: readonly string[]
    }
  /** Nobody may write here any more; what is on the screen stays there. */
  | { kind: 'closed'; sentence: string }
  | { kind: 'none'; why: 'offline' | 'signedOut' | 'server' }

/** A field as the page brought it. `mark` names the server's text; null: the page brought another text than the server's. */
export type Brought = { value: string; mark: string; unsaved?: boolean }
/** A text that was not chosen, for the server to set aside. `own`: she wrote it; otherwise nobody here knows whose it is. */
export type GivenUp = { field: string; value: string; own: boolean }
/** `again`: another text was sent for the field as well, and nobody said whether it arrived; it is not to be written later. */
export type Change = { field: string; value: string; mark: string; again: boolean }
/** `by` null: a text of this device, from an earlier opening of the page. */
export type Theirs = {
  value: string
  by: string | null
  at: string | null
  shown?: { mine: string; theirs: string }
}
/** A text that lies on this device only: of an earlier opening of the page, or not chosen in a clash. */
export type Offer = {
  field: string
  value: string
  at: number
  aside: boolean
  copy: DeviceCopy
}

export type Field = {
  value: string
  /** What the server was last known to hold; null when that is not known. */
  base: string | null
  mark: string
  /** Texts that were sent and never answered: one of them may be what the server holds. */
  doubtful: readonly string[]
  refused: { value: string; places: Readonly<Record<string, string>> } | null
  /** `sent`: her text of which `shown` speaks. `lies`: the other's text as it lies on the server, where `value` has hers joined in. */
  clash: (Theirs & { offer?: Offer; sent?: string; lies?: string }) | null
  /** The other's text was chosen as it lay there when the two met: the server is asked what lies there now. */
  asks: boolean
  /** What an earlier opening left here, and when it was written, in milliseconds: true as long as it stands unchanged. */
  since?: { value: string; at: number }
}

export type Whole = {
  fields: Readonly<Record<string, Field>>
  offers: readonly Offer[]
  /** It has looked for what earlier openings of the page left on the device. */
  looked: boolean
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
  /** Null: no door saves single fields. What is typed stays on the device until the whole form was sent. */
  send: ((changes: readonly Change[], givenUp: readonly GivenUp[]) => Promise<Answer>) | null
  /** The door sets aside texts that were not chosen; otherwise they stay on the device. */
  setsAside: boolean
  /** What a text says, as the server keeps it: two that say the same are one. */
  says: (field: string, value: string) => string
  /** Null: a person must choose. */
  merge: (field: string, base: string | null, mine: string, theirs: string) => string | null
  /** Where she must choose: both with what needs no choice joined in. Null: that cannot be done for this field. */
  sides: (
    field: string,
    base: string,
    mine: string,
    theirs: string,
  ) => { mine: string; theirs: string } | null
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

/** So many texts of one field may be on their way, or lost, at a time. */
export const MOST_DOUBTFUL = 20

/** Of a field as the page brought it. */
export const NOTHING_MET = { doubtful: [], refused: null, clash: null, asks: false } as const

/** Notes that a text is on its way: until it is answered, nobody knows whether the server has it. */
export function doubt(field: Field | undefined, value: string): void {
  // A question writes nothing.
  if (!field || field.doubtful.includes(value) || (field.asks && !isUnsaved(field))) return
  field.doubtful = [...field.doubtful, value].slice(-MOST_DOUBTFUL)
}

export function isUnsaved({ value, base, doubtful }: Field): boolean {
  return value !== base || doubtful.length > 0
}

/** There is something to send: a text, or the question what lies there. */
export function isWaiting(field: Field): boolean {
  return isUnsaved(field) || field.asks
}

/** One of these texts of a field says the same. */
export function isOneOf(
  { says }: Pick<Settings, 'says'>,
  field: string,
  text: string,
  texts: readonly string[],
): boolean {
  return texts.some((one) => says(field, one) === says(field, text))
}

/** The server trims texts and writes their letters and line ends in one form. */
export function plain(text: string): string {
  return withLineFeeds(text.normalize('NFC')).trim()
}

export function isRefused({ value, refused }: Field): boolean {
  return refused?.value === value
}

/** Place → sentence of what is refused as it stands. */
export function refusedPlaces({ fields }: Pick<Whole, 'fields'>): ReadonlyMap<string, string> {
  const refused = Object.values(fields).filter(isRefused)
  return new Map(refused.flatMap((field) => Object.entries(field.refused?.places ?? {})))
}

type State = Pick<Whole, 'closed' | 'why'> & {
  sending: boolean
  failures: number
  holds: (name: string, field: Field) => boolean
}

/** Where all of it is, in one word. */
export function wordOf(fields: ReadonlyMap<string, Field>, state: State): Whole['word'] {
  const { closed, sending, why, failures, holds } = state
  const unsaved = [...fields].filter(([, field]) => isUnsaved(field))
  if (closed !== null && unsaved.length > 0) return 'closed'
  if ([...fields.values()].some(({ clash }) => clash)) return 'conflict'
  if (sending) return 'saving'
  const asks = [...fields.values()].some((field) => field.asks)
  if (unsaved.length === 0 && closed === null && asks)
    return why !== null || failures > 0 ? 'onDevice' : 'saving'
  if (unsaved.length === 0) return 'saved'
  const onDevice = unsaved.every(([name, field]) => holds(name, field))
  if (why !== null) return onDevice ? 'onDevice' : 'failed'
  if (unsaved.every(([, field]) => isRefused(field))) return 'failed'
  return onDevice && failures > 0 ? 'onDevice' : 'typing'
}
