import { expect, it } from 'vitest'
import { db } from './db.server.ts'
import { statements } from '#app/platform/edge/metrics.server.ts'
import { probe } from './probe.server.ts'
import { readiness } from '#app/platform/edge/readiness.server.ts'
import '#tests/support/world.ts'

async function sent(): Promise<number> {
  return (await statements.get()).values[0]?.value ?? 0
}

it('refuses to write for everybody who asks', async () => {
  readiness.open()
  await db.setting.count()
  expect(await probe()).toEqual([])
  const before = await sent()
  const answers = await Promise.all(Array.from({ length: 200 }, () => probe()))
  expect(answers.flat()).toEqual([])
  // None while the first answer is fresh; a machine that stalls in between writes once more, not 200 times.
  expect(await sent()).toBeLessThan(before + 10)
  readiness.close()
  expect(await probe()).toEqual(['server'])
})
