import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import type { DeviceStore } from './device-store.ts'
import { leaving } from './leaving.ts'
import { holdOpening } from './openings.ts'
import type { HandOver } from './reading-engine.ts'
import { ticksOf } from './ticks.ts'

/** After the last key the device has it, as `keeper-shape.ts` says for the engine. */
const COPY = 0.25 * SECOND

/**
 * Keeps the forms of a lesson in which somebody writes, on a page without React. What is typed it copies to the device, and
 * brings `reading-engine.ts`, which does all the rest, as soon as there is something to do: somebody types, or the device
 * holds a text of this page. Until that has come the page is a plain form whose text is safe.
 * `components/blocks/reading-news.tsx` draws what it shows and says by `data-` what it needs to know. Answers what copies
 * all that was typed at once.
 */
export function keepReadingForms(store: DeviceStore): () => void {
  const page = location.pathname + '#'
  const opening = crypto.randomUUID()
  const kept = document.querySelectorAll<HTMLFormElement>('form[data-simpan]')
  /** Null once the engine does it, or nothing of her is to be kept any more. */
  let forms: ((now?: boolean) => void)[] | null = [...kept].map(keep)
  let wanted = false
  let pause = SECOND
  let again: ReturnType<typeof setTimeout>

  /** Answers what looks whether something was typed, and copies it: soon, or now. */
  function keep(form: HTMLFormElement) {
    const { isian: field = '', versi: mark = '' } = form.dataset
    let copied = read(true)
    // A form that came back refused brings another text than the server's.
    const base = 'belum' in form.dataset ? null : copied
    let copying: ReturnType<typeof setTimeout> | 0 = 0

    /** What the field says, or said when the page came: as `form-fields.ts` reads it. */
    function read(first?: boolean): string {
      const area = form.querySelector('textarea')
      if (area) return first ? area.defaultValue : area.value
      const boxes = [...form.querySelectorAll<HTMLInputElement>(`[name=${field}]`)]
      const ticked = boxes.filter((box) => (first ? box.defaultChecked : box.checked))
      return ticksOf(ticked.map(({ name, value }) => [name, value]))
    }

    function say(word: string) {
      for (const place of form.querySelectorAll<HTMLElement>('[role=status] > [data-kabar]'))
        place.hidden = place.dataset.kabar !== word
    }

    function look(now?: boolean) {
      const value = read()
      if (!forms || (!copying && value === copied)) return
      if (!wanted) bring()
      if (!now) {
        say('unsaved')
        copying ||= setTimeout(look, COPY, true)
        return
      }
      clearTimeout(copying)
      copying = 0
      copied = value
      const address = page + form.id
      const body = { value, base, mark, doubtful: [] }
      void store
        .ask<unknown>((rows): IDBRequest => {
          if (value === base) return rows.delete([address, field, opening])
          return rows.put({ address, field, opening, at: Date.now(), body })
        })
        .then((kept) => {
          if (kept !== null && forms && !copying)
            say(value !== base ? 'onDevice' : mark === '0' ? '' : 'saved')
        })
    }

    form.addEventListener('input', () => look())
    return look
  }

  /** She goes away, or the browser has brought back what was typed before. */
  function copyAll() {
    forms?.forEach((look) => look(true))
  }

  /**
   * By an element, because no browser takes an `import()` for allowed where a script is known by its hash. The address is
   * ours as it was built: nothing that stands in the page can name another.
   */
  function bring() {
    clearTimeout(again)
    wanted = true
    if (!forms) return
    const script: HTMLScriptElement & { handOver?: HandOver } = document.createElement('script')
    script.src = READING_ENGINE
    script.handOver = handOver
    // There is no line, or a new build has no such file any more.
    script.onerror = () => {
      script.remove()
      again = setTimeout(bring, pause)
      pause = Math.min(pause * 2, MINUTE)
    }
    document.head.append(script)
  }

  /** The engine goes on with the same opening, through the same connection: what was copied before stands before. */
  function handOver() {
    if (!forms) return null
    copyAll()
    forms = null
    return { opening, store, leaving }
  }

  leaving.addEventListener('leaving', () => (forms = null))
  if (!kept.length) return copyAll
  holdOpening(opening)
  for (const name of ['pageshow', 'beforeunload', 'pagehide', 'visibilitychange'])
    addEventListener(name, copyAll)
  for (const name of ['online', 'focus']) addEventListener(name, () => wanted && bring())
  copyAll()
  void store
    .ask((rows) => rows.count(IDBKeyRange.bound([page], [page + '~'])))
    .then((copies) => {
      if (copies && !wanted) bring()
    })
  return copyAll
}
