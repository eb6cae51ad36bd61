import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { useStayUntilSaved, type Whereabouts } from '#app/components/ui/use-stay-until-saved.ts'
import { AGAIN, BASE, GIVEN_UP } from '#app/platform/forms.ts'
import { openDeviceCopies } from '#app/platform/line/device-copies.ts'
import {
  fieldOf,
  focusField,
  pairsOf,
  readField,
  writeField,
  type FieldKind,
} from '#app/platform/line/form-fields.ts'
import { readAnswer } from '#app/platform/line/keeper-answer.ts'
import type { Answer, Brought, Change, GivenUp, Offer, Whole } from '#app/platform/line/keeper-shape.ts'
import { canJoin, hasMet, mergeField } from '#app/platform/line/joining.ts'
import { keeper, type Keeper } from '#app/platform/line/keeper.ts'
import { leaving } from '#app/platform/line/leaving.ts'
import { holdOpening, livingOpenings } from '#app/platform/line/openings.ts'
import { lineMark, TIMES, WAKES } from '#app/platform/line/patient-fetch.ts'
import { sendForm } from '#app/platform/line/send-form.ts'

export type KeeperOptions = {
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
  /** Reads the door's answer, where it does not answer field by field. */
  read?: (answer: unknown) => Answer | null
  /** What a pressed button does once the server has everything; without it the form is sent as it is. */
  onWhole?: (button: HTMLElement | null) => void
  /** Where the form stands on its page, as a fragment; for pages with several forms. */
  place?: string
  /** The form, when another part of the page draws it. */
  element?: { readonly current: HTMLFormElement | null }
  /** Joins two texts of one origin, where that is not to be done by paragraph. */
  merge?: (base: string | null, mine: string, theirs: string) => string | null
}

export const NOTHING: Whole = {
  fields: {},
  offers: [],
  word: 'saved',
  why: null,
  closed: null,
  at: null,
  mergedWith: null,
}

/** The page is left at once, or after the browser has asked; no timer runs meanwhile. */
const GOODBYES = ['beforeunload', 'pagehide']

/** Keeps what is typed into a form, on the device and on the server, as long as its page is open. */
export function useKeeper(options: KeeperOptions) {
  const kept = useKeptForm(options)
  useStayUntilSaved(kept.text)
  return kept
}

/** The same for one of several forms of a page, which stays open until all of them are saved (`text` says of this one). */
export function useKeptForm(options: KeeperOptions) {
  const { paused } = options
  const own = useRef<HTMLFormElement>(null)
  const form: { readonly current: HTMLFormElement | null } = options.element ?? own
  const given = useRef(options)
  const [kept, setKept] = useState<Keeper | null>(null)
  const now = useRef<Keeper | null>(null)
  const passing = useRef(false)
  const done = useRef(0)
  const [left, setLeft] = useState(false)
  const watch = useCallback((told: () => void) => kept?.watch(told) ?? (() => undefined), [kept])
  const look = useCallback(() => kept?.whole() ?? NOTHING, [kept])
  const whole = useSyncExternalStore(watch, look, () => NOTHING)
  useEffect(() => void (given.current = options))

  useEffect(() => {
    const element = form.current
    const writer = document.documentElement.dataset.orang
    if (paused === 'closed' || !element || !writer) return
    const begun = begin(element, writer, given, {
      left: () => setLeft(true),
      done: (at) => (done.current = Math.max(done.current, at)),
    })
    now.current = begun.kept
    setKept(paused ? null : begun.kept)
    return () => {
      now.current = null
      begun.end()
    }
  }, [paused, form])

  // Where the door does not answer as it should, nobody can say whether it ever will.
  const stuck =
    whole.word === 'conflict' || whole.word === 'closed' || whole.why === 'server' || isRefused(whole)
  const text: Whereabouts =
    left || (whole.word === 'saved' && paused !== 'clash') ? 'saved' : stuck || paused ? 'stuck' : 'onItsWay'

  function typed({ target }: FormEvent<HTMLFormElement>) {
    if (!form.current || !(target instanceof Element)) return
    const field = fieldOf(target.getAttribute('name') ?? '')
    const kind = options.kinds[field]
    if (kind) now.current?.type(field, readField(form.current, field, kind))
  }

  /** The button that was pressed goes: who writes goes on in the field it was about. */
  function backTo(field: string) {
    if (form.current) focusField(form.current, field)
  }

  /** A button waits until the server has everything; when it cannot, the first place that stops it is shown. */
  function submitting(event: FormEvent<HTMLFormElement>) {
    const keeping = now.current
    if (!keeping || passing.current) return void (passing.current = false)
    // The choice goes as it is.
    if (paused) return
    event.preventDefault()
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null }
    void keeping.flush().then((whole) => {
      if (!form.current) return
      if (!whole) return showWhy(form.current)
      if (given.current.onWhole) return given.current.onWhole(submitter)
      for (const [name, { mark }] of Object.entries(keeping.whole().fields)) {
        const base = form.current.elements.namedItem(BASE + name)
        if (base instanceof HTMLInputElement) base.value = mark
      }
      // Not at once: with nothing to send we are still within the press, and browsers ignore a form that is sent twice.
      setTimeout(() => {
        passing.current = true
        form.current?.requestSubmit(submitter)
      })
    })
  }

  return {
    form,
    whole,
    text,
    /** False before the page lives, and where nothing is kept. */
    keeping: kept !== null,
    on: { onInput: typed, onBlur: () => void now.current?.now(), onSubmit: submitting },
    /**
     * The page was read again, and these texts are newer than those it was made from. `readAt`: the server's clock in
     * milliseconds when they began to be read; what was read before the last save had ended may be older than the screen.
     */
    follow: (news: Readonly<Record<string, Brought>>, readAt = Infinity) => {
      if (readAt >= done.current) now.current?.follow(news)
    },
    setsAside: options.setsAside === true,
    choose: (field: string, whose: 'mine' | 'theirs') => {
      void now.current?.choose(field, whose)
      backTo(field)
    },
    accept: async (offer: Offer) => {
      // Without it she chooses between the two.
      await canJoin()
      void now.current?.accept(offer)
      backTo(offer.field)
    },
    discard: (offer: Offer) => {
      void now.current?.discard(offer)
      backTo(offer.field)
    },
  }
}

/** Some field is refused as it stands, and nothing else is in the way. */
function isRefused({ word, why }: Whole): boolean {
  return word === 'failed' && why === null
}

function begin(
  element: HTMLFormElement,
  writer: string,
  given: { current: KeeperOptions },
  told: { left: () => void; done: (at: number) => void },
) {
  const { kinds, marks, at, unsaved, address, setsAside = false, place = '', merge, paused } = given.current
  // Browsers bring back what stood in fields by their place in the form; rows may have another place by now.
  element.autocomplete = 'off'
  const opening = crypto.randomUUID()
  const copies = openDeviceCopies(writer)
  const release = holdOpening(opening)
  const line = lineMark()

  async function send(changes: readonly Change[], givenUp: readonly GivenUp[]): Promise<Answer> {
    const slowly = setTimeout(() => line.set('away'), TIMES.slow)
    const { form, read = readAnswer } = given.current
    const written = form ? Object.entries(form(changes)) : pairsFor(changes, kinds)
    const leaves = givenUp.map(({ field, value }): [string, string] => [GIVEN_UP + field, value])
    const sent = await sendForm(address, [...written, ...leaves])
    clearTimeout(slowly)
    const answer = sent.ok ? read(sent.answer) : null
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
    merge: (field, base, mine, theirs) =>
      merge ? merge(base, mine, theirs) : mergeField(kinds[field] ?? 'text', base, mine, theirs),
    show: (field, value) => {
      // Rows that this page has no place for come with a page that has.
      if (!writeField(element, field, kinds[field] ?? 'text', value))
        void kept.copyNow().then(() => window.location.reload())
    },
    now: Date.now,
  })
  // What was typed before the page came to life, or brought back by the browser.
  for (const [field, kind] of Object.entries(kinds)) kept.type(field, readField(element, field, kind))
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
  /** She signs out and has said that what is not sent may go. */
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
    void kept.stop().then(() => {
      copies.close()
      release()
    })
  }
  return { kept, end }
}

function pairsFor(changes: readonly Change[], kinds: KeeperOptions['kinds']): [string, string][] {
  return changes.flatMap(({ field, value, mark, again }): [string, string][] => [
    ...pairsOf(field, kinds[field] ?? 'text', value),
    [BASE + field, mark],
    ...(again ? [[AGAIN + field, '1'] satisfies [string, string]] : []),
  ])
}

function showWhy(form: HTMLFormElement) {
  // Drawn after the answer that stopped it.
  setTimeout(() => {
    const place = form.querySelector<HTMLElement>('[data-bentrok], [aria-invalid=true], .has-err')
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'center' })
  })
}
