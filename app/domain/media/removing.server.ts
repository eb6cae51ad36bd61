import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { libraryModule, logMedium } from './adding.server.ts'
import { MODULE, UNDO_REMOVAL } from './limits.ts'
import { mediaUse } from './usage.server.ts'

const MOST_AT_ONCE = 100

/** `used`: a text of the module calls it now. `gone`: it is not there (any more), or it is too late to put it back. */
const REFUSALS = ['not-found', 'gone', 'used'] as const
type Refusal = (typeof REFUSALS)[number]
const receiptSchema = z.object({ name: z.string() })
type Done = Outcome<{ receipt: { name: string }; repeated: boolean }, Refusal>
type Wish = { linkId: string; key: string }

/** Takes a medium that no text calls out of the library; for ten minutes it can be put back. */
export function removeMedium(asker: Asker, moduleId: string, wish: Wish, now: Date): Promise<Done> {
  return write(asker, 'module.file-remove', moduleId, wish, async (t) => {
    const held = await find(t, moduleId, wish.linkId)
    if (!held || held.removedAt) throw new Refused<Refusal>('gone')
    if ((await mediaUse(moduleId, t)).has(held.name)) throw new Refused<Refusal>('used')
    await t.fileLink.update({ where: { id: held.id }, data: { removedAt: now, removedById: asker.id } })
    await logMedium(t, asker, { moduleId, action: 'module.file-remove', ...held.facts }, now)
    return { name: held.name }
  })
}

/** Puts it back, if there is still time; one that a colleague has put back already is simply there. */
export function restoreMedium(asker: Asker, moduleId: string, wish: Wish, now: Date): Promise<Done> {
  return write(asker, 'module.file-restore', moduleId, wish, async (t) => {
    const held = await find(t, moduleId, wish.linkId)
    if (held && !held.removedAt) return { name: held.name }
    if (!held?.removedAt || held.removedAt <= lastMoment(now)) throw new Refused<Refusal>('gone')
    await t.fileLink.update({ where: { id: held.id }, data: { removedAt: null, removedById: null } })
    await logMedium(t, asker, { moduleId, action: 'module.file-restore', ...held.facts }, now)
    return { name: held.name }
  })
}

/**
 * Forgets what was taken out, can no longer be put back and is called by no version of any lesson of its district: an old
 * version keeps what it shows. The store's own sweep then deletes the bytes. Answers how many went.
 */
export async function forgetRemovedMedia(now: Date): Promise<number> {
  const over = { noun: MODULE, removedAt: { lte: lastMoment(now) } }
  const rows = await db.fileLink.findMany({
    where: over,
    orderBy: { removedAt: 'desc' },
    take: MOST_AT_ONCE,
    select: { id: true, name: true, fileId: true, file: { select: { districtId: true } } },
  })
  let gone = 0
  for (const { id, name, fileId, file } of rows) {
    if (name !== null && (await isNamed(name, file.districtId))) continue
    gone += await tx(async (t) => {
      const { count } = await t.fileLink.deleteMany({ where: { id, ...over } })
      if (count > 0) await t.storedFile.deleteMany({ where: { id: fileId, links: { none: {} } } })
      return count
    })
  }
  return gone
}

/** Lessons move between modules: a version of any of them may be drawn with it. */
async function isNamed(name: string, districtId: string): Promise<boolean> {
  const source = { contains: name }
  const module = { districtId }
  return (
    (await db.lessonVersion.count({ where: { source, lesson: { module } } })) > 0 ||
    (await db.assignment.count({ where: { source, module } })) > 0 ||
    (await db.module.count({ where: { source, districtId } })) > 0
  )
}

function lastMoment(now: Date): Date {
  return new Date(now.getTime() - UNDO_REMOVAL)
}

function write(
  asker: Asker,
  deed: 'module.file-remove' | 'module.file-restore',
  moduleId: string,
  { key }: Wish,
  work: (t: Tx) => Promise<{ name: string }>,
): Promise<Done> {
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      if (!(await libraryModule(asker, { id: moduleId }, t))) throw new Refused<Refusal>('not-found')
      return once(t, { personId: asker.id, key, purpose: `${deed}:${moduleId}` }, receiptSchema, () =>
        work(t),
      )
    }),
  )
}

async function find(t: Tx, moduleId: string, id: string) {
  const link = await t.fileLink.findFirst({
    where: { id, noun: MODULE, thingId: moduleId },
    select: { id: true, name: true, removedAt: true, file: { select: { name: true, sha256: true } } },
  })
  if (!link) return null
  const name = link.name ?? link.file.name
  return { id: link.id, name, removedAt: link.removedAt, facts: { name, sha256: link.file.sha256 } }
}
