/**
 * What arrives while a finger or a mouse button is down is told once it is up again and its click has been dealt with:
 * were it drawn at once, what was pressed could move away, and the press would meet something else or nothing.
 */

/** A button that is let go outside the window is never heard of. */
const LONGEST_PRESS = 2000

let since: number | null = null
let watching = false
const waiting = new Set<() => void>()

export function isPressed(): boolean {
  return since !== null && performance.now() - since < LONGEST_PRESS
}

/** Calls at once, or after the press; a function that waits already waits once. */
export function afterPress(told: () => void): void {
  if (isPressed()) waiting.add(told)
  else told()
}

/** From now on presses are heard of; safe to call often. */
export function watchPresses(): void {
  if (watching) return
  watching = true
  const listening = { capture: true, passive: true }
  document.addEventListener('pointerdown', begin, listening)
  document.addEventListener('pointerup', end, listening)
  document.addEventListener('pointercancel', end, listening)
}

function begin() {
  since = performance.now()
  setTimeout(() => isPressed() || tell(), LONGEST_PRESS + 1)
}

/** The click comes right after, in the same turn of the browser or the next. */
function end() {
  setTimeout(() => {
    since = null
    tell()
  })
}

function tell() {
  const calls = [...waiting]
  waiting.clear()
  for (const call of calls) call()
}
