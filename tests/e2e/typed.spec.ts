import { test } from '@playwright/test'
import { orderOf } from './model/orders.ts'
import { surfaces } from './model/surfaces.ts'
import { Writer } from './model/writer.ts'

/** Together over all pages: one on each; `npm run prove` takes 200. */
const ORDERS = Number(process.env.ORDERS ?? surfaces.length)
const FIRST_SEED = Number(process.env.FIRST_ORDER ?? 1)

test.describe.configure({ mode: 'parallel' })

for (const [index, surface] of surfaces.entries())
  test(`whatever happens, the server ends with what was typed last: ${surface.name}`, async ({ browser }) => {
    const seeds = Array.from({ length: ORDERS }, (_, number) => FIRST_SEED + number)
    const mine = seeds.filter((seed) => (seed - FIRST_SEED) % surfaces.length === index)
    test.setTimeout(60_000 * Math.max(2, mine.length))
    const writer = await Writer.begin(browser, surface)
    for (const seed of mine) {
      const order = orderOf(seed)
      await test.step(`order ${seed}: ${JSON.stringify(order)}`, () => writer.go(seed, order))
    }
    await writer.stop()
  })
