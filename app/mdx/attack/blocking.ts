import { monitorEventLoopDelay } from 'node:perf_hooks'
import { compileRestricted } from '../restricted.server.ts'
import { LIMITS } from '../limits.ts'

/** Texts of the full size that keep a Markdown parser busy for long. */
const HEAVY = [
  '*a **b ',
  '[a](',
  '![',
  '`a``b',
  '<Catatan>\n\n',
  '- a\n  ',
  '| a ',
  '&amp;',
  '_a*b',
  'a[^1] ',
  '> - ',
  '~a~~b',
]

/**
 * Compiles texts of nearly 100 kB made to be slow, one after another, and tells for how many milliseconds at most
 * the main thread did not answer meanwhile. For the long proofs; a shared machine makes it noisy.
 */
export async function longestBlock(): Promise<{ texts: number; longestMs: number; slowestTextMs: number }> {
  await compileRestricted({ source: 'Halo.', files: {}, language: 'id' })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  let slowestTextMs = 0
  for (const piece of HEAVY) {
    const line = `${piece.repeat(Math.floor(150 / piece.length))}\n`
    const source = line.repeat(Math.floor((LIMITS.sourceBytes - 1000) / line.length))
    const start = performance.now()
    await compileRestricted({ source, files: {}, language: 'id' })
    slowestTextMs = Math.max(slowestTextMs, performance.now() - start)
  }
  delay.disable()
  return { texts: HEAVY.length, longestMs: delay.max / 1e6, slowestTextMs }
}
