import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { withHeadings } from '#app/domain/documents/lessons.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { fillBank, fillQuiz } from '#app/domain/question-bank/filling.server.ts'
import { textHash, type Files } from '#app/domain/prose/compile.server.ts'
import type { Media } from '#app/mdx/media.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { keepVersion } from '../assignment-versions.server.ts'
import { bringFiles } from '../making/files.server.ts'
import { beginLesson } from '../making/lesson.server.ts'
import { findModule, holdCourse, lastPlace, lessonSlugs, mayMake, moduleSlugs } from '../making/place.server.ts'
import { freeSlug } from '../making/slugs.ts'
import { keepAll, takenNames, type AcceptedOne } from './keep-pictures.server.ts'
import { forgetPrepared, preparedMedia, prepareMedia } from './preparing.server.ts'
import { freeNames, shownNames, withNames } from './names.ts'
import type { ImportOutcome, StoredFacts, StoredPart, StoredRead } from './stored.schema.ts'
import { readDocumentImport, type OpenDocument } from './waiting.server.ts'

/**
 * `full`: what modules of the district may hold together would be more; `disk`: the server has no room for it; `preparing`: its
 * pictures are still being drawn.
 */
const REFUSALS = ['not-found', 'ended', 'nothing', 'retired', 'full', 'disk', 'preparing'] as const
/** No line between a browser and the server waits for ever: what is not drawn by then is drawn beside the requests. */
const PATIENCE = 20 * SECOND
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
  patience = PATIENCE,
): Promise<Outcome<{ lessons: number }, TakeRefusal>> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  const before = await readDocumentImport(asker, wish.id)
  const isWaiting = before?.state === 'waiting'
  const names = isWaiting ? mediaNames(before, before.read, chosen(before.read, wish)) : new Set<string>()
  if (names.size > 0) {
    const { untried, noRoom } = await prepareMedia(wish.id, names, now, patience)
    if (noRoom) return { ok: false, reason: 'disk' }
    if (untried > 0) return { ok: false, reason: 'preparing' }
  }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key: wish.key, purpose: `document.take:${wish.id}` } as const
      const { receipt } = await once(t, by, z.object({ lessons: z.number() }), async () => {
        await holdCourse(t, asker.districtId)
        const open = await readDocumentImport(asker, wish.id, t)
        if (!open) throw new Refused<TakeRefusal>('not-found')
        if (open.state !== 'waiting') throw new Refused<TakeRefusal>('ended')
        const parts = chosen(open.read, wish)
        if (parts.length === 0 && !open.read.module) throw new Refused<TakeRefusal>('nothing')
        const accepted = await preparedMedia(t, wish.id)
        const outcome = await bring(t, asker, { open, read: open.read, parts, headings: wish.headings, accepted }, now)
        // Race: another trainer takes or throws away the same file. The row was read in this transaction, which holds the course.
        const { count } = await t.documentImport.updateMany({
          where: { id: wish.id, endedAt: null },
          data: { endedAt: now, read: {}, outcome },
        })
        if (count !== 1) throw new Refused<TakeRefusal>('ended')
        // They lie in the library by now; what did not come there is still to be had from the receipt.
        await t.documentPicture.deleteMany({ where: { importId: wish.id, name: { in: outcome.kept } } })
        await forgetPrepared(t, [wish.id])
        return { lessons: outcome.lessons.length }
      })
      return receipt
    }),
  )
}

function chosen(read: StoredRead, { parts }: Wish): StoredPart[] {
  return read.parts.filter((part, index) => parts.includes(index) && part.refused === null)
}

/** What comes along with the wanted drafts: all that they show, and what no draft of the file shows. */
function mediaNames(open: OpenDocument, read: StoredRead, parts: readonly StoredPart[]): Set<string> {
  const namesIn = (some: readonly StoredPart[]) => new Set(some.flatMap(({ source }) => [...shownNames(source)]))
  const [shown, anywhere] = [namesIn(parts), namesIn(read.parts)]
  const all = [...open.pictures, ...read.drawings].map(({ name }) => name)
  return new Set(all.filter((name) => open.module === null || shown.has(name) || !anywhere.has(name)))
}

type Wanted = {
  open: OpenDocument
  read: StoredRead
  parts: readonly StoredPart[]
  headings: boolean
  accepted: readonly AcceptedOne[]
}

async function bring(t: Tx, asker: Asker, { open, read, parts, headings, accepted }: Wanted, now: Date): Promise<ImportOutcome> {
  const module = open.module ? await known(t, asker, open.module.slug) : await made(t, asker, read, now)
  const rows = await t.moduleFile.findMany({ where: { moduleId: module.id }, select: { name: true, text: true } })
  const there: Files = Object.fromEntries(rows.map(({ name, text }) => [name, text]))
  const names = mediaNames(open, read, parts)
  const drawings = read.drawings.filter(({ name }) => names.has(name))
  const pictures = open.pictures.filter(({ name }) => names.has(name))
  const brought = Object.fromEntries(drawings.map(({ name, text }) => [name, text]))
  const inLibrary = await takenNames(t, module.id)
  const isTaken = (name: string) => inLibrary.has(name) || (name in there && there[name] !== brought[name])
  const wanted = accepted.filter(({ name }) => names.has(name))
  const kept = await keepAll(t, asker, { moduleId: module.id, accepted: wanted }, now)
  const others = pictures.filter(({ name }) => !kept.has(name))
  const given = new Map([...freeNames([...drawings, ...others], isTaken), ...kept])
  const files = Object.fromEntries(drawings.map(({ name, text }) => [given.get(name) ?? name, text]))
  await bringFiles(t, module.id, files)
  const media = await moduleMedia(module.id, t)
  if (module.isNew && read.module) await bringTexts(t, asker, { moduleId: module.id, facts: read.module, given, media }, now)
  const lessons = []
  for (const part of parts)
    lessons.push(await begin(t, asker, { moduleId: module.id, part, given, headings, media }, now))
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
async function made(t: Tx, asker: Asker, { module: facts }: StoredRead, now: Date) {
  if (!facts) throw new Refused<TakeRefusal>('not-found')
  const { districtId } = asker
  const taken = await moduleSlugs(t, districtId)
  const slug = freeSlug(facts.slug || facts.title, taken, 'modul')
  const { title, summary, jp, goals, requires } = facts
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
      requires,
      source: '',
      prerequisites: first.map((one) => one.slug),
      sourceHash: textHash('', {}),
      origin: 'STUDIO',
    },
    select: { id: true },
  })
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

type Brought = { moduleId: string; facts: StoredFacts; given: ReadonlyMap<string, string>; media: Media }

/** What participants would read of a new module at once, once all that it shows has its name there. */
async function bringTexts(t: Tx, asker: Asker, { moduleId, facts, given, media }: Brought, now: Date): Promise<void> {
  const { assignment } = facts
  const source = withNames(facts.source, given)
  await t.module.update({ where: { id: moduleId }, data: { source, sourceHash: textHash(source, media) } })
  const by = { districtId: asker.districtId, moduleId, authorId: asker.id, now }
  const first = facts.quiz ? [{ slug: 'kuis', ...facts.quiz }] : []
  for (const quiz of [...first, ...facts.quizzes]) {
    const row = { moduleId, ...quiz, sourceHash: sha256(quiz.source), isDraft: true }
    const { id: quizId } = await t.quiz.create({ data: row, select: { id: true } })
    await fillQuiz(t, { ...by, quizId, source: quiz.source })
  }
  if (facts.bank) await fillBank(t, { ...by, source: facts.bank.source })
  if (!assignment) return
  const task = withNames(assignment.source, given)
  const row = { ...assignment, source: task, sourceHash: textHash(task, media) }
  const { id } = await t.assignment.create({
    data: { moduleId, slug: 'tugas', origin: 'STUDIO', ...row },
    select: { id: true },
  })
  await keepVersion(t, id, { authorId: asker.id }, now)
}

type Beginning = {
  moduleId: string
  part: StoredPart
  given: ReadonlyMap<string, string>
  headings: boolean
  media: Media
}

async function begin(t: Tx, asker: Asker, { moduleId, part, given, headings, media }: Beginning, now: Date) {
  const headed = headings ? withHeadings(part.source, part.guesses) : part.source
  const source = withNames(headed, given)
  const slug = freeSlug(part.slug ?? part.title, await lessonSlugs(t, moduleId), 'pelajaran')
  const { title, summary, minutes, rule } = part
  const text = { title, summary, minutes, source }
  const id = await beginLesson(t, asker, { moduleId, slug, text, hash: textHash(source, media), rule }, now)
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
