import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { AcceptedMedium } from './accept-medium.server.ts'
import { MODULE } from './limits.ts'
import { freeName } from './medium-name.ts'
import { mediaRoom } from './room.server.ts'

const ADD_REFUSALS = ['not-found', 'full', 'duplicate'] as const
type AddRefusal = (typeof ADD_REFUSALS)[number]

/** `name` is null where its sender said that it is not to be added before it came. */
const receiptSchema = z.object({ name: z.string().nullable() })
type Added = { receipt: { name: string | null }; repeated: boolean }

/** The module of her district whose library this is, or null when she may not change it. */
export async function libraryModule(asker: Asker, where: { id: string } | { slug: string }, t: Reader = db) {
  const { districtId } = asker
  if (!can(asker, 'lesson.edit', { districtId })) return null
  return t.module.findFirst({
    where: { ...where, districtId },
    select: { id: true, slug: true, title: true, position: true },
  })
}

/**
 * Puts a kept medium into a module's library under its name, or under the next one that is free. The same content twice is
 * said, not doubled; what was taken out a while ago comes back under the name that it had.
 */
export function addMedium(
  asker: Asker,
  moduleId: string,
  { medium, key }: { medium: AcceptedMedium; key: string | undefined },
  now: Date,
): Promise<Outcome<Added, AddRefusal>> {
  return outcomeOf(ADD_REFUSALS, () =>
    tx(async (t): Promise<Added> => {
      const add = async () => {
        const { name, isThere } = await attachMedium(t, asker, moduleId, medium, now)
        if (isThere) throw new Refused<AddRefusal>('duplicate')
        return { name }
      }
      if (key === undefined) return { receipt: await add(), repeated: false }
      return once(t, { personId: asker.id, key, purpose: purposeOf(moduleId) }, receiptSchema, add)
    }),
  )
}

/** As with files of submissions: the name of what has arrived, or null, and then nothing under this key arrives any more. */
export function giveUpMedium(asker: Asker, moduleId: string, key: string): Promise<string | null> {
  const by = { personId: asker.id, key, purpose: purposeOf(moduleId) }
  return tx(async (t) => {
    const { receipt } = await once(t, by, receiptSchema, () => Promise.resolve({ name: null }))
    return receipt.name
  })
}

/** The name under which a sending with this key was taken before, or null. */
export async function mediumBefore(asker: Asker, moduleId: string, key: string): Promise<string | null> {
  const where = { personId: asker.id, key, purpose: purposeOf(moduleId) }
  const before = await db.submissionKey.findFirst({ where, select: { receipt: true } })
  const receipt = receiptSchema.safeParse(before?.receipt)
  return receipt.success ? receipt.data.name : null
}

function purposeOf(moduleId: string) {
  return `module.file-add:${moduleId}` as const
}

/** `isThere`: the same content lies in the library under that name already, and nothing was done. */
export async function attachMedium(
  t: Tx,
  asker: Asker,
  moduleId: string,
  medium: AcceptedMedium,
  now: Date,
): Promise<{ name: string; isThere: boolean }> {
  const { districtId } = asker
  const module = await libraryModule(asker, { id: moduleId }, t)
  if (!module) throw new Refused<AddRefusal>('not-found')
  // Race: two trainers fill the last room, or take the same name, at once. The district's row makes one of them wait.
  await t.district.update({
    where: { id: districtId },
    data: { courseVersion: { increment: 0 } },
    select: { id: true },
  })
  const { sha256, size, name: called, others } = medium
  const links = await t.fileLink.findMany({
    where: { noun: MODULE, thingId: moduleId },
    select: { id: true, name: true, removedAt: true, file: { select: { sha256: true } } },
  })
  const same = links.find(({ file }) => file.sha256 === sha256)
  if (same && !same.removedAt) return { name: same.name ?? called, isThere: true }
  if (same) {
    await t.fileLink.update({ where: { id: same.id }, data: { removedAt: null, removedById: null } })
    const name = same.name ?? called
    await logMedium(t, asker, { moduleId, action: 'module.file-restore', name, sha256 }, now)
    return { name, isThere: false }
  }
  const bytes = others.reduce((sum, other) => sum + other.size, size)
  const room = await mediaRoom(districtId, t)
  if (room.bytes + bytes > room.most) throw new Refused<AddRefusal>('full')
  const drawings = await t.moduleFile.findMany({ where: { moduleId }, select: { name: true } })
  const name = freeName(called, [...links, ...drawings])
  const by = { districtId, uploadedById: asker.id, createdAt: now }
  const link = { noun: MODULE, thingId: moduleId, name, addedById: asker.id, addedAt: now }
  await writeDownMedium(t, { ...medium, name }, by, link)
  await logMedium(t, asker, { moduleId, action: 'module.file-add', name, sha256 }, now)
  return { name, isThere: false }
}

type By = { districtId: string; uploadedById: string; createdAt: Date }
type Link = { noun: string; thingId: string; name: string; addedById: string; addedAt: Date }

/** Writes a kept medium down with all its forms, as belonging to one thing. Who may, and whether there is room, is asked before. */
export async function writeDownMedium(t: Tx, medium: AcceptedMedium, by: By, link: Link): Promise<void> {
  const { sha256, size, type, name, facts, others } = medium
  const forms = others.filter((one, at) => at === others.findIndex((two) => two.sha256 === one.sha256))
  await t.storedFile.create({
    data: { ...by, sha256, size, type, name, facts, forms: { create: forms }, links: { create: link } },
  })
}

type Change = {
  moduleId: string
  action: 'module.file-add' | 'module.file-remove' | 'module.file-restore'
  name: string
  sha256: string
}

export async function logMedium(t: Tx, asker: Asker, change: Change, now: Date): Promise<void> {
  const { moduleId, action, name, sha256 } = change
  const side = action === 'module.file-remove' ? 'before' : 'after'
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action,
      object: { type: 'module', id: moduleId },
      [side]: { name, sha256 },
    },
    now,
  )
}
