import type { Response } from 'express'
import { MINUTE } from '#app/platform/say/time.ts'

/** Whoever takes nothing for so long has gone away without saying so. */
const PATIENCE = MINUTE

/**
 * Waits until the line takes more; false when nobody is at its other end any more. Remix writes an answer as fast as
 * it can be read: without this a file that somebody fetches slowly lies in memory whole, once for each of them.
 */
export function paceOf(response: Response, patience = PATIENCE): () => Promise<boolean> {
  return () =>
    new Promise((resolve) => {
      if (response.destroyed || !response.writableNeedDrain) return resolve(!response.destroyed)
      const goOn = () => {
        clearTimeout(timer)
        response.off('drain', goOn).off('close', goOn)
        resolve(!response.destroyed)
      }
      const timer = setTimeout(() => response.destroy(), patience)
      response.on('drain', goOn).on('close', goOn)
    })
}
