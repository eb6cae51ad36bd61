import { expect, test } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { takeNumber } from '#app/platform/data/running-number.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { aSubmitted } from '#tests/support/recommendations.ts'

async function handedIn({ ana, schedule }: Awaited<ReturnType<typeof createClassroom>>) {
  await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
  const answer = await handIn(ana, schedule.id, { from: 1, key: key() }, new Date())
  return answer.ok ? answer.receipt.number : answer.reason
}

test('what one district hands in and submits is counted in none of another one’s numbers', async () => {
  const [here, there] = [await createClassroom(), await createClassroom()]
  const first = [await handedIn(here), (await aSubmitted(here.world)).receipt]
  const other = [await handedIn(there), (await aSubmitted(there.world)).receipt]
  expect([first[0], other[0]]).toEqual(['T-0001', 'T-0001'])
  for (const receipt of [first[1], other[1]])
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/\/0001$/),
      receiptNumber: expect.stringMatching(/^TR-\d{4}-0001$/),
    })
  expect((await aSubmitted(here.world, {}, 'two')).receipt).toMatchObject({
    number: expect.stringMatching(/\/0002$/),
    receiptNumber: expect.stringMatching(/-0002$/),
  })
})

test('a number is taken once, by however many at once, and given back with what failed', async () => {
  const { world } = await createClassroom()
  const take = () => tx((t) => takeNumber(t, 'sample', world.district.id))
  const taken = await Promise.all(Array.from({ length: 10 }, take))
  expect(taken.sort()).toEqual(Array.from({ length: 10 }, (_, at) => String(at + 1).padStart(4, '0')))
  const failed = tx(async (t) => {
    await takeNumber(t, 'sample', world.district.id)
    throw new Error('not done')
  })
  await expect(failed).rejects.toThrow('not done')
  expect(await take()).toBe('0011')
})
