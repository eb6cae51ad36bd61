import { mailHandlers } from './domain/notifications/mail.server.ts'
import * as nouns from './jobs.server.ts'
import * as mails from './mails.ts'
import type { Handlers, Jobs } from './platform/data/outbox.server.ts'
import { log } from './platform/edge/log.server.ts'

const jobs: readonly Jobs[] = Object.values(nouns)

/**
 * Who does which message's work.
 * @throws Error when two want the same kind: the one would silently take the other's work.
 */
export function workHandlers(): Handlers {
  const all = [mailHandlers(Object.values(mails)), ...jobs.map(({ handlers = {} }) => handlers)].flatMap(
    Object.entries,
  )
  const handlers = Object.fromEntries(all)
  if (Object.keys(handlers).length < all.length) throw new Error('Two nouns handle the same kind of message.')
  return handlers
}

/** What a server does once an hour beside its requests; one work's fault does not keep the others from theirs. */
export async function tidyUp(now: Date): Promise<void> {
  for (const work of jobs.flatMap(({ hourly = [] }) => hourly))
    await work(now).catch((err: unknown) => log.error({ err, work: work.name }, 'not tidied'))
}
