import { db, isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { checkContent } from './content-check.server.ts'
import type { ReadContent } from './content-read.ts'
import type { ContentFault, ContentNote } from './content-fault.ts'
import { readTree } from './content-tree.server.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { keepDocument } from './documents.server.ts'
import { importModule } from './import-module.server.ts'
import { importModuleOrder } from './import-order.server.ts'

type Told = { faults: ContentFault[]; notes: ContentNote[] }
type ImportReport = Told & { unchanged: boolean }

/**
 * Brings content/ into a district: modules, drawings, lessons as versions, assignments and quizzes. By hash and
 * idempotent: an unchanged tree is read and hashed, and costs one query. What a trainer has made or changed is not touched
 * (`file-parts.server.ts`): what the file says anew of it is offered. A file with faults is left out (the last good
 * version stays); its faults are kept for trainers and the administrator, and so are the notes of files that are used.
 */
export async function importContent(districtId: string, now: Date, folder?: string): Promise<ImportReport> {
  const tree = await readTree(folder)
  const key = `content.hash:${districtId}`
  if ((await db.setting.findUnique({ where: { key } }))?.value === tree.hash)
    return { unchanged: true, faults: [], notes: [] }
  const content = await checkContent(tree)
  await keepDocuments(content)
  const notes = [...content.notes]
  await tx(async (t) => {
    notes.length = content.notes.length
    // Two processes that start at once: the row of the hash is the lock, the second one finds the work done.
    if (!(await claim(t, key, tree.hash, now))) return
    for (const module of content.modules) notes.push(...(await importModule(t, districtId, module, now)))
    await importModuleOrder(t, districtId, content.modules, now)
    await writeTold(t, { faults: content.faults, notes }, now)
    await recordActivity(t, {
      personId: null,
      districtId,
      action: 'content.import',
      object: { type: 'content', id: districtId },
      after: { hash: tree.hash, modules: content.modules.length, faults: content.faults.length },
    }, now)
  })
  return { unchanged: false, faults: content.faults, notes }
}

/** The same for every district of the installation. */
export async function importContentEverywhere(now: Date, folder?: string): Promise<Told> {
  const districts = await db.district.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const told: Told = { faults: [], notes: [] }
  for (const { id } of districts) {
    const { faults, notes } = await importContent(id, now, folder)
    told.faults.push(...faults)
    told.notes.push(...notes)
  }
  return told
}

/** Takes the row of the hash for this import; false when another process has just imported the same tree. */
async function claim(t: Tx, key: string, hash: string, now: Date): Promise<boolean> {
  const changed = await t.setting.updateMany({
    where: { key, value: { not: hash } },
    data: { value: hash, updatedAt: now },
  })
  if (changed.count > 0) return true
  if (await t.setting.findUnique({ where: { key } })) return false
  try {
    await t.setting.create({ data: { key, value: hash, updatedAt: now } })
    return true
  } catch (error) {
    throw isUniqueViolation(error) ? new TryAgain() : error
  }
}

async function keepDocuments({ modules }: ReadContent): Promise<void> {
  for (const { files, lessons, about, assignment } of modules)
    for (const read of [...lessons, about, assignment])
      if (read) await keepDocument('FILE', textHash(read.source, files), read.document)
}

async function writeTold(t: Tx, { faults, notes }: Told, now: Date): Promise<void> {
  const row = ({ path, line, sentence }: ContentFault, isNote: boolean) => ({
    path,
    line,
    sentence,
    isNote,
    seenAt: now,
  })
  await t.contentFault.deleteMany({})
  await t.contentFault.createMany({
    data: [...faults.map((fault) => row(fault, false)), ...notes.map((note) => row(note, true))],
  })
}
