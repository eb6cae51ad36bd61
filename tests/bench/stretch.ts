import path from 'node:path'
import { z } from 'zod'
import type { Target } from './load.ts'
import { quantile } from './statistics.ts'

/** How a server is started that tells of its stretches. */
export const WATCHING: readonly string[] = ['--import', path.resolve('tests/bench/stretch-watch.mjs')]

const TIMES = 20
const toldSchema = z.object({ longest: z.number() })

/**
 * Milliseconds of processor time that one visit of a page holds the event loop up at most, median of twenty visits: so long
 * everybody else waits. Each visit is alone, so that nobody else's work is counted.
 */
export async function stretchOf({ url, cookie }: Target, port: number): Promise<number> {
  const found: number[] = []
  for (let visit = 0; visit < TIMES; visit += 1) {
    await tell(port, 'begin')
    const answer = await fetch(url, { headers: { cookie, 'accept-encoding': 'br' } })
    await answer.arrayBuffer()
    found.push(await tell(port, 'end'))
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`)
  }
  return quantile(found, 0.5)
}

async function tell(port: number, word: 'begin' | 'end'): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/${word}`)
  return toldSchema.parse(await answer.json()).longest
}
