import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createWorld } from '#tests/support/world.ts'
import { db, tx } from './db.server.ts'
import { forgetOldKeys, once, type Sending } from './once.server.ts'
import { DAY } from '#app/platform/say/time.ts'

const receipt = z.object({ number: z.number() })
let counter = 0

function send(personId: string, key: string, purpose: Sending['purpose'] = 'test.write') {
  return tx((t) =>
    once(t, { personId, key, purpose }, receipt, async () => {
      await t.counter.upsert({
        where: { key },
        create: { key, value: 1 },
        update: { value: { increment: 1 } },
      })
      return { number: (counter += 1) }
    }),
  )
}

describe('a submission key', () => {
  it('gives a hundred sendings at once one effect and one receipt', async () => {
    const { people } = await createWorld()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(people.trainer.id, key)))
    expect(new Set(answers.map((answer) => answer.receipt.number)).size).toBe(1)
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1)
    expect((await db.counter.findUniqueOrThrow({ where: { key } })).value).toBe(1)
  })

  it('is kept longer than a form can stay open, not for ever', async () => {
    const { people } = await createWorld()
    const key = randomUUID()
    await send(people.trainer.id, key)
    await forgetOldKeys(new Date(Date.now() + 59 * DAY))
    expect((await send(people.trainer.id, key)).repeated).toBe(true)
    await forgetOldKeys(new Date(Date.now() + 61 * DAY))
    expect((await send(people.trainer.id, key)).repeated).toBe(false)
  })

  it('belongs to one person and to one form', async () => {
    const { people } = await createWorld()
    const key = randomUUID()
    const mine = await send(people.trainer.id, key)
    const hers = await send(people.auditor.id, key)
    expect(hers.repeated).toBe(false)
    expect(hers.receipt).not.toEqual(mine.receipt)
    await expect(send(people.trainer.id, key, 'test.send')).rejects.toMatchObject({
      init: { status: 400 },
    })
  })

  it('is free again when the work failed', async () => {
    const { people } = await createWorld()
    const by: Sending = { personId: people.trainer.id, key: randomUUID(), purpose: 'test.write' }
    const failing = tx((t) =>
      once(t, by, receipt, async () => {
        throw new Error('no')
      }),
    )
    await expect(failing).rejects.toThrow('no')
    expect((await send(by.personId, by.key)).repeated).toBe(false)
  })
})
