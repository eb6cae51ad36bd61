import { randomUUID } from 'node:crypto'
import { db, isUniqueViolation, tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { checkContent, slugOfFolder } from './content-check.server.ts'
import type { ReadContent, ReadModule } from './content-read.ts'
import type { ContentFault, ContentNote } from './content-fault.ts'
import { readTree } from './content-tree.server.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { keepDocument } from './documents.server.ts'
import { importLessons } from './import-lessons.server.ts'

type Told = { faults: ContentFault[]; notes: ContentNote[] }
type ImportReport = Told & { unchanged: boolean }

/**
 * Brings content/ into a district: modules, drawings, lessons as versions, assignments and quizzes. By hash and
 * idempotent: an unchanged tree is read and hashed, and costs one query. A file with faults is left out (the last good
 * version stays); its faults are kept for trainers and the administrator, and so are the notes of files that are used.
 */
export async function importContent(districtId: string, now: Date, folder?: string): Promise<ImportReport> {
  const tree = await readTree(folder)
  const key = `content.hash:${districtId}`
  if ((await db.setting.findUnique({ where: { key } }))?.value === tree.hash)
    return { unchanged: true, faults: [], notes: [] }
  const content = await checkContent(tree)
  await keepDocuments(content)
  await tx(async (t) => {
    // Two processes that start at once: the row of the hash is the lock, the second one finds the work done.
    if (!(await claim(t, key, tree.hash, now))) return
    await writeTold(t, content, now)
    for (const module of content.modules) await importModule(t, districtId, module, now)
    await recordActivity(t, {
      personId: null,
      districtId,
      action: 'content.import',
      object: { type: 'content', id: districtId },
      after: { hash: tree.hash, modules: content.modules.length, faults: content.faults.length },
    }, now)
  })
  return { unchanged: false, faults: content.faults, notes: content.notes }
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

async function importModule(t: Tx, districtId: string, read: ReadModule, now: Date): Promise<void> {
  const moduleId = await writeModule(t, districtId, read)
  if (moduleId === undefined) return
  await writeFiles(t, moduleId, read)
  await importLessons(t, moduleId, read, now)
  await writeAssignment(t, moduleId, read)
  await writeQuiz(t, moduleId, read)
}

/** The module's own row. Nothing when it is new and its file is faulty: then there is nothing to hang lessons on. */
async function writeModule(t: Tx, districtId: string, read: ReadModule): Promise<string | undefined> {
  const { slug, position, about, files } = read
  const where = { districtId_slug: { districtId, slug } }
  const before = await t.module.findUnique({ where, select: { id: true } })
  if (!about) return before?.id
  const { prerequisites, ...head } = about.head
  const facts = {
    ...head,
    position,
    source: about.source,
    prerequisites: prerequisites.map(slugOfFolder),
    sourceHash: textHash(about.source, files),
  }
  if (before) {
    await t.module.update({ where, data: facts })
    return before.id
  }
  const id = randomUUID()
  await t.module.create({ data: { id, districtId, slug, ...facts } })
  return id
}

/** Drawings are added and renewed, never taken away: a version that a trainer keeps may still show them. */
async function writeFiles(t: Tx, moduleId: string, { files, badFiles }: ReadModule): Promise<void> {
  const rows = await t.moduleFile.findMany({ where: { moduleId }, select: { name: true, sha256: true } })
  const known = new Map(rows.map((row) => [row.name, row.sha256]))
  const fresh = Object.entries(files)
    .filter(([name]) => !badFiles.includes(name))
    .map(([name, text]) => ({ moduleId, name, text, sha256: sha256(text) }))
  await t.moduleFile.createMany({ data: fresh.filter((file) => !known.has(file.name)) })
  for (const { name, text, sha256: hash } of fresh)
    if (known.has(name) && known.get(name) !== hash)
      await t.moduleFile.update({
        where: { moduleId_name: { moduleId, name } },
        data: { text, sha256: hash },
      })
}

async function writeAssignment(t: Tx, moduleId: string, { assignment, files }: ReadModule): Promise<void> {
  if (!assignment) return
  const facts = {
    ...assignment.head,
    source: assignment.source,
    sourceHash: textHash(assignment.source, files),
  }
  const slug = 'tugas'
  await t.assignment.upsert({
    where: { moduleId_slug: { moduleId, slug } },
    create: { moduleId, slug, ...facts },
    update: facts,
  })
}

async function writeQuiz(t: Tx, moduleId: string, { quiz }: ReadModule): Promise<void> {
  if (!quiz) return
  const slug = 'kuis'
  const facts = { source: quiz.source, sourceHash: sha256(quiz.source), questionCount: quiz.questionCount }
  await t.quiz.upsert({
    where: { moduleId_slug: { moduleId, slug } },
    create: { moduleId, slug, ...facts },
    update: facts,
  })
}
