import { useCallback, useEffect, useState, type RefObject } from 'react'
import { openDeviceCopies, type DeviceCopies } from '#app/platform/line/device-copies.ts'
import { canJoin, mergeField } from '#app/platform/line/joining.ts'
import { plain, type Offer } from '#app/platform/line/keeper-shape.ts'
import { keeper, type Keeper } from '#app/platform/line/keeper.ts'
import { leaving } from '#app/platform/line/leaving.ts'
import { beforeTheNext, endOpening, holdOpening, livingNow } from '#app/platform/line/openings.ts'
import { retype } from '#app/platform/line/retype.ts'
import { whenTaken } from '#app/platform/line/sent-forms.ts'
import { NOTHING } from './use-keeper.ts'
import { useCalmly } from './use-calmly.ts'

/**
 * The page on which a text is found again, with the place on it (`#…`): the address of its copy; and what it is called there.
 * `called`: for people, on that page without the field.
 */
export type KeptPlace = { address: string; name: string; called?: string }
export type KeptField = KeptPlace & {
  /** What the server holds of this field. */
  onServer: string
  area: RefObject<KeptControl>
}

/** A field of one line or more. */
type KeptControl = HTMLInputElement | HTMLTextAreaElement

/** What is kept as one text: a field, or all fields of a form. */
export type Held = {
  form: HTMLFormElement | null
  /** Hears of all typing. */
  hears: HTMLElement
  /** The server's text as this page can show it. */
  base: (onServer: string) => string
  read: () => string
  write: (value: string) => void
  /** The same text in a form that was sent. */
  sentIn: (data: FormData) => string | null
  /** What a text says as the server keeps it. */
  says: (value: string) => string
  merge: (base: string | null, mine: string, theirs: string) => string | null
}

/** Keeps the text of one field on the device, until the server has taken the form that it is sent with. */
export function useUnsent({ area, ...place }: KeptField) {
  const { name } = place
  const hold = useCallback((field: KeptControl) => heldField(field, name), [name])
  return useUnsentText(place, area, hold)
}

function heldField(area: KeptControl, name: string): Held {
  return {
    form: area.form,
    hears: area,
    base: (onServer) => onServer,
    read: () => area.value,
    write: (value) => retype(area, value, null),
    sentIn: (data) => {
      const value = data.get(name)
      return typeof value === 'string' ? value : null
    },
    says: plain,
    merge: (base, mine, theirs) => mergeField({ kind: 'text' }, base, mine, theirs),
  }
}

/** Keeps a text on the device until the server has taken the form that it is sent with. `hold` stays the same one. */
export function useUnsentText<Part extends HTMLElement>(
  { address, name, called, onServer }: KeptPlace & { onServer: string },
  area: RefObject<Part>,
  hold: (part: Part) => Held,
) {
  const [kept, setKept] = useState<Keeper | null>(null)
  // What colleagues write meanwhile does not come into the field: what it stands against changes by sending only.
  const [base, setBase] = useState({ text: onServer })
  const watch = useCallback((told: () => void) => kept?.watch(told) ?? (() => undefined), [kept])
  const look = useCallback(() => kept?.whole() ?? NOTHING, [kept])
  const whole = useCalmly(watch, look, () => NOTHING)

  useEffect(() => {
    const part = area.current
    const writer = document.documentElement.dataset.orang
    if (!part || !writer) return
    const begun = begin(hold(part), writer, { address, name, called, onServer: base.text }, (text) =>
      setBase({ text }),
    )
    setKept(begun.kept)
    return begun.end
  }, [address, name, called, area, hold, base])

  function back() {
    area.current?.focus()
  }
  return {
    whole,
    setsAside: false,
    choose: (field: string, whose: 'mine' | 'theirs') => {
      void kept?.choose(field, whose)
      back()
    },
    accept: async (offer: Offer) => {
      // Without it she chooses between the two.
      await canJoin()
      await kept?.accept(offer)
      back()
    },
    discard: (offer: Offer) => {
      void kept?.discard(offer)
      back()
    },
  }
}

function begin(
  held: Held,
  writer: string,
  { address, name, called, onServer }: KeptPlace & { onServer: string },
  taken: (text: string) => void,
) {
  const { form, hears, says } = held
  const opening = crypto.randomUUID()
  const copies = withName(openDeviceCopies(writer), called)
  const release = holdOpening(opening)
  const brought = held.base(onServer)
  let over = false
  let shows = false
  let sent: string | null = null
  let goesTo: string | null = null
  const kept = keeper({
    address,
    brought: { [name]: { value: brought, mark: says(brought) } },
    at: null,
    copies,
    opening,
    living: livingNow,
    // The form itself is the door.
    send: null,
    setsAside: false,
    says: (_field, value) => says(value),
    merge: (_field, base, mine, theirs) => held.merge(base, mine, theirs),
    // One text of one person: she chooses between the two as they are.
    sides: () => null,
    show: (_field, value) => {
      // Of several fields only the last one makes it whole.
      shows = true
      held.write(value)
      shows = false
    },
    now: Date.now,
  })
  function typed() {
    if (!shows) kept.type(name, held.read())
  }
  async function look() {
    await kept.begin()
    // What stands in the field is no news, nor what she has gone on from before we looked.
    const known = [came, says(held.read())]
    const same = kept.whole().offers.filter(({ value }) => known.includes(says(value)))
    // First what takes its place.
    if (same.length > 0) await kept.copyNow()
    for (const offer of same) await kept.discard(offer)
  }
  function copy() {
    void kept.copyNow()
  }
  function sending({ submitter }: SubmitEvent) {
    sent = held.read()
    goesTo = submitter instanceof HTMLButtonElement ? submitter.formAction : null
    copy()
  }
  /** All of it went along to another address, where a form of this one's name stands now and keeps it. */
  function wentAlong(): boolean {
    const next = form?.id ? document.getElementById(form.id) : null
    return next !== null && next !== form && goesTo === window.location.href
  }
  /** She signs out and has said that what is not sent may go; or it was sent. */
  function leave() {
    over = true
    kept.kill()
    copies.close()
  }
  hears.addEventListener('input', typed)
  form?.addEventListener('submit', sending)
  document.addEventListener('visibilitychange', copy)
  leaving.addEventListener('leaving', leave)
  const stopWaiting = whenTaken(
    (data) => {
      const arrived = held.sentIn(data)
      return sent !== null && arrived !== null && says(arrived) === says(sent)
    },
    () => {
      const text = sent ?? ''
      leave()
      const isIt = (value: string) => says(value) === says(text)
      beforeTheNext(forgetSent(writer, { address, name, opening, isIt }))
      taken(text)
    },
  )
  // What was typed before this came, or what a refused form brought back.
  const came = says(held.read())
  typed()
  void look()

  function end() {
    stopWaiting()
    hears.removeEventListener('input', typed)
    form?.removeEventListener('submit', sending)
    document.removeEventListener('visibilitychange', copy)
    leaving.removeEventListener('leaving', leave)
    if (!over && wentAlong()) {
      leave()
      beforeTheNext(forgetSent(writer, { address, name, opening, isIt: () => false }))
    }
    const stopping = over ? Promise.resolve() : kept.stop().then(copies.close)
    endOpening(opening, stopping)
    void stopping.then(release)
  }
  return { kept, end }
}

function withName(copies: DeviceCopies, called: string | undefined): DeviceCopies {
  if (called === undefined) return copies
  return { ...copies, keep: (copy) => copies.keep({ ...copy, body: { ...copy.body, called } }) }
}

type Sent = KeptPlace & { opening: string; isIt: (value: string) => boolean }

async function forgetSent(writer: string, { address, name, opening, isIt }: Sent) {
  const copies = openDeviceCopies(writer)
  for (const copy of await copies.of(address, Date.now())) {
    const ours = copy.opening.split('.')[0] === opening || isIt(copy.body.value)
    if (copy.field === name && ours) await copies.forget(copy)
  }
  copies.close()
}
