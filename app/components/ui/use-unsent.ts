import { useCallback, useEffect, useState, type RefObject } from 'react'
import { openDeviceCopies } from '#app/platform/line/device-copies.ts'
import { canJoin, mergeField } from '#app/platform/line/joining.ts'
import { plain, type Offer } from '#app/platform/line/keeper-shape.ts'
import { keeper, type Keeper } from '#app/platform/line/keeper.ts'
import { leaving } from '#app/platform/line/leaving.ts'
import { beforeTheNext, endOpening, holdOpening, livingNow } from '#app/platform/line/openings.ts'
import { retype } from '#app/platform/line/retype.ts'
import { whenTaken } from '#app/platform/line/sent-forms.ts'
import { NOTHING } from './use-keeper.ts'
import { useCalmly } from './use-calmly.ts'

export type KeptField = {
  /** The page on which the text is found again, with the place on it (`#…`): the address of its copy. */
  address: string
  name: string
  /** What the server holds of this field. */
  onServer: string
  area: RefObject<KeptControl>
}

/** A field of one line or more. */
type KeptControl = HTMLInputElement | HTMLTextAreaElement

/** Keeps the text of one field on the device, until the server has taken the form that it is sent with. */
export function useUnsent({ address, name, onServer, area }: KeptField) {
  const [kept, setKept] = useState<Keeper | null>(null)
  // What colleagues write meanwhile does not come into the field: what it stands against changes by sending only.
  const [base, setBase] = useState({ text: onServer })
  const watch = useCallback((told: () => void) => kept?.watch(told) ?? (() => undefined), [kept])
  const look = useCallback(() => kept?.whole() ?? NOTHING, [kept])
  const whole = useCalmly(watch, look, () => NOTHING)

  useEffect(() => {
    const field = area.current
    const writer = document.documentElement.dataset.orang
    if (!field || !writer) return
    const begun = begin(field, writer, { address, name, onServer: base.text }, (text) => setBase({ text }))
    setKept(begun.kept)
    return begun.end
  }, [address, name, area, base])

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

type Place = Omit<KeptField, 'area'>

function begin(
  area: KeptControl,
  writer: string,
  { address, name, onServer }: Place,
  taken: (text: string) => void,
) {
  const { form } = area
  const opening = crypto.randomUUID()
  const copies = openDeviceCopies(writer)
  const release = holdOpening(opening)
  let over = false
  let sent: string | null = null
  const kept = keeper({
    address,
    brought: { [name]: { value: onServer, mark: plain(onServer) } },
    at: null,
    copies,
    opening,
    living: livingNow,
    // The form itself is the door.
    send: null,
    setsAside: false,
    says: (_field, value) => plain(value),
    merge: (_field, base, mine, theirs) => mergeField({ kind: 'text' }, base, mine, theirs),
    // One text of one person: she chooses between the two as they are.
    sides: () => null,
    show: (_field, value) => retype(area, value, null),
    now: Date.now,
  })
  function typed() {
    kept.type(name, area.value)
  }
  async function look() {
    await kept.begin()
    // What stands in the field is no news, nor what she has gone on from before we looked.
    const known = [came, plain(area.value)]
    const same = kept.whole().offers.filter(({ value }) => known.includes(plain(value)))
    // First what takes its place.
    if (same.length > 0) await kept.copyNow()
    for (const offer of same) await kept.discard(offer)
  }
  function copy() {
    void kept.copyNow()
  }
  function sending() {
    sent = area.value
    copy()
  }
  /** She signs out and has said that what is not sent may go; or it was sent. */
  function leave() {
    over = true
    kept.kill()
    copies.close()
  }
  area.addEventListener('input', typed)
  form?.addEventListener('submit', sending)
  document.addEventListener('visibilitychange', copy)
  leaving.addEventListener('leaving', leave)
  const stopWaiting = whenTaken(
    (data) => sent !== null && saysIn(data, name) === plain(sent),
    () => {
      const text = sent ?? ''
      leave()
      beforeTheNext(forgetSent(writer, { address, name, opening, text: plain(text) }))
      taken(text)
    },
  )
  // What was typed before this came, or what a refused form brought back.
  const came = plain(area.value)
  typed()
  void look()

  function end() {
    stopWaiting()
    area.removeEventListener('input', typed)
    form?.removeEventListener('submit', sending)
    document.removeEventListener('visibilitychange', copy)
    leaving.removeEventListener('leaving', leave)
    const stopping = over ? Promise.resolve() : kept.stop().then(copies.close)
    endOpening(opening, stopping)
    void stopping.then(release)
  }
  return { kept, end }
}

function saysIn(data: FormData, name: string): string | null {
  const value = data.get(name)
  return typeof value === 'string' ? plain(value) : null
}

type Sent = { address: string; name: string; opening: string; text: string }

async function forgetSent(writer: string, { address, name, opening, text }: Sent) {
  const copies = openDeviceCopies(writer)
  for (const copy of await copies.of(address, Date.now())) {
    const ours = copy.opening.split('.')[0] === opening || plain(copy.body.value) === text
    if (copy.field === name && ours) await copies.forget(copy)
  }
  copies.close()
}
