import { copiesIn } from './device-copies.ts'
import type { DeviceStore } from './device-store.ts'
import { keepForm, type Opening } from './form-keeper.ts'
import { canJoin } from './joining.ts'
import { isRefused, type Offer } from './keeper-shape.ts'
import { firstHeard, nextHeard } from './told.ts'
import { isTicked, mergeTicks, type Box } from './ticks.ts'

/**
 * The engine for the forms of a lesson, on a page without React: brought by `reading-keeper.ts` when somebody writes
 * there, or has. It shows what `components/blocks/reading-news.tsx` has drawn, hidden.
 */
export type HandOver = () => (Pick<Opening, 'opening' | 'leaving'> & { store: DeviceStore }) | null

// Put there by `reading-keeper.ts`, which alone brings this file.
const { handOver } = document.currentScript as HTMLScriptElement & { handOver: HandOver }
const given = handOver()
const { tanyaBuang } = document.getElementById('jaga')?.dataset ?? {}
const { lang } = document.documentElement
// It came along in this file, and only has to be unpacked.
void canJoin()
if (given) {
  const { opening, leaving, store } = given
  const page: Opening = { opening, leaving, copies: copiesIn(store), release: () => undefined }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-simpan]')) keep(form, page)
}

function keep(form: HTMLFormElement, page: Opening) {
  const { simpan: address = '', isian: field = '', versi: mark = '' } = form.dataset
  const area = form.querySelector('textarea')
  const boxes = [...form.querySelectorAll<HTMLInputElement>(`[name=${field}]`)]
  const options = {
    address,
    kinds: { [field]: area ? ('text' as const) : ('list' as const) },
    marks: { [field]: mark },
    at: null,
    unsaved: 'belum' in form.dataset,
    paused: false as const,
    place: '#' + form.id,
    onSaved: () => undefined,
    merge: area
      ? undefined
      : (base: string | null, mine: string, theirs: string) =>
          mergeTicks(boxes.map(pair), base, mine, theirs),
    write: area ? (text: string) => retype(area, text) : undefined,
  }
  let heard = firstHeard(undefined)
  const { kept, look } = keepForm(form, { current: options }, page, {
    left: () => undefined,
    done: () => undefined,
  })

  /** What was typed and never sent comes before what she did not choose. */
  function offered(): Offer | undefined {
    const { offers } = kept.whole()
    return offers.findLast(({ aside }) => !aside) ?? offers.at(-1)
  }

  /** Shows a part of the form where there is something to say; words go into it. */
  function show() {
    const whole = kept.whole()
    const { word, at, why, closed, mergedWith } = whole
    const state = whole.fields[field]
    if (!state) return
    const { clash, value } = state
    const refused = isRefused(state) ? Object.values(state.refused?.places ?? {})[0] : closed
    const offer = clash ? undefined : offered()
    const news: Record<string, string | boolean | null | undefined> = {
      saved: word === 'saved' && state.mark !== '0',
      saving: word === 'saving',
      onDevice: word === 'onDevice',
      unsaved: !['saved', 'saving', 'onDevice'].includes(word),
      at,
      refused,
      signedOut: why === 'signedOut',
      merged: mergedWith !== null,
      clash: clash !== null,
      otherTab: clash !== null && clash.by !== null,
      thisDevice: clash !== null && clash.by === null,
      theirs: clash?.value,
      offer: offer !== undefined,
      unsent: offer && !offer.aside,
      aside: offer?.aside,
      when: offer && new Date(offer.at).toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' }),
      offered: offer && (area ? offer.value : labelsOf(boxes, offer.value)),
      count: String(boxes.filter((box) => box.checked).length),
    }
    heard = nextHeard(heard, word)
    const spoken = form.querySelector('[data-kabar=saved]')?.parentElement
    spoken?.setAttribute('aria-live', heard.speaks ? 'polite' : 'off')
    for (const place of form.querySelectorAll<HTMLElement>('[data-kabar]')) {
      const said = news[place.dataset.kabar ?? '']
      // The page knows when the text was saved last before this file does.
      if (place.dataset.kabar === 'at' && !said) continue
      place.hidden = !said
      if (typeof said === 'string') place.textContent = said
    }
    area?.setAttribute('aria-invalid', String(Boolean(refused)))
    // The browser asks before it leaves a text that differs from what it was sent with.
    if (area && word === 'saved') area.defaultValue = value
  }

  form.addEventListener('input', look)
  form.addEventListener('focusout', () => void kept.now())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    void kept.now()
  })
  form.addEventListener('click', ({ target }) => {
    const { pilih: press } = target instanceof HTMLElement ? target.dataset : {}
    const offer = offered()
    if (press === 'mine' || press === 'theirs') void kept.choose(field, press)
    if (offer && press === 'take') void kept.accept(offer)
    if (offer && press === 'drop' && confirm(tanyaBuang)) void kept.discard(offer)
    // What was pressed goes away.
    if (press) (area ?? boxes[0])?.focus()
  })
  addEventListener('pageshow', look)
  kept.watch(show)
  show()
  // She has left the field while this file was on its way.
  if (!form.contains(document.activeElement)) void kept.now()
}

function pair({ name, value }: HTMLInputElement): Box {
  return [name, value]
}

/** The items that are ticked, one on a line. */
function labelsOf(boxes: readonly HTMLInputElement[], ticks: string): string {
  const ticked = boxes.filter((box) => isTicked(ticks, pair(box)))
  return ticked.map(({ labels }) => labels?.[0]?.textContent ?? '').join('\n')
}

/** As if typed: taken back by the keyboard, what stood there comes back whole. Focus and caret stay where they were. */
function retype(area: HTMLTextAreaElement, text: string) {
  const { activeElement: before } = document
  const { selectionStart: start, selectionEnd: end } = area
  area.focus({ preventScroll: true })
  area.select()
  // Where it is gone one day, the text is set.
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else writes into what the keyboard takes back
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) area.value = text
  area.setSelectionRange(start, end)
  if (before === area) return
  area.blur()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
}
