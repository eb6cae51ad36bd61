import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { env } from '#app/platform/env.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import '#tests/support/world.ts'
import { ask } from './ask.server.ts'
import { db, tx } from './db.server.ts'
import { LANES } from './lanes.ts'
import { dueSql, enqueue, MAIL_HELD, NotAgain, workOnce } from './outbox.server.ts'
import { sql, words } from './sql.ts'
import { silentLanes, startWorker } from './worker.server.ts'

/** A handler that never answers, and what tells that it has begun. */
function hanging() {
  let begun: () => void = () => undefined
  const hasBegun = new Promise<void>((resolve) => (begun = resolve))
  const handler = () => {
    begun()
    return new Promise<never>(() => undefined)
  }
  return { handler, hasBegun }
}

describe('the lanes of the outbox', () => {
  const order = (kind: string) => tx((t) => enqueue(t, { kind, payload: {} }, new Date()))
  const row = (kind: string) =>
    db.outboxMessage.findFirstOrThrow({ where: { kind }, orderBy: { id: 'desc' } })

  it('publish a decision while a mail hangs, and let go of the mail when the server stops', async () => {
    await order('mail')
    const mail = hanging()
    let published: () => void = () => undefined
    const isPublished = new Promise<void>((resolve) => (published = resolve))
    const worker = startWorker({ mail: mail.handler, 'decision.publish': async () => published() })
    await mail.hasBegun
    await order('decision.publish')
    await isPublished
    worker.cut()
    await worker.stop()
    expect(await row('decision.publish')).toMatchObject({ lane: 'decisions', attempts: 1 })
    // As if it had not been taken: whoever starts next sends it at once.
    expect(await row('mail')).toMatchObject({ lane: 'mail', attempts: 0, claimedUntil: null, doneAt: null })
    await db.outboxMessage.deleteMany({ where: { kind: 'mail' } })
  })

  it('begin no message once they are asked to stop', async () => {
    for (let n = 0; n < 3; n += 1) await order('rest-stop')
    const stop = new AbortController()
    let done = 0
    const handlers = {
      'rest-stop': async () => {
        done += 1
        stop.abort()
      },
    }
    await workOnce(handlers, new Date(), { stop: stop.signal })
    expect(done).toBe(1)
    await workOnce(handlers, new Date())
    expect(done).toBe(3)
  })

  it('go on after a message whose time is over, which is tried again', async () => {
    await order('slow')
    await order('quick')
    let done = 0
    const handlers = { slow: hanging().handler, quick: async () => void (done += 1) }
    await workOnce(handlers, new Date(), { most: 50 })
    expect(done).toBe(1)
    expect(await row('slow')).toMatchObject({ attempts: 1, claimedUntil: null, failedAt: null })
    await db.outboxMessage.deleteMany({ where: { kind: 'slow' } })
  })

  it('refuse to try again what can never succeed', async () => {
    await order('hopeless')
    const handlers = {
      hopeless: async () => {
        throw new NotAgain('nobody of that name')
      },
    }
    await workOnce(handlers, new Date())
    expect(await row('hopeless')).toMatchObject({ attempts: 1 })
    expect((await row('hopeless')).failedAt).not.toBeNull()
  })

  it('hold the mails, and nothing else, until they are released', async () => {
    await db.setting.create({ data: { key: MAIL_HELD, value: 'restore' } })
    await order('mail')
    await order('beside')
    const done: string[] = []
    const handlers = {
      mail: async () => void done.push('mail'),
      beside: async () => void done.push('beside'),
    }
    await workOnce(handlers, new Date())
    expect(done).toEqual(['beside'])
    await db.setting.delete({ where: { key: MAIL_HELD } })
    await workOnce(handlers, new Date())
    expect(done).toEqual(['beside', 'mail'])
  })

  it('are told apart when one has not looked for a minute', async () => {
    const mail = hanging()
    await order('mail')
    const worker = startWorker({ mail: mail.handler })
    await mail.hasBegun
    expect(silentLanes()).toEqual([])
    const soon = performance.now() + 1.5 * MINUTE
    // A mail has its own time beside that minute.
    expect(silentLanes(soon)).toEqual(['decisions', 'rest'])
    expect(silentLanes(soon + MINUTE)).toEqual(LANES)
    worker.cut()
    await worker.stop()
    expect(silentLanes(soon + MINUTE)).toEqual([])
    await db.outboxMessage.deleteMany({ where: { kind: 'mail' } })
  })

  it('are looked for by their index', async () => {
    const { text, values } = dueSql('mail', new Date())
    const explain = env.provider === 'sqlite' ? 'EXPLAIN QUERY PLAN ' : 'EXPLAIN '
    const plan = await tx(async (t) => {
      // A nearly empty table is read faster without any index: what counts is that this one can be used.
      if (env.provider === 'postgresql') await t.$executeRawUnsafe('SET LOCAL enable_seqscan = off')
      return ask(z.record(z.string(), z.unknown()), sql`${words(explain)}${{ text, values }}`, t)
    })
    const told = plan.flatMap((row) => Object.values(row)).join('\n')
    expect(told).toContain('OutboxMessage_lane_doneAt_failedAt_availableAt_idx')
    // PostgreSQL sorts the few that are due: it does not take a column that IS NULL as one value.
    if (env.provider === 'sqlite') expect(told).not.toContain('TEMP B-TREE')
  })
})
