/**
 * Lists whose rows a pointer may take up by their handle (`data-pegang`) and let go elsewhere. What is sent is the row's own
 * form of the order, with the place where it was let go (`ke`): the same door as its buttons, which keyboards and pages
 * without scripts have. The list goes on scrolling everywhere but under the handle, and by itself at the window's ends.
 */
export function letRowsBeDragged(): void {
  const page = document.documentElement
  if (page.dataset.geser !== undefined) return
  // Handles are seen only where they do something.
  page.dataset.geser = ''
  document.addEventListener('pointerdown', (event) => {
    const handle = event.target instanceof Element ? event.target.closest('[data-pegang]') : null
    const row = handle?.closest('li')
    if (event.button !== 0 || !(handle instanceof HTMLElement) || !row?.parentElement) return
    event.preventDefault()
    drag({ handle, row, rows: [...row.parentElement.children], from: event })
  })
}

type Dragged = { handle: HTMLElement; row: HTMLElement; rows: Element[]; from: PointerEvent }

/** So near to an end of the window (in pixels) the page scrolls, by so much at a time. */
const NEAR = 72
const STEP = 10

function drag({ handle, row, rows, from }: Dragged): void {
  const own = rows.indexOf(row)
  const start = from.clientY + window.scrollY
  let at = from.clientY
  let target = own
  let frame = requestAnimationFrame(follow)
  handle.setPointerCapture(from.pointerId)
  row.classList.add('held')

  function follow() {
    const room = window.innerHeight - at
    if (at < NEAR) window.scrollBy(0, -STEP)
    else if (room < NEAR) window.scrollBy(0, STEP)
    row.style.transform = `translateY(${at + window.scrollY - start}px)`
    const others = rows.filter((other) => other !== row)
    target = others.filter((other) => middleOf(other) < at).length
    for (const [index, other] of others.entries()) {
      other.classList.toggle('drop-above', index === target && target !== own)
      other.classList.toggle('drop-below', index === target - 1 && target === others.length && target !== own)
    }
    frame = requestAnimationFrame(follow)
  }
  function move({ clientY }: PointerEvent) {
    at = clientY
  }
  function press({ key }: KeyboardEvent) {
    if (key === 'Escape') end()
  }
  function drop() {
    const place = placeOf(rows[target])
    end()
    if (target !== own && place !== null) send(row, place)
  }
  function end() {
    cancelAnimationFrame(frame)
    row.style.transform = ''
    for (const other of rows) other.classList.remove('held', 'drop-above', 'drop-below')
    handle.removeEventListener('pointermove', move)
    handle.removeEventListener('pointerup', drop)
    handle.removeEventListener('pointercancel', end)
    document.removeEventListener('keydown', press)
  }
  handle.addEventListener('pointermove', move)
  handle.addEventListener('pointerup', drop)
  handle.addEventListener('pointercancel', end)
  document.addEventListener('keydown', press)
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}

/** Where a row stands in the whole list, which may be longer than the page. */
function placeOf(row: Element | undefined): string | null {
  const field = row?.querySelector('input[name=tempat]')
  return field instanceof HTMLInputElement ? field.value : null
}

/** A copy of the form: on a thin line it may wait for a while, and the row's own buttons send no place. */
function send(row: Element, place: string): void {
  const form = row.querySelector('input[name=tempat]')?.closest('form')?.cloneNode(true)
  if (!(form instanceof HTMLFormElement)) return
  for (const button of form.querySelectorAll('button')) button.remove()
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'ke', value: place })
  form.append(field)
  form.hidden = true
  row.append(form)
  form.requestSubmit()
}
