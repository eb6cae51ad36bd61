import { describe, expect, it, vi } from 'vitest'
import { whileNothingCanBeWritten } from '#tests/support/unwritable.ts'
import { createWorld } from '#tests/support/world.ts'
import { db, tx } from './db.server.ts'
import { enqueue, enqueueOnce, forgetDoneMessages, workOnce } from './outbox.server.ts'
import { startWorker } from './worker.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { DAY, HOUR } from '#app/platform/say/time.ts'

const later = (hours: number) => new Date(Date.now() + hours * HOUR)

describe('the outbox', () => {
  it('forgets a message whose fact was rolled back', async () => {
    await createWorld()
    await expect(
      tx(async (t) => {
        await enqueue(t, { kind: 'note', payload: { n: 1 } }, new Date())
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await db.outboxMessage.count()).toBe(0)
  })

  it('does each message once, although many workers look at once', async () => {
    for (let n = 0; n < 15; n += 1) await tx((t) => enqueue(t, { kind: 'note', payload: { n } }, new Date()))
    const done: unknown[] = []
    const handlers = { note: async (payload: unknown) => void done.push(payload) }
    await Promise.all([
      workOnce(handlers, new Date()),
      workOnce(handlers, new Date()),
      workOnce(handlers, new Date()),
    ])
    expect(done).toHaveLength(15)
    expect(new Set(done.map((payload) => JSON.stringify(payload))).size).toBe(15)
  })

  it('waits until a message is due', async () => {
    await tx((t) => enqueue(t, { kind: 'due', payload: {}, availableAt: later(1) }, new Date()))
    let done = 0
    const handlers = { due: async () => void (done += 1) }
    await workOnce(handlers, new Date())
    expect(done).toBe(0)
    await workOnce(handlers, later(2))
    expect(done).toBe(1)
  })

  it('takes a second message of the same occasion as none', async () => {
    await tx((t) => enqueue(t, { kind: 'once', payload: {}, dedupeKey: 'k' }, new Date()))
    await expect(
      tx((t) => enqueue(t, { kind: 'once', payload: {}, dedupeKey: 'k' }, new Date())),
    ).rejects.toThrow()
    expect(await db.outboxMessage.count({ where: { kind: 'once' } })).toBe(1)
    await workOnce({ once: async () => undefined }, new Date())
  })

  it('holds one message however often it is asked for, until its work begins', async () => {
    const askFor = (thing: string) => enqueueOnce({ kind: 'again', payload: {} }, thing, new Date())
    await Promise.all(['a', 'a', 'b', 'a'].map(askFor))
    await askFor('a')
    const all = () => db.outboxMessage.count({ where: { kind: 'again' } })
    expect(await all()).toBe(2)
    let asked = 0
    const handlers = {
      // What is asked for while it is done may not be in it.
      again: async () => {
        if (asked++ === 0) await askFor('a')
      },
    }
    while ((await workOnce(handlers, new Date())) > 0);
    expect({ asked, all: await all() }).toEqual({ asked: 3, all: 3 })
    await forgetDoneMessages(new Date(Date.now() + 31 * DAY))
    expect(await all()).toBe(0)
  })

  it('forgets after a month what was done, unless it may happen only once ever', async () => {
    for (const kind of ['old', 'kept']) {
      await tx((t) =>
        enqueue(t, { kind, payload: {}, ...(kind === 'kept' && { dedupeKey: 'kept' }) }, new Date()),
      )
      await workOnce({ [kind]: async () => undefined }, new Date())
    }
    await tx((t) => enqueue(t, { kind: 'waits', payload: {}, availableAt: later(1_000) }, new Date()))
    const left = async () =>
      (await db.outboxMessage.findMany({ where: { kind: { in: ['old', 'kept', 'waits'] } } }))
        .map((message) => message.kind)
        .sort()
    await forgetDoneMessages(new Date(Date.now() + 29 * DAY))
    expect(await left()).toEqual(['kept', 'old', 'waits'])
    await forgetDoneMessages(new Date(Date.now() + 31 * DAY))
    expect(await left()).toEqual(['kept', 'waits'])
    await db.outboxMessage.deleteMany({ where: { kind: 'waits' } })
  })

  it('tries a failing message again, later each time, and gives up after ten times', async () => {
    await tx((t) => enqueue(t, { kind: 'broken', payload: {} }, new Date()))
    const handlers = {
      broken: async () => {
        throw new Error('mail server away')
      },
    }
    for (let attempt = 1; attempt <= 12; attempt += 1) await workOnce(handlers, later(attempt * 24))
    const message = await db.outboxMessage.findFirstOrThrow({ where: { kind: 'broken' } })
    expect(message).toMatchObject({ attempts: 10, doneAt: null, lastError: 'Error: mail server away' })
    expect(message.failedAt).not.toBeNull()
  })

  it('refuses to try for ever what ends the process each time', async () => {
    await tx((t) => enqueue(t, { kind: 'deadly', payload: {} }, new Date()))
    await db.outboxMessage.updateMany({
      where: { kind: 'deadly' },
      data: { attempts: 10, claimedUntil: later(-1) },
    })
    let tried = 0
    await workOnce({ deadly: async () => void (tried += 1) }, new Date())
    const message = await db.outboxMessage.findFirstOrThrow({ where: { kind: 'deadly' } })
    expect(tried).toBe(0)
    expect(message.failedAt).not.toBeNull()
  })

  it('takes over the message of a worker that died', async () => {
    await tx((t) => enqueue(t, { kind: 'orphan', payload: {} }, new Date()))
    await db.outboxMessage.updateMany({
      where: { kind: 'orphan' },
      data: { claimedUntil: later(0.01), attempts: 1 },
    })
    let done = 0
    const handlers = { orphan: async () => void (done += 1) }
    await workOnce(handlers, new Date())
    expect(done).toBe(0)
    await workOnce(handlers, later(1))
    expect(done).toBe(1)
  })

  it('is worked on again after a time in which nothing could be written', async () => {
    await tx((t) => enqueue(t, { kind: 'patient', payload: {} }, new Date()))
    let done: () => void = () => undefined
    const isDone = new Promise<void>((resolve) => (done = resolve))
    const looks = vi.spyOn(log, 'error')
    const worker = await whileNothingCanBeWritten(async () => {
      const started = startWorker({ patient: async () => done() })
      await vi.waitUntil(() => looks.mock.calls.length > 0)
      return started
    })
    await isDone
    await worker.stop()
    expect(await db.outboxMessage.findFirst({ where: { kind: 'patient' } })).toMatchObject({ attempts: 1 })
  })
})
