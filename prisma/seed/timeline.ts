import { db } from '#app/platform/data/db.server.ts'
import { workOnce, type Handler } from '#app/platform/data/outbox.server.ts'

/** Something that somebody does at some time, through the same function as on the platform. */
export type Act = {
  at: Date
  act: (now: Date) => Promise<void>
  /** Orders no message, so that nobody need look for one before the next act. */
  silent?: true
}

/**
 * Lets the acts happen in the order of time, and in between whatever the platform does by itself: mails leave and
 * decisions take effect at their own moments. What falls due after `until` is left to the running server.
 */
export async function happen(
  acts: readonly Act[],
  until: Date,
  handlers: Readonly<Record<string, Handler>>,
): Promise<void> {
  let due = new Date(0)
  for (const { at, act, silent } of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (due <= at) due = await workUntil(at, handlers)
    await act(at)
    if (!silent) due = at
  }
  await workUntil(until, handlers)
}

const NEVER = new Date(8.64e15)

/** Answers when the next message after `end` is due. */
async function workUntil(end: Date, handlers: Readonly<Record<string, Handler>>): Promise<Date> {
  for (;;) {
    const next = await db.outboxMessage.findFirst({
      where: { doneAt: null, failedAt: null },
      orderBy: { availableAt: 'asc' },
      select: { availableAt: true },
    })
    if (!next) return NEVER
    if (next.availableAt > end) return next.availableAt
    const taken = await workOnce(handlers, next.availableAt)
    if (taken === 0) throw new Error('A message of the sample data is not worked on.')
  }
}

/** What a function of the domain answered, when it did what it was asked; sample data is never refused. */
export function done<T extends { ok: boolean }>(answer: T, what: string): Extract<T, { ok: true }> {
  // The compiler does not narrow a type parameter by its own field.
  if (answer.ok) return answer as Extract<T, { ok: true }>
  const reason: unknown = 'reason' in answer ? answer.reason : undefined
  throw new Error(`Sample data was refused: ${what}: ${String(reason)}`)
}
