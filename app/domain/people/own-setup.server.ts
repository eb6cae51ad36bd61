import type { Asker } from '#app/domain/access/asker.ts'
import { beginSetup, confirmSetup, secretOf } from '#app/domain/second-factor/setting-up.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { keepPending, readPending } from '#app/platform/pending-entry.server.ts'
import { markOf } from './entering.server.ts'

/** The secret that somebody who is in sets up in this browser: the same when she comes back to the page; `cookie`: a new one. */
export async function ownSetup(asker: Asker, cookies: string | null, now: Date) {
  const { mark } = await markNow(asker)
  const [kept, fresh] = await Promise.all([begun(asker, mark, cookies, now), beginSetup(asker.id)])
  if (kept?.replaces === fresh.replaces) return { secret: kept.opened, cookie: null }
  const cookie = await keepPending(
    { personId: asker.id, stage: 'own', mark, account: null, shared: false, ...fresh },
    now,
  )
  return { secret: secretOf(fresh, asker.id) ?? '', cookie }
}

/** Its first code; `anew`: nothing was begun in this browser, or that is over. */
export async function confirmOwnSetup(
  asker: Asker,
  code: string,
  { cookies, handle }: { cookies: string | null; handle: string },
  now: Date,
) {
  const { mark, passwordHash } = await markNow(asker)
  const kept = await begun(asker, mark, cookies, now)
  if (!kept) return { ok: false, reason: 'anew' } as const
  return confirmSetup(asker, kept, code, { passwordHash, handle }, now)
}

async function markNow({ id }: Asker) {
  const { passwordHash } = await db.person.findUniqueOrThrow({
    where: { id },
    select: { passwordHash: true },
  })
  return { passwordHash, mark: markOf(id, passwordHash) }
}

async function begun(asker: Asker, mark: string, cookies: string | null, now: Date) {
  const pending = await readPending(cookies, now)
  if (pending?.stage !== 'own' || pending.personId !== asker.id || pending.mark !== mark) return null
  const { replaces } = pending
  const secret = pending.secret ?? ''
  const opened = secretOf({ secret }, asker.id)
  return opened === null ? null : { secret, replaces, opened }
}
