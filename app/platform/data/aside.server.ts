import { log } from '#app/platform/edge/log.server.ts'
import { withoutWaiting } from './gate.server.ts'
import { isNotNow } from '#app/platform/not-now.server.ts'

/**
 * Writes what a page can do without: at once, or not at all while nothing can be written, so that reading goes on.
 * False when it was left out; the log says what.
 */
export async function aside(what: string, write: () => Promise<unknown>): Promise<boolean> {
  try {
    await withoutWaiting(write)
    return true
  } catch (error) {
    if (!isNotNow(error)) throw error
    log.warn({ err: error, what }, 'left out: nothing can be written now')
    return false
  }
}
