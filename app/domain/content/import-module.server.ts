import { z } from 'zod'
import type { Tx } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { fillBank, fillQuiz } from '#app/domain/question-bank/filling.server.ts'
import { readFront } from '#app/domain/question-bank/quiz-front.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { askAnew } from './asking-anew.server.ts'
import { keepVersion } from './assignment-versions.server.ts'
import { slugOfFolder } from './content-check.server.ts'
import type { ContentNote } from './content-fault.ts'
import type { ReadModule } from './content-read.ts'
import { partsIn, weigh, type Parts, type Weighed } from './file-parts.server.ts'
import { importLessons } from './import-lessons.server.ts'
import { json, taken } from './import-words.server.ts'
import { circleWith } from './prerequisites.ts'

/**
 * Brings one folder of content/ into a district, part by part; nothing that is a trainer's own is touched. Answers what
 * could not be taken because a trainer has something of that name.
 */
export async function importModule(
  t: Tx,
  districtId: string,
  read: ReadModule,
  now: Date,
): Promise<ContentNote[]> {
  const module = await writeModule(t, districtId, read, now)
  if (module === 'taken') return [taken(read, 'modul.mdx', read.slug)]
  if (!module) return []
  await writeFiles(t, module.id, read)
  const lessons = await importLessons(t, { districtId, ...module }, read, now)
  const assignment = await writeAssignment(t, module.id, read, now)
  const place = { districtId, moduleId: module.id }
  for (const quiz of read.quizzes) await writeQuiz(t, place, quiz, now)
  if (read.bank) await fillBank(t, { ...place, source: read.bank.source, authorId: null, now })
  return [...lessons, ...assignment]
}

type Kept = { fileBase: unknown; fileNews: unknown }

/** What is in use and what its file says, weighed; `changed` is what has to be written of it. */
function weighed(file: Parts, live: Parts, { fileBase, fileNews }: Kept) {
  const base = partsIn(fileBase)
  const told = weigh(file, live, base)
  // A part that this file says nothing of, such as an order, keeps what was known of it.
  const other = Object.fromEntries(Object.entries(partsIn(fileNews)).filter(([part]) => !(part in file)))
  return { ...told, news: { ...other, ...told.news } }
}

type Written = { id: string; slug: string }

/** The module's own row. Nothing when it is new and its file is faulty: then there is nothing to hang lessons on. */
async function writeModule(t: Tx, districtId: string, read: ReadModule, now: Date): Promise<Written | 'taken' | undefined> {
  const { slug, position, about, files } = read
  const before = await t.module.findFirst({ where: { districtId, fileKey: slug } })
  if (!before && (await t.module.count({ where: { districtId, slug } })) > 0) return 'taken'
  if (!about) return before ? { id: before.id, slug } : undefined
  const { prerequisites, requires, ...head } = about.head
  const facts = { ...head, prerequisites: prerequisites.map(slugOfFolder) }
  const introduction = { source: about.source }
  const file = { facts, introduction, requires }
  if (!before) {
    const sourceHash = textHash(about.source, files)
    const row = { districtId, slug, position, ...facts, ...introduction, requires, sourceHash }
    const { id } = await t.module.create({
      data: { ...row, fileKey: slug, fileBase: file, fileNews: {} },
      select: { id: true },
    })
    return { id, slug }
  }
  const { title, summary, jp, goals, source } = before
  const live = { facts: { title, summary, jp, goals, prerequisites: before.prerequisites }, introduction: { source }, requires: before.requires }
  const { take, base, news } = await withoutCircle(t, districtId, slug, weighed(file, live, { ...before, fileBase: { requires: [], ...partsIn(before.fileBase) } }), before)
  if ('requires' in take) await askAnew(t, before.id, now)
  // What is shown of an introduction that follows its file depends on its drawings too.
  const follows = 'introduction' in take || (before.origin === 'FILE' && source === about.source)
  await t.module.update({
    where: { id: before.id },
    data: {
      ...('facts' in take ? facts : {}),
      ...('requires' in take ? { requires } : {}),
      ...(follows ? { ...introduction, origin: 'FILE', sourceHash: textHash(about.source, files) } : {}),
      ...(Object.keys(take).length > 0 ? { version: { increment: 1 } } : {}),
      fileBase: json(base),
      fileNews: json(news),
    },
  })
  return { id: before.id, slug }
}

const slugs = z.array(z.string())

/** Beside what a trainer has changed, the file's prerequisites may make modules wait for each other: then they are offered. */
async function withoutCircle(
  t: Tx,
  districtId: string,
  slug: string,
  { take, base, news }: Weighed,
  before: { fileBase: unknown; prerequisites: unknown },
): Promise<Weighed> {
  if (!('facts' in take)) return { take, base, news }
  const { facts, ...others } = take
  const wanted = z.object({ prerequisites: slugs }).parse(facts).prerequisites
  const modules = await t.module.findMany({
    where: { districtId, retiredAt: null },
    select: { slug: true, prerequisites: true },
  })
  const needs = modules.map((one) => ({ slug: one.slug, prerequisites: slugs.parse(one.prerequisites) }))
  if (!circleWith(needs, slug, wanted)) return { take, base, news }
  return { take: others, base: { ...base, facts: partsIn(before.fileBase)['facts'] }, news: { ...news, facts } }
}

/**
 * Drawings are added and renewed, never taken away: a version that a trainer keeps may still show them. One that she has
 * brought or changed stays.
 */
async function writeFiles(t: Tx, moduleId: string, { files, badFiles }: ReadModule): Promise<void> {
  const rows = await t.moduleFile.findMany({
    where: { moduleId },
    select: { name: true, sha256: true, fileSha: true },
  })
  const known = new Map(rows.map((row) => [row.name, row]))
  const fresh = Object.entries(files)
    .filter(([name]) => !badFiles.includes(name))
    .map(([name, text]) => ({ moduleId, name, text, sha256: sha256(text), fileSha: sha256(text) }))
  await t.moduleFile.createMany({ data: fresh.filter((file) => !known.has(file.name)) })
  for (const { name, text, sha256: hash } of fresh) {
    const before = known.get(name)
    if (!before || before.sha256 !== before.fileSha || before.sha256 === hash) continue
    const where = { moduleId_name: { moduleId, name } }
    await t.moduleFile.update({ where, data: { text, sha256: hash, fileSha: hash } })
  }
}

async function writeAssignment(t: Tx, moduleId: string, read: ReadModule, now: Date): Promise<ContentNote[]> {
  const { assignment, files, slug: folder } = read
  if (!assignment) return []
  const slug = 'tugas'
  const fileKey = `${folder}/tugas`
  const { title, kind, rubric, offsets } = assignment.head
  const { source } = assignment
  const file = { facts: { title, kind }, text: { source }, rubric, dates: offsets }
  const sourceHash = textHash(source, files)
  const before = await t.assignment.findFirst({ where: { fileKey, moduleId } })
  if (!before) {
    if ((await t.assignment.count({ where: { moduleId, slug } })) > 0) return [taken(read, 'tugas.mdx', slug)]
    const facts = { title, kind, source, sourceHash, rubric, offsets }
    const { id } = await t.assignment.create({
      data: { moduleId, slug, fileKey, ...facts, fileBase: file, fileNews: {} },
      select: { id: true },
    })
    await keepVersion(t, id, { authorId: null }, now)
    return []
  }
  const live = {
    facts: { title: before.title, kind: before.kind },
    text: { source: before.source },
    rubric: before.rubric,
    dates: before.offsets,
  }
  const { take, base, news } = weighed(file, live, before)
  const follows = 'text' in take || (before.origin === 'FILE' && before.source === source)
  await t.assignment.update({
    where: { id: before.id },
    data: {
      ...('facts' in take ? { title, kind } : {}),
      ...(follows ? { source, sourceHash, origin: 'FILE' } : {}),
      ...('rubric' in take ? { rubric } : {}),
      ...('dates' in take ? { offsets } : {}),
      ...(Object.keys(take).length > 0 ? { version: { increment: 1 } } : {}),
      fileBase: json(base),
      fileNews: json(news),
    },
  })
  if ('text' in take || 'rubric' in take) await keepVersion(t, before.id, { authorId: null }, now)
  return []
}

type QuizPlace = { districtId: string; moduleId: string }

type ReadOne = ReadModule['quizzes'][number]

async function writeQuiz(t: Tx, place: QuizPlace, { slug, ...quiz }: ReadOne, now: Date): Promise<void> {
  const { moduleId } = place
  const { source, questionCount } = quiz
  const file = { text: { source, questionCount } }
  const facts = { source, sourceHash: sha256(source), questionCount }
  const where = { moduleId_slug: { moduleId, slug } }
  const before = await t.quiz.findUnique({ where })
  if (!before) {
    const { isDraft } = readFront(source).front
    const row = { moduleId, slug, ...facts, isDraft, fileBase: file, fileNews: {} }
    const { id } = await t.quiz.create({ data: row, select: { id: true } })
    await fillQuiz(t, { ...place, quizId: id, source, authorId: null, now })
    return
  }
  const live = { text: { source: before.source, questionCount: before.questionCount } }
  const { take, base, news } = weighed(file, live, before)
  const taken = 'text' in take ? { ...facts, ...shownBy(source, before), version: { increment: 1 } } : {}
  await t.quiz.update({ where, data: { ...taken, fileBase: json(base), fileNews: json(news) } })
  if ('text' in take) await fillQuiz(t, { ...place, quizId: before.id, source, authorId: null, now })
}

/** A file that said "draf" until now and says it no more shows its quiz; none takes one back. */
function shownBy(source: string, before: { source: string; isDraft: boolean }) {
  const [was, is] = [readFront(before.source).front.isDraft, readFront(source).front.isDraft]
  return before.isDraft && was && !is ? { isDraft: false } : {}
}
