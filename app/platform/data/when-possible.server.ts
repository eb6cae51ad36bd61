import { setTimeout as wait } from 'node:timers/promises'
import { log } from '#app/platform/edge/log.server.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { isNotNow } from '#app/platform/not-now.server.ts'

const TRIES = 15
const PAUSE = 2 * SECOND

/** For the start: PostgreSQL may be starting too, or a backup may hold the file. Tried for half a minute. */
export async function whenPossible<T>(work: () => Promise<T>, pause = PAUSE): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await work()
    } catch (error) {
      if (!isNotNow(error) || left === 1) throw error
      log.warn({ err: error }, 'the database cannot be used yet; trying again')
    }
    await wait(pause)
  }
}
