import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { withHeadings } from '#app/domain/documents/lessons.ts'
import { textHash, type Files } from '#app/domain/prose/compile.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { bringFiles } from '../making/files.server.ts'
import { beginLesson } from '../making/lesson.server.ts'
import { findModule, holdCourse, lastPlace, lessonSlugs, mayMake, moduleSlugs } from '../making/place.server.ts'
import { freeSlug } from '../making/slugs.ts'
import { library, type AcceptedPicture } from './keep-pictures.server.ts'
import { freeNames, shownNames, withNames } from './names.ts'
import type { ImportOutcome, StoredFacts, StoredPart, StoredRead } from './stored.schema.ts'
import { documentPictures, readDocumentImport, type OpenDocument } from './waiting.server.ts'

const REFUSALS = ['not-found', 'ended', 'nothing', 'retired'] as const
type TakeRefusal = (typeof REFUSALS)[number]

/** Which drafts are wanted, by their place in the list, and whether lines that look like headings become some. */
export type Wish = { id: string; key: string; parts: readonly number[]; headings: boolean }

/**
 * Makes draft lessons at the end of the module of those that a trainer wants, or a module of its own. All of it or nothing:
 * participants see nothing of it before each lesson is published. Sent twice it is done once; a file that was taken is not
 * taken again.
 */
export async function takeDocument(
  asker: Asker,
  wish: Wish,
  now: Date,
): Promise<Outcome<{ lessons: number }, TakeRefusal>> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  const accepted = await library.accept(await documentPictures(asker, wish.id))
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key: wish.key, purpose: `document.take:${wish.id}` } as const
      const { receipt } = await once(t, by, z.object({ lessons: z.number() }), async () => {
        await holdCourse(t, asker.districtId)
        const open = await readDocumentImport(asker, wish.id, t)
        if (!open) throw new Refused<TakeRefusal>('not-found')
        if (open.state !== 'waiting') throw new Refused<TakeRefusal>('ended')
        const parts = open.read.parts.filter((part, index) => wish.parts.includes(index) && part.refused === null)
        if (parts.length === 0 && !open.read.module) throw new Refused<TakeRefusal>('nothing')
        const outcome = await bring(t, asker, { open, read: open.read, parts, headings: wish.headings, accepted }, now)
        // Race: another trainer takes or throws away the same file. The row was read in this transaction, which holds the course.
        const { count } = await t.documentImport.updateMany({
          where: { id: wish.id, endedAt: null },
          data: { endedAt: now, read: {}, outcome },
        })
        if (count !== 1) throw new Refused<TakeRefusal>('ended')
        return { lessons: outcome.lessons.length }
      })
      return receipt
    }),
  )
}

type Wanted = {
  open: OpenDocument
  read: StoredRead
  parts: readonly StoredPart[]
  headings: boolean
  accepted: readonly AcceptedPicture[]
}

async function bring(t: Tx, asker: Asker, { open, read, parts, headings, accepted }: Wanted, now: Date): Promise<ImportOutcome> {
  const module = open.module ? await known(t, asker, open.module.slug) : await made(t, asker, read, now)
  const rows = await t.moduleFile.findMany({ where: { moduleId: module.id }, select: { name: true, text: true } })
  const there: Files = Object.fromEntries(rows.map(({ name, text }) => [name, text]))
  const texts = parts.map(({ source }) => source)
  const shown = new Set(texts.flatMap((source) => [...shownNames(source)]))
  const drawings = read.drawings.filter(({ name }) => module.isNew || shown.has(name))
  const pictures = open.pictures.filter(({ name }) => module.isNew || shown.has(name))
  const brought = Object.fromEntries(drawings.map(({ name, text }) => [name, text]))
  const inLibrary = await library.taken(t, module.id)
  const isTaken = (name: string) => inLibrary.has(name) || (name in there && there[name] !== brought[name])
  const wanted = accepted.filter(({ name }) => pictures.some((picture) => picture.name === name))
  const kept = await library.keep(t, asker, { moduleId: module.id, accepted: wanted }, now)
  const others = pictures.filter(({ name }) => !kept.has(name))
  const given = new Map([...freeNames([...drawings, ...others], isTaken), ...kept])
  const files = Object.fromEntries(drawings.map(({ name, text }) => [given.get(name) ?? name, text]))
  await bringFiles(t, module.id, files)
  const lessons = []
  for (const part of parts)
    lessons.push(await begin(t, asker, { moduleId: module.id, part, given, headings, files: { ...there, ...files } }, now))
  await tell(t, asker, { moduleId: module.id, open, lessons: lessons.map(({ slug }) => slug) }, now)
  return {
    module: module.slug,
    isNew: module.isNew,
    lessons,
    pictures: pictures.map(({ name }) => name),
    kept: [...kept.keys()],
    notices: read.notices,
    undone: null,
  }
}

async function known(t: Tx, asker: Asker, slug: string) {
  const module = await findModule(t, asker, slug)
  if (!module) throw new Refused<TakeRefusal>('not-found')
  if (module.retiredAt) throw new Refused<TakeRefusal>('retired')
  return { id: module.id, slug: module.slug, isNew: false }
}

/** A module that no cohort opens yet. What participants read of it at once was compiled before it was kept. */
async function made(t: Tx, asker: Asker, { module: facts, drawings }: StoredRead, now: Date) {
  if (!facts) throw new Refused<TakeRefusal>('not-found')
  const { districtId } = asker
  const taken = await moduleSlugs(t, districtId)
  const slug = freeSlug(facts.slug || facts.title, taken, 'modul')
  const files = Object.fromEntries(drawings.map(({ name, text }) => [name, text]))
  const { title, summary, jp, goals, source } = facts
  const position = await lastPlace(t, { districtId })
  const first = await t.module.findMany({
    where: { districtId, retiredAt: null, slug: { in: facts.prerequisites }, position: { lt: position } },
    orderBy: { position: 'asc' },
    select: { slug: true },
  })
  const { id } = await t.module.create({
    data: {
      districtId,
      slug,
      position,
      title,
      summary,
      jp,
      goals,
      source,
      prerequisites: first.map((one) => one.slug),
      sourceHash: textHash(source, files),
      origin: 'STUDIO',
    },
    select: { id: true },
  })
  await bringQuizAndTask(t, id, facts, files)
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId,
      action: 'module.create',
      object: { type: 'module', id },
      after: { slug, title },
    },
    now,
  )
  return { id, slug, isNew: true }
}

async function bringQuizAndTask(t: Tx, moduleId: string, { quiz, assignment }: StoredFacts, files: Files): Promise<void> {
  if (quiz) await t.quiz.create({ data: { moduleId, slug: 'kuis', ...quiz, sourceHash: sha256(quiz.source) } })
  if (assignment)
    await t.assignment.create({
      data: {
        moduleId,
        slug: 'tugas',
        origin: 'STUDIO',
        ...assignment,
        sourceHash: textHash(assignment.source, files),
      },
    })
}

type Beginning = {
  moduleId: string
  part: StoredPart
  given: ReadonlyMap<string, string>
  headings: boolean
  files: Files
}

async function begin(t: Tx, asker: Asker, { moduleId, part, given, headings, files }: Beginning, now: Date) {
  const headed = headings ? withHeadings(part.source, part.guesses) : part.source
  const source = withNames(headed, given)
  const slug = freeSlug(part.slug ?? part.title, await lessonSlugs(t, moduleId), 'pelajaran')
  const { title, summary, minutes } = part
  const text = { title, summary, minutes, source }
  const id = await beginLesson(t, asker, { moduleId, slug, text, hash: textHash(source, files) }, now)
  return { id, slug, title }
}

type Told = { moduleId: string; open: OpenDocument; lessons: string[] }

async function tell(t: Tx, asker: Asker, { moduleId, open, lessons }: Told, now: Date): Promise<void> {
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'document.take',
      object: { type: 'module', id: moduleId },
      before: { document: open.id },
      after: { lessons },
    },
    now,
  )
}
