import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { useStayUntilSaved, type Whereabouts } from '#app/components/ui/use-stay-until-saved.ts'
import { BASE } from '#app/platform/forms.ts'
import { fieldOf, focusField, readField } from '#app/platform/line/form-fields.ts'
import { keepForm, openPage, type KeptFormOptions } from '#app/platform/line/form-keeper.ts'
import type { Brought, Offer, Whole } from '#app/platform/line/keeper-shape.ts'
import { canJoin } from '#app/platform/line/joining.ts'
import type { Keeper } from '#app/platform/line/keeper.ts'
import { useCalmly } from './use-calmly.ts'

export type KeeperOptions = KeptFormOptions & {
  /** What a pressed button does once the server has everything; without it, or when it answers 'send', the form is sent. */
  onWhole?: (button: HTMLElement | null) => unknown
  /** The form, when another part of the page draws it. */
  element?: { readonly current: HTMLFormElement | null }
}

export const NOTHING: Whole = {
  fields: {},
  offers: [],
  looked: false,
  word: 'saved',
  why: null,
  closed: null,
  at: null,
  mergedWith: null,
}

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
  const whole = useCalmly(watch, look, () => NOTHING)
  useEffect(() => void (given.current = options))

  useEffect(() => {
    const element = form.current
    const writer = document.documentElement.dataset.orang
    if (paused === 'closed' || !element || !writer) return
    const begun = keepForm(element, given, openPage(writer), {
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

  function typed({ target }: Pick<FormEvent, 'target'>) {
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
      const { onWhole } = given.current
      if (onWhole && onWhole(submitter) !== 'send') return
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
    /** `pressed`: she has asked for it, and goes on in its field. */
    accept: async (offer: Offer, pressed = true) => {
      // Without it she chooses between the two.
      await canJoin()
      void now.current?.accept(offer, pressed)
      if (pressed) backTo(offer.field)
    },
    /** What she has taken away, in one piece with what stood around it, can be called back. */
    giveUp: (field: string, value: string) => now.current?.giveUp(field, value),
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

function showWhy(form: HTMLFormElement) {
  // Drawn after the answer that stopped it.
  setTimeout(() => {
    const place = form.querySelector<HTMLElement>('[data-bentrok], [aria-invalid=true], .has-err')
    place?.focus({ preventScroll: true })
    place?.scrollIntoView({ block: 'center' })
  })
}
