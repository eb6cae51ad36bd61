import { MINUTE, SECOND } from '#app/platform/say/time.ts'

export type ServerClock = ReturnType<typeof serverClock>

/**
 * The server's clock as this page knows it, in milliseconds. It goes on by the device's steady clock, so that nobody who
 * sets the phone's clock, and no network that does, ends an attempt or shows time that is not there. On many phones the
 * steady clock stands still while they sleep: what went by then is told by the other one.
 */
export function serverClock() {
  let server = 0
  let steady = 0
  let apart: number | null = null

  const now = () => server + performance.now() - steady
  function set(at: number, then = performance.now()) {
    server = at
    steady = then
  }
  return {
    now,
    /** The server's clock stood at `at` when the device's steady one stood at `then`. */
    set,
    /** How far it is before the device's own clock. */
    ahead: () => now() - Date.now(),
    /** An answer says how late it was on the server when it was made: later than that it is now, by as much as a line is slow. */
    heard(at: number) {
      if (at > now() || now() - at > MINUTE) set(at)
    },
    /** The page goes out of sight: from now on the device may sleep. */
    hidden: () => void (apart = Date.now() - performance.now()),
    shown() {
      const slept = apart === null ? 0 : Date.now() - performance.now() - apart
      if (slept > SECOND) steady -= slept
      apart = null
    },
  }
}
