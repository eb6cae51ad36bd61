import { AGAIN, BASE, GIVEN_UP, OWN } from '#app/platform/forms.ts'
import { openDeviceCopies, type DeviceCopies } from './device-copies.ts'
import { namedHere } from './door-names.ts'
import { keepFocus, pairsOf, readField, rowsOf, saysOf, writeField, type FieldKind } from './form-fields.ts'
import { canJoin, hasMet, mergeField, sidesOf } from './joining.ts'
import { readAnswer } from './keeper-answer.ts'
import type { Answer, Change, GivenUp } from './keeper-shape.ts'
import { keeper } from './keeper.ts'
import { leaving } from './leaving.ts'
import { endOpening, holdOpening, livingOpenings } from './openings.ts'
import { lineMark, TIMES, WAKES } from './patient-fetch.ts'
import { sendForm } from './send-form.ts'

export type KeptFormOptions = {
  /** The door that saves single fields. */
  address: string
  kinds: Readonly<Record<string, FieldKind>>
  marks: Readonly<Record<string, string>>
  at: string | null
  /** The page came back with texts that the server does not have. */
  unsaved: boolean
  /**
   * Nothing saves itself now: the text is closed, or the form itself shows two texts to choose between. What is written
   * there meanwhile is kept on the device until the choice is sent.
   */
  paused: false | 'closed' | 'clash'
  /** Whenever the server has taken something. */
  onSaved: () => void
  /** The door sets aside what is not chosen, and has a page to call it back from. */
  setsAside?: boolean
  /** How changes are written in the door's form, where it names no field by field. */
  form?: (changes: readonly Change[]) => Record<string, string>
  /** What a door is told beside the changes, where it is told field by field. */
  beside?: (changes: readonly Change[]) => [string, string][]
  /** How the door calls a field, where the page has the same fields of several things, each with a door of its own. */
  atDoor?: (field: string) => string
  /** Reads the door's answer, where it does not answer field by field. */
  read?: (answer: unknown) => Answer | null
  /** Where the form stands on its page, as a fragment; for pages with several forms. */
  place?: string
  /** Joins two texts of one origin, where that is not to be done by paragraph. */
  merge?: (base: string | null, mine: string, theirs: string, field: string) => string | null
  /** Field → so many rows it takes. */
  mostRows?: Readonly<Record<string, number>>
  /** Draws so many rows of a field. */
  room?: (field: string, count: number) => void
  /** Puts a text into a field, where the page has a way of its own. */
  write?: (value: string) => void
}

/** The opening of a page, and what the device keeps of it. */
export type Opening = {
  opening: string
  copies: DeviceCopies
  /** Told when what still keeps a text of hers must keep it no longer. */
  leaving: EventTarget
  release: () => void
}

/** An opening of its own, of a page of this person. */
export function openPage(writer: string): Opening {
  const opening = crypto.randomUUID()
  return { opening, copies: openDeviceCopies(writer), leaving, release: holdOpening(opening) }
}

type Told = {
  /** She signs out and has said that what is not sent may go. */
  left: () => void
  /** The server's clock once something was written. */
  done: (at: number) => void
}

/** The page is left at once, or after the browser has asked; no timer runs meanwhile. */
const GOODBYES = ['beforeunload', 'pagehide']

/** Keeps what is typed into a form, with React or without: on the device, and at its door. `given` may change meanwhile. */
export function keepForm(
  element: HTMLFormElement,
  given: { readonly current: KeptFormOptions },
  { opening, copies, leaving, release }: Opening,
  told: Told,
) {
  const {
    kinds,
    marks,
    at,
    unsaved,
    address,
    setsAside = false,
    place = '',
    merge,
    mostRows = {},
    write,
    paused,
  } = given.current
  // Browsers bring back what stood in fields by their place in the form; rows may have another place by now.
  element.autocomplete = 'off'
  const line = lineMark()

  async function send(changes: readonly Change[], givenUp: readonly GivenUp[]): Promise<Answer> {
    const slowly = setTimeout(() => line.set('away'), TIMES.slow)
    const { form, beside, read = readAnswer, atDoor = itself } = given.current
    const changed = form ? Object.entries(form(changes)) : pairsFor(changes, kinds, atDoor)
    const written = [...changed, ...(beside?.(changes) ?? [])]
    const leaves = givenUp.flatMap(({ field, value, own }): [string, string][] => [
      [GIVEN_UP + atDoor(field), value],
      ...(own ? [[OWN + atDoor(field), '1'] satisfies [string, string]] : []),
    ])
    const sent = await sendForm(address, [...written, ...leaves])
    clearTimeout(slowly)
    const said = sent.ok ? read(sent.answer) : null
    const answer = said && namedHere(said, Object.keys(kinds), atDoor)
    // Two texts that cannot be joined yet are met once more when the line is better.
    if (answer && hasMet(answer) && !(await canJoin())) return { kind: 'none', why: 'offline' }
    if (answer) line.clear()
    else line.set(!sent.ok && sent.why === 'signedOut' ? 'signedOut' : 'away')
    if (answer?.kind === 'answered') {
      told.done(answer.done ?? 0)
      given.current.onSaved()
    }
    return answer ?? { kind: 'none', why: sent.ok ? 'server' : sent.why }
  }

  const brought = Object.entries(kinds).map(([field, kind]) => {
    const value = readField(element, field, kind, true)
    return [field, { value, mark: marks[field] ?? '', unsaved: unsaved || paused === 'clash' }] as const
  })
  const kept = keeper({
    address: window.location.pathname + place,
    brought: Object.fromEntries(brought),
    at,
    copies,
    opening,
    living: livingOpenings,
    // Two texts that stand in one form are chosen between by the form.
    send: paused ? null : send,
    setsAside,
    says: (field, value) => saysOf(kinds[field] ?? 'text', value),
    merge: (field, base, mine, theirs) =>
      merge
        ? merge(base, mine, theirs, field)
        : mergeField({ kind: kinds[field] ?? 'text', most: mostRows[field] }, base, mine, theirs),
    sides: (field, base, mine, theirs) =>
      merge ? null : sidesOf(kinds[field] ?? 'text', base, mine, theirs),
    show: (field, value) => {
      const kind = kinds[field] ?? 'text'
      const goOn = kind === 'rows' ? keepFocus(element, field, value) : undefined
      if (kind === 'rows') given.current.room?.(field, rowsOf(value).size)
      if (write) write(value)
      // Rows that this page has no place for come with a page that has.
      else if (!writeField(element, field, kind, value))
        void kept.copyNow().then(() => window.location.reload())
      goOn?.()
    },
    now: Date.now,
  })

  /** What was typed before anybody listened, or brought back by the browser. */
  function look() {
    for (const [field, kind] of Object.entries(kinds)) kept.type(field, readField(element, field, kind))
  }
  look()
  void kept.begin()
  // Her side of a clash stands in this form only.
  if (paused) void kept.copyNow()

  function wake() {
    void kept.now()
  }
  function copy() {
    void kept.copyNow()
  }
  function hidden() {
    if (document.visibilityState !== 'hidden') return
    copy()
    wake()
  }
  function leave() {
    kept.kill()
    copies.close()
    told.left()
  }
  leaving.addEventListener('leaving', leave)
  for (const name of WAKES) window.addEventListener(name, wake)
  for (const name of GOODBYES) window.addEventListener(name, copy)
  document.addEventListener('visibilitychange', hidden)
  function end() {
    leaving.removeEventListener('leaving', leave)
    for (const name of WAKES) window.removeEventListener(name, wake)
    for (const name of GOODBYES) window.removeEventListener(name, copy)
    document.removeEventListener('visibilitychange', hidden)
    line.clear()
    const stopping = kept.stop().then(copies.close)
    endOpening(opening, stopping)
    void stopping.then(release)
  }
  return { kept, look, end }
}

function pairsFor(
  changes: readonly Change[],
  kinds: KeptFormOptions['kinds'],
  atDoor: (field: string) => string,
): [string, string][] {
  return changes.flatMap(({ field, value, mark, again }): [string, string][] => [
    ...pairsOf(atDoor(field), kinds[field] ?? 'text', value),
    [BASE + atDoor(field), mark],
    ...(again ? [[AGAIN + atDoor(field), '1'] satisfies [string, string]] : []),
  ])
}

function itself(field: string): string {
  return field
}
