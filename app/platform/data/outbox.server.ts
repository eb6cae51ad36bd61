import { randomUUID } from 'node:crypto'
import { db, isUniqueViolation, tx, type Prisma, type Tx } from './db.server.ts'
import { sql, type SqlPiece } from './sql.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { DAY, MINUTE, SECOND } from '#app/platform/say/time.ts'

/** Does one message's work at `now`. May be called again for the same message: it must not matter. */
export type Handler = (payload: Prisma.JsonValue, messageId: string, now: Date) => Promise<void>
export type Handlers = Readonly<Record<string, Handler>>

/** What a noun lets be done beside the requests: the work of its messages by their kind, and what is due once an hour. */
export type Jobs = {
  handlers?: Handlers
  hourly?: readonly ((now: Date) => Promise<unknown>)[]
}

export type Message = {
  kind: string
  payload: Prisma.InputJsonValue
  /** Not before; without it at once. */
  availableAt?: Date
  /** At most one such message ever. */
  dedupeKey?: string
}

const CLAIM = 2 * MINUTE
const PAUSE = 1 * SECOND
/** Between two looks while the database cannot be asked. */
const LONGEST_PAUSE = 30 * SECOND
const BATCH = 20
const MOST_ATTEMPTS = 10
const KEPT = 30 * DAY
const worker = randomUUID()

/** Puts work into the outbox in the transaction of the fact that causes it. */
export async function enqueue(t: Tx, message: Message, now: Date): Promise<void> {
  await t.outboxMessage.create({ data: { createdAt: now, availableAt: now, ...message } })
}

/** Before the keys of those of which any number may come one after the other, but only one may wait. */
const WAITING = 'waiting:'

/** The key of such a message until the worker takes it up. */
function waitingKey(kind: string, thing: string): string {
  return `${WAITING}${kind}:${thing}`
}

/** 1 where such a message about the thing, whose id stands in this column, waits already: whoever only looks asks no second time. */
export function isWaiting(kind: string, thing: SqlPiece): SqlPiece {
  return sql`CASE WHEN EXISTS (SELECT 1 FROM "OutboxMessage" x WHERE x."dedupeKey" = ${waitingKey(kind, '')} || ${thing})
    THEN 1 ELSE 0 END`
}

/** The same outside a transaction and for what is to be done once however often it is asked for: nothing where it waits already. */
export async function enqueueOnce(
  message: Pick<Message, 'kind' | 'payload' | 'availableAt'>,
  thing: string,
  now: Date,
): Promise<void> {
  const dedupeKey = waitingKey(message.kind, thing)
  try {
    await db.outboxMessage.create({
      data: { createdAt: now, availableAt: now, ...message, dedupeKey },
      select: { id: true },
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

/**
 * Takes up to 20 due messages and does their work, each at least once; a failing one is tried again later, further
 * and further apart, and given up after ten times. Answers how many it took.
 */
export async function workOnce(handlers: Handlers, now: Date): Promise<number> {
  const due = await db.outboxMessage.findMany({
    where: {
      doneAt: null,
      failedAt: null,
      availableAt: { lte: now },
      OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
    },
    orderBy: { availableAt: 'asc' },
    take: BATCH,
    select: { id: true, kind: true, payload: true, attempts: true, dedupeKey: true },
  })
  let taken = 0
  for (const message of due) {
    if (message.attempts >= MOST_ATTEMPTS) {
      await giveUp(message)
      continue
    }
    // Two workers may have read the same row: whose conditional update counts has the message.
    const claim = await db.outboxMessage.updateMany({
      where: {
        id: message.id,
        doneAt: null,
        attempts: message.attempts,
        OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
      },
      data: {
        claimedUntil: new Date(now.getTime() + CLAIM),
        claimedBy: worker,
        attempts: { increment: 1 },
        // What is asked for from here on is not in the work that begins now.
        ...(message.dedupeKey?.startsWith(WAITING) ? { dedupeKey: null } : {}),
      },
    })
    if (claim.count === 0) continue
    taken += 1
    await work(message, handlers, now)
  }
  return taken
}

type Claimed = { id: string; kind: string; payload: Prisma.JsonValue; attempts: number }

/** Ten claims without an answer: each time the process ended in the middle, and the next one would, too. */
async function giveUp({ id, kind, attempts }: Claimed): Promise<void> {
  log.error({ messageId: id, kind, attempts }, 'outbox message given up')
  await db.outboxMessage.updateMany({
    where: { id, doneAt: null, attempts },
    data: { failedAt: new Date(), claimedUntil: null, lastError: 'The process ended at every attempt.' },
  })
}

async function work(message: Claimed, handlers: Handlers, now: Date): Promise<void> {
  try {
    const handler = handlers[message.kind]
    if (!handler) throw new Error(`Nobody handles "${message.kind}".`)
    await handler(message.payload, message.id, now)
    await db.outboxMessage.update({
      where: { id: message.id },
      data: { doneAt: new Date(), claimedUntil: null },
    })
  } catch (error) {
    const attempts = message.attempts + 1
    log.error({ err: error, messageId: message.id, kind: message.kind, attempts }, 'outbox message failed')
    await tx((t) =>
      t.outboxMessage.update({
        where: { id: message.id },
        data: {
          lastError: String(error).slice(0, 500),
          claimedUntil: null,
          availableAt: new Date(Date.now() + 2 ** attempts * 5 * SECOND),
          failedAt: attempts >= MOST_ATTEMPTS ? new Date() : null,
        },
      }),
    )
  }
}

/** Removes what was done a month ago: mails name people. What may happen only once ever is kept. Run once an hour. */
export async function forgetDoneMessages(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - KEPT)
  await db.outboxMessage.deleteMany({ where: { doneAt: { lt: before }, dedupeKey: null } })
}

/** Works in the background until `stop` is called; `stop` waits for the message at hand. */
export function startWorker(handlers: Handlers): { stop: () => Promise<void> } {
  const state = { stopped: false }
  // Asked anew each time: it changes while the loop waits.
  const isStopped = () => state.stopped
  let wake: () => void = () => undefined
  async function loop() {
    let rest = PAUSE
    while (!isStopped()) {
      let taken = 0
      try {
        taken = await workOnce(handlers, new Date())
        rest = PAUSE
      } catch (error) {
        // Away, full or locked: whatever was claimed is done once its claim is over.
        log.error({ err: error }, 'the outbox cannot be worked on now')
        rest = Math.min(2 * rest, LONGEST_PAUSE)
      }
      if (taken < BATCH && !isStopped()) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, rest)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
  }
  const running = loop()
  return {
    stop: async () => {
      state.stopped = true
      wake()
      await running
    },
  }
}
