import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ask } from './ask.server.ts'
import { db, isUniqueViolation, tx, type Prisma, type Tx } from './db.server.ts'
import { LANES, laneOf, MOST_TIME, type Lane } from './lanes.ts'
import { sql, type SqlPiece } from './sql.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { DAY, SECOND } from '#app/platform/say/time.ts'

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
  /** Whom a mail is for. */
  personId?: string
}

/** Thrown by a handler whose message would fail at every further attempt. */
export class NotAgain extends Error {}

/** For what comes after the work: nobody else takes a message whose time is just over. */
const SLACK = 15 * SECOND
export const BATCH = 20
const MOST_ATTEMPTS = 10
const KEPT = 30 * DAY
const worker = randomUUID()

/** Puts work into the outbox in the transaction of the fact that causes it. */
export async function enqueue(t: Tx, message: Message, now: Date): Promise<void> {
  await t.outboxMessage.create({
    data: { createdAt: now, availableAt: now, lane: laneOf(message.kind), ...message },
  })
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
      data: { createdAt: now, availableAt: now, lane: laneOf(message.kind), ...message, dedupeKey },
      select: { id: true },
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

/** A lane that waits until somebody releases it has such a row: after an older copy was put back, old mails must not leave. */
export const MAIL_HELD = 'mail.held'

export type LookOptions = {
  /** All of them where none is named. */
  lanes?: readonly Lane[]
  /** No message is begun any more. */
  stop?: AbortSignal
  /** The message at hand is let go of, too; it is as if it had not been taken. */
  cut?: AbortSignal
  /** Told before each message how long it may take. */
  onTake?: (lane: Lane, most: number) => void
  /** Milliseconds for one message; else what the lane gives. */
  most?: number
}

/**
 * Takes up to 20 due messages of each lane and does their work, each at least once; a failing one is tried again later,
 * further and further apart, and given up after ten times. Answers how many it took.
 */
export async function workOnce(handlers: Handlers, now: Date, options: LookOptions = {}): Promise<number> {
  let taken = 0
  for (const lane of options.lanes ?? LANES) taken += await workLane(lane, handlers, now, options)
  return taken
}

async function workLane(lane: Lane, handlers: Handlers, now: Date, options: LookOptions): Promise<number> {
  if (lane === 'mail' && (await isMailHeld())) return 0
  const most = options.most ?? MOST_TIME[lane]
  const due = await ask(dueSchema, dueSql(lane, now))
  let taken = 0
  for (const { id } of due) {
    if (options.stop?.aborted) break
    const message = await claim(id, most, now)
    if (!message) continue
    taken += 1
    options.onTake?.(lane, most)
    await work(message, handlers, now, within(most, options.cut))
  }
  return taken
}

async function isMailHeld(): Promise<boolean> {
  return (await db.setting.findUnique({ where: { key: MAIL_HELD }, select: { key: true } })) !== null
}

const dueSchema = z.object({ id: z.string() })

/** The oldest of a lane that are due, by its index. */
export function dueSql(lane: Lane, now: Date): SqlPiece {
  return sql`SELECT m."id" FROM "OutboxMessage" m
    WHERE m."lane" = ${lane} AND m."doneAt" IS NULL AND m."failedAt" IS NULL AND m."availableAt" <= ${now}
      AND (m."claimedUntil" IS NULL OR m."claimedUntil" < ${now})
    ORDER BY m."availableAt" LIMIT ${BATCH}`
}

/** Null: somebody else has it, or it was given up. Two workers may have read the same row: whose conditional update counts has it. */
async function claim(id: string, most: number, now: Date): Promise<Claimed | null> {
  const message = await db.outboxMessage.findUnique({
    where: { id },
    select: { id: true, kind: true, payload: true, attempts: true, dedupeKey: true },
  })
  if (!message) return null
  if (message.attempts >= MOST_ATTEMPTS) {
    await giveUp(message)
    return null
  }
  const { count } = await db.outboxMessage.updateMany({
    where: {
      id,
      doneAt: null,
      attempts: message.attempts,
      OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
    },
    data: {
      claimedUntil: new Date(now.getTime() + most + SLACK),
      claimedBy: worker,
      attempts: { increment: 1 },
      // What is asked for from here on is not in the work that begins now.
      ...(message.dedupeKey?.startsWith(WAITING) ? { dedupeKey: null } : {}),
    },
  })
  return count === 0 ? null : message
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

/** Runs what it is given and rejects when its time is over or the server lets go; what runs on is waited for by nobody. */
type Within = (run: () => Promise<void>) => Promise<void>

/** The server stops: the message is not at fault. */
class LetGo extends Error {}

function within(most: number, cut: AbortSignal | undefined): Within {
  return async (run) => {
    if (cut?.aborted) throw new LetGo()
    let letGo: () => void = () => undefined
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('It took too long.')), most)
      letGo = () => reject(new LetGo())
      cut?.addEventListener('abort', letGo)
    })
    try {
      await Promise.race([run(), over])
    } finally {
      clearTimeout(timer)
      cut?.removeEventListener('abort', letGo)
    }
  }
}

async function work(message: Claimed, handlers: Handlers, now: Date, timed: Within): Promise<void> {
  const { id, kind } = message
  try {
    const handler = handlers[kind]
    if (!handler) throw new Error(`Nobody handles "${kind}".`)
    await timed(() => handler(message.payload, id, now))
    await db.outboxMessage.update({ where: { id }, data: { doneAt: new Date(), claimedUntil: null } })
  } catch (error) {
    if (error instanceof LetGo) return release(message)
    const attempts = message.attempts + 1
    const last = error instanceof NotAgain || attempts >= MOST_ATTEMPTS
    log.error({ err: error, messageId: id, kind, attempts }, 'outbox message failed')
    await tx((t) =>
      t.outboxMessage.update({
        where: { id },
        data: {
          lastError: String(error).slice(0, 500),
          claimedUntil: null,
          availableAt: new Date(Date.now() + 2 ** attempts * 5 * SECOND),
          failedAt: last ? new Date() : null,
        },
      }),
    )
  }
}

/** The next server that starts takes it up at once. */
async function release({ id, attempts }: Claimed): Promise<void> {
  await db.outboxMessage.updateMany({
    where: { id, doneAt: null, claimedBy: worker },
    data: { claimedUntil: null, attempts },
  })
}

/** Removes what was done a month ago: mails name people. What may happen only once ever is kept. Run once an hour. */
export async function forgetDoneMessages(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - KEPT)
  await db.outboxMessage.deleteMany({ where: { doneAt: { lt: before }, dedupeKey: null } })
}
