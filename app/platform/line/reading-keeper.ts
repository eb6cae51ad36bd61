import { AGAIN, BASE } from '#app/platform/forms.ts'
import { openDeviceCopies, type DeviceCopy } from './device-copies.ts'
import { deleteDeviceStore } from './device-store.ts'
import { keepOne, type Shown } from './keep-one.ts'
import type { Answer } from './keeper-shape.ts'
import { holdOpening, livingOpenings } from './openings.ts'
import { onOver, tellTabs } from './tab-words.ts'
import { isTicked, mergeTicks, ticksOf, type Box } from './ticks.ts'

/**
 * The one script of a lesson in which somebody writes, on a page without React: keeps what is written in its forms as
 * the engine does elsewhere. `components/blocks/reading-news.tsx` draws all that it shows, hidden, and says by `data-`
 * what it needs to know. `vite.config.ts` makes it small and gives it to the server as a text; its size is tested.
 */
const HOPELESS = 45_000
/** Until the server knows that she has signed out elsewhere. */
const SIGNED_OUT = 3000

const {
  dataset: { orang: writer = '' },
  lang,
} = document.documentElement
const { keluar, tanyaKeluar, tanyaBuang } = document.getElementById('jaga')?.dataset ?? {}
const copies = openDeviceCopies(writer)
const opening = crypto.randomUUID()
const all = [...document.querySelectorAll<HTMLFormElement>('form[data-simpan]')].map(keep)

function keep(form: HTMLFormElement) {
  const { simpan: door = '', isian: field = '', versi: mark = '' } = form.dataset
  const area = form.querySelector('textarea')
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`[name=${field}]`)]
  let offer: DeviceCopy | undefined

  const pair = ({ name, value }: HTMLInputElement): Box => [name, value]

  /** What the form says, or said when the page came. */
  function read(first?: boolean): string {
    if (area) return first ? area.defaultValue : area.value
    return ticksOf(boxes.filter((box) => (first ? box.defaultChecked : box.checked)).map(pair))
  }

  function rewrite(text: string) {
    if (area) {
      // As if typed: taken back by the keyboard, what stood there comes back whole.
      const { activeElement: before } = document
      area.focus({ preventScroll: true })
      area.select()
      // Nothing else writes into what the keyboard takes back; where it is gone one day, the text is set.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) area.value = text
      if (before !== area) area.blur()
    } else for (const box of boxes) box.checked = isTicked(text, pair(box))
  }

  async function send(text: string, from: string, again: boolean): Promise<Answer> {
    const body = new URLSearchParams([[BASE + field, from]])
    if (again) body.append(AGAIN + field, '1')
    if (area) body.append(field, text)
    else for (const box of boxes) if (isTicked(text, pair(box))) body.append(...pair(box))
    try {
      const response = await fetch(door, {
        method: 'POST',
        body,
        headers: { 'X-Writer': writer },
        redirect: 'manual',
        // A browser that does not know this gives up by itself after a minute.
        signal: 'timeout' in AbortSignal ? AbortSignal.timeout(HOPELESS) : null,
      })
      if (response.type === 'opaqueredirect') return { kind: 'none', why: 'signedOut' }
      // What is no answer of our own door is of none of its kinds.
      return Object(await response.json()) as Answer
    } catch {
      return { kind: 'none', why: 'offline' }
    }
  }

  function merge(base: string | null, mine: string, theirs: string): string | null {
    if (!area) return mergeTicks(boxes.map(pair), base, mine, theirs)
    return mine === theirs || base === theirs ? mine : base === mine ? theirs : null
  }

  /** Shows a part of the form where there is something to say; words go into it. */
  function show({ value, mark: version, word, signedOut, at, refused, theirs, offers }: Shown) {
    // What was typed and never sent comes before what she did not choose.
    offer = offers.findLast(({ body }) => !body.aside) ?? offers.at(-1)
    const news: Record<string, string | boolean | undefined> = {
      [word]: true,
      saved: word === 'saved' && version !== '0',
      at,
      refused,
      signedOut,
      clash: theirs !== null,
      theirs: theirs ?? '',
      offer: offer !== undefined && theirs === null,
      count: String(boxes.filter((box) => box.checked).length),
    }
    if (offer) {
      const { body } = offer
      news.unsent = !(news.aside = body.aside)
      news.when = new Date(offer.at).toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' })
      news.offered = area
        ? body.value
        : boxes
            .flatMap((box) => (isTicked(body.value, pair(box)) ? [box.labels?.[0]?.textContent] : []))
            .join('\n')
    }
    for (const place of form.querySelectorAll<HTMLElement>('[data-kabar]')) {
      const said = news[place.dataset.kabar ?? '']
      // The page knows when the text was saved last before this script does.
      if (place.dataset.kabar === 'at' && !said) continue
      place.hidden = !said
      if (typeof said === 'string') place.textContent = said
    }
    area?.setAttribute('aria-invalid', String(refused !== ''))
    // The browser asks before it leaves a text that differs from what it was sent with.
    if (area && word === 'saved') area.defaultValue = value
  }

  const kept = keepOne({
    address: location.pathname + '#' + form.id,
    field,
    brought: { value: read(true), mark },
    copies,
    opening,
    living: livingOpenings,
    send,
    merge,
    rewrite,
    show,
  })

  form.addEventListener('input', () => kept.type(read()))
  form.addEventListener('focusout', () => void kept.now())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    void kept.now()
  })
  form.addEventListener('click', ({ target }) => {
    const { pilih: press } = target instanceof HTMLElement ? target.dataset : {}
    if (press === 'mine' || press === 'theirs') void kept.choose(press)
    if (offer && press === 'take') void kept.accept(offer)
    if (offer && press === 'drop' && confirm(tanyaBuang)) void kept.discard(offer)
    // What was pressed goes away.
    if (press) (area ?? boxes[0])?.focus()
  })
  void kept.begin()
  return { ...kept, look: () => kept.type(read()) }
}

/** The line is back, she comes back or goes away, or the browser has brought back what was typed before. */
function wake() {
  for (const kept of all) {
    kept.look()
    void kept.copyNow()
    void kept.now()
  }
}

/** Nothing of her is kept from here on. */
function over() {
  for (const kept of all) kept.kill()
  copies.close()
}

/** Takes along what the device keeps of her, after asking when some of it was never sent. */
function signOut(form: HTMLFormElement) {
  let leaves = false
  form.addEventListener('submit', (event) => {
    if (leaves) return
    event.preventDefault()
    event.stopPropagation()
    void copies.count().then(async (unsent) => {
      if (unsent && !confirm(tanyaKeluar)) return
      tellTabs({ leaves: writer })
      over()
      await deleteDeviceStore(writer)
      leaves = true
      // Where a browser cannot send a form a second time (Safari 15), past whoever else listens.
      if ('requestSubmit' in form) form.requestSubmit()
      else HTMLFormElement.prototype.submit.call(form)
    })
  })
}

onOver(writer, ({ leaves }) => {
  document.body.hidden = true
  if (!leaves) wake()
  over()
  setTimeout(() => location.reload(), SIGNED_OUT)
})
tellTabs({ here: writer })
holdOpening(opening)
wake()
for (const name of ['online', 'focus', 'pageshow', 'beforeunload', 'pagehide']) addEventListener(name, wake)
document.addEventListener('visibilitychange', wake)
document.querySelectorAll<HTMLFormElement>(`form[action="${keluar}"]`).forEach(signOut)
