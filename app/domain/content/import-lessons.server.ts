import type { Tx } from '#app/platform/data/db.server.ts'
import { countedAnew, savesIn, type Saves } from '#app/platform/field-by-field.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { shownFiles, textHash, type Files } from '#app/domain/prose/compile.server.ts'
import { askAnew } from './asking-anew.server.ts'
import type { ContentNote } from './content-fault.ts'
import type { ReadLesson, ReadModule } from './content-read.ts'
import { partsIn, weigh } from './file-parts.server.ts'
import { json, taken } from './import-words.server.ts'
import { importLessonOrder } from './import-order.server.ts'
import { keptRule, ruleIn } from './lesson-rule.ts'
import { DRAFT_NAMES } from './limits.ts'

type VersionFacts = { number: number; origin: string; authorId: string | null; hash: string } & Head
type Head = { title: string; summary: string; minutes: number }

type Place = { id: string; slug: string; districtId: string }

const KNOWN = {
  id: true,
  slug: true,
  moduleId: true,
  fileKey: true,
  fileBase: true,
  rule: true,
  retiredAt: true,
  publishedVersion: { select: { number: true } },
  versions: {
    select: {
      number: true,
      origin: true,
      authorId: true,
      hash: true,
      title: true,
      summary: true,
      minutes: true,
      saves: true,
    },
    orderBy: { number: 'desc' },
  },
} as const

/**
 * Lessons of a module as versions, and their order. A lesson that follows its file is published anew when the file
 * changed; one that a trainer has taken over keeps its text, and the file's news waits as an unpublished version. One
 * without a file retires, unless a trainer has taken it over, moved it or retired it herself: that is offered to her.
 */
export async function importLessons(
  t: Tx,
  module: Place,
  read: ReadModule,
  now: Date,
): Promise<ContentNote[]> {
  const known = await t.lesson.findMany({
    where: { fileKey: { startsWith: `${module.slug}/` }, module: { districtId: module.districtId } },
    select: KNOWN,
  })
  const notes: ContentNote[] = []
  const added: string[] = []
  for (const lesson of read.lessons) {
    const fileKey = keyOf(module, lesson.slug)
    const before = known.find((row) => row.fileKey === fileKey)
    if (before) await renew(t, before, { module, lesson, files: read.files }, now)
    else if ((await t.lesson.count({ where: { moduleId: module.id, slug: lesson.slug } })) > 0)
      notes.push(taken(read, lesson.path.split('/').at(-1) ?? '', lesson.slug))
    else added.push(await bring(t, module, lesson, read, now))
  }
  for (const row of known)
    if (!read.lessonFiles.some(({ slug }) => keyOf(module, slug) === row.fileKey))
      await letGo(t, row, module, now)
  await importLessonOrder(t, module, read, added)
  return notes
}

export function keyOf(module: { slug: string }, lesson: string): string {
  return `${module.slug}/${lesson}`
}

async function bring(t: Tx, module: Place, lesson: ReadLesson, read: ReadModule, now: Date): Promise<string> {
  const { slug, position } = lesson
  const { id } = await t.lesson.create({
    data: {
      moduleId: module.id,
      slug,
      position,
      ...factsOf(lesson),
      rule: lesson.head.rule,
      fileKey: keyOf(module, slug),
      fileBase: { present: true, rule: keptRule(lesson.head.rule) },
      fileNews: {},
    },
    select: { id: true },
  })
  const hash = textHash(lesson.source, read.files)
  const first = { lessonId: id, number: 1, saves: {}, lesson, hash, published: true }
  await publish(t, id, await addVersion(t, first, now), lesson)
  return id
}

type Known = {
  id: string
  moduleId: string
  fileBase: unknown
  rule: unknown
  retiredAt: Date | null
  publishedVersion: { number: number } | null
  versions: (VersionFacts & { saves: unknown })[]
}

/** A lesson whose file is there: brought back if its file had been gone, its text as the file has it or offered. */
async function renew(
  t: Tx,
  before: Known,
  { module, lesson, files }: { module: Place; lesson: ReadLesson; files: Files },
  now: Date,
): Promise<void> {
  // Files said nothing of rules until there were any.
  const base = { rule: null, ...partsIn(before.fileBase) }
  const rule = keptRule(lesson.head.rule)
  const told = weigh({ present: true, rule }, { present: before.retiredAt === null, rule: keptRule(ruleIn(before.rule)) }, base)
  if ('rule' in told.take) await askAnew(t, before.moduleId, now)
  await t.lesson.update({
    where: { id: before.id },
    data: {
      ...('present' in told.take ? { retiredAt: null } : {}),
      ...('rule' in told.take ? { rule: lesson.head.rule, ruleVersion: { increment: 1 } } : {}),
      fileBase: json(told.base),
      fileNews: json(told.news),
    },
  })
  const shown = before.moduleId === module.id ? files : await filesElsewhere(t, before.moduleId, lesson, files)
  const hash = textHash(lesson.source, shown)
  const published = publishedOf(before)
  const follows = followsFile(published, before.versions)
  const compared = follows ? published : before.versions.find(isFromFile)
  if (compared && sameText(compared, lesson, hash)) return
  const number = (before.versions[0]?.number ?? 0) + 1
  const counts = before.versions.map((version) => savesIn(version.saves))
  const saves = countedAnew(Object.keys(DRAFT_NAMES), counts)
  const version = { lessonId: before.id, number, saves, lesson, hash, published: follows }
  const versionId = await addVersion(t, version, now)
  if (follows) await publish(t, before.id, versionId, lesson)
}

/** In the module to which a trainer has moved the lesson its drawings are those of that module; what is missing there comes along. */
async function filesElsewhere(t: Tx, moduleId: string, { source }: ReadLesson, files: Files): Promise<Files> {
  const shown = shownFiles(source, files)
  const there = await t.moduleFile.findMany({
    where: { moduleId, name: { in: Object.keys(shown) } },
    select: { name: true, text: true },
  })
  const known = Object.fromEntries(there.map(({ name, text }) => [name, text]))
  const missing = Object.entries(shown).filter(([name]) => !(name in known))
  await t.moduleFile.createMany({
    data: missing.map(([name, text]) => ({ moduleId, name, text, sha256: sha256(text) })),
  })
  return { ...shown, ...known }
}

/** A lesson whose file is gone. */
async function letGo(t: Tx, row: Known, module: Place, now: Date): Promise<void> {
  const told = weigh({ present: false }, { present: row.retiredAt === null }, partsIn(row.fileBase))
  const isHers = row.moduleId !== module.id || !followsFile(publishedOf(row), row.versions)
  const gone = 'present' in told.take
  const data =
    gone && isHers
      ? { fileBase: json({ ...partsIn(row.fileBase), present: true }), fileNews: { present: false } }
      : { fileBase: json(told.base), fileNews: json(told.news), ...(gone ? { retiredAt: now } : {}) }
  await t.lesson.update({ where: { id: row.id }, data })
}

function publishedOf({ versions, publishedVersion }: Known): VersionFacts | undefined {
  return versions.find((version) => version.number === publishedVersion?.number)
}

/** Written by the import itself; a copy that a trainer restored carries her as its author. */
function isFromFile(version: { origin: string; authorId: string | null }): boolean {
  return version.origin === 'FILE' && version.authorId === null
}

/** No trainer has taken the lesson over, neither by publishing nor by a draft she is working on. */
function followsFile(published: VersionFacts | undefined, versions: readonly VersionFacts[]): boolean {
  if (!published) return !versions.some((version) => version.origin === 'STUDIO')
  return (
    isFromFile(published) &&
    !versions.some((version) => version.origin === 'STUDIO' && version.number > published.number)
  )
}

function sameText(version: VersionFacts, lesson: ReadLesson, hash: string): boolean {
  const { title, summary, minutes } = lesson.head
  return (
    version.hash === hash &&
    version.title === title &&
    version.summary === summary &&
    version.minutes === minutes
  )
}


/** What belongs to a version of its text. */
function factsOf({ head: { title, summary, minutes } }: ReadLesson): Head {
  return { title, summary, minutes }
}

type NewVersion = {
  lessonId: string
  number: number
  saves: Saves
  lesson: ReadLesson
  hash: string
  published: boolean
}

async function addVersion(
  t: Tx,
  { lessonId, number, saves, lesson, hash, published }: NewVersion,
  now: Date,
): Promise<string> {
  const { id } = await t.lessonVersion.create({
    data: {
      lessonId,
      number,
      ...factsOf(lesson),
      source: lesson.source,
      saves,
      hash,
      origin: 'FILE',
      createdAt: now,
      publishedAt: published ? now : null,
    },
    select: { id: true },
  })
  return id
}

async function publish(t: Tx, lessonId: string, versionId: string, lesson: ReadLesson): Promise<void> {
  await t.lesson.update({
    where: { id: lessonId },
    data: { publishedVersionId: versionId, ...factsOf(lesson), version: { increment: 1 } },
  })
}
