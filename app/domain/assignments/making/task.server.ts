import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { keepVersion } from '#app/domain/content/assignment-versions.server.ts'
import { keepDocument } from '#app/domain/content/documents.server.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { judgeAt, type JudgedText } from '#app/domain/content/judged-text.server.ts'
import { findModule, holdCourse, mayMake } from '#app/domain/content/making/place.server.ts'
import { freeSlug } from '#app/domain/content/making/slugs.ts'
import { storedOffsets, storedRubric } from '#app/domain/content/making/stored.ts'
import { scheduleAssignment } from '#app/domain/learning/schedule.server.ts'
import { textHash, type Origin } from '#app/domain/prose/compile.server.ts'
import { paths } from '#app/paths.ts'
import { db, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { hasToChoose, readWorks, takeOver } from './taking-over.server.ts'
import type { ChangedTask, NewTask, TaskFacts } from './task.schema.ts'

export type TaskPlace = { module: string; task: string }

/** `works`: it has not been said what becomes of the works that are handed in; `many`: too many grades are begun. */
const REFUSALS = ['not-found', 'stale', 'begun', 'works', 'many'] as const
export type TaskRefusal = (typeof REFUSALS)[number]
export type TaskAnswer =
  | Outcome<{ slug: string; title: string }, TaskRefusal>
  /** Its instructions would not be shown as they were written. */
  | { ok: false; reason: 'faults'; faults: JudgedText['faults'] }

const receiptSchema = z.object({ slug: z.string(), title: z.string() })

/** An assignment of a module of the asker's district, archived ones too; null for everybody else. */
export async function findTask(reader: Reader, asker: Asker, { module: slug, task }: TaskPlace) {
  const module = await findModule(reader, asker, slug)
  const found =
    module &&
    (await reader.assignment.findUnique({ where: { moduleId_slug: { moduleId: module.id, slug: task } } }))
  if (!module || !found) return null
  const { rubric, offsets, ...row } = found
  return { module, ...row, rubric: storedRubric.parse(rubric), offsets: storedOffsets.parse(offsets) }
}
export type FoundTask = NonNullable<Awaited<ReturnType<typeof findTask>>>

/** The names in addresses that assignments of a module have. */
export async function taskSlugs(t: Tx, moduleId: string): Promise<Set<string>> {
  const rows = await t.assignment.findMany({ where: { moduleId }, select: { slug: true } })
  return new Set(rows.map(({ slug }) => slug))
}

/** Makes an assignment; cohorts for which its module is open have it from now on. */
export async function createTask(
  asker: Asker,
  moduleSlug: string,
  given: NewTask,
  now: Date,
): Promise<TaskAnswer> {
  const seen = mayMake(asker) ? await findModule(db, asker, moduleSlug) : null
  if (!seen) return { ok: false, reason: 'not-found' }
  const judged = await judgeInstructions(asker, seen, given)
  if (!judged.ok) return judged
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key: given.key, purpose: 'assignment.create' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const module = await findModule(t, asker, moduleSlug)
        if (!module || module.retiredAt) throw new Refused<TaskRefusal>('not-found')
        const slug = freeSlug(given.title, await taskSlugs(t, module.id), 'tugas')
        const { title, kind, rubric, offsets } = given
        const { source, hash: sourceHash, origin } = judged
        const { id } = await t.assignment.create({
          data: { moduleId: module.id, slug, title, kind, rubric, offsets, source, sourceHash, origin },
          select: { id: true },
        })
        await keepVersion(t, id, { authorId: asker.id }, now)
        await scheduleAssignment(t, id, now)
        const after = { module: module.slug, slug, title, kind, rubric, offsets, sourceHash }
        await tell(t, asker, 'assignment.create', id, { after }, now)
        return { slug, title }
      })
      return receipt
    }),
  )
}

/**
 * Changes an assignment. Refused when the page is older than it (`stale`); when it would become another kind although
 * somebody has begun (`begun`). Other instructions or another rubric are a new version: works that are handed in keep
 * theirs or are taken over, as her form says, and no form changes them in silence (`works`). What is released keeps its
 * version. Dates that cohorts have stay as they are.
 */
export async function changeTask(
  asker: Asker,
  place: TaskPlace,
  given: ChangedTask,
  now: Date,
): Promise<TaskAnswer> {
  const seen = await findTask(db, asker, place)
  if (!seen || seen.retiredAt) return { ok: false, reason: 'not-found' }
  // A text of a file that she left alone stays a file's: it was reviewed, and may hold what the studio does not take.
  const isSame = seen.source.trim() === given.source
  const judged = isSame
    ? ({ ok: true, hash: seen.sourceHash, origin: seen.origin, source: seen.source } as const)
    : await judgeInstructions(asker, seen.module, given)
  if (!judged.ok) return judged
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const task = await findTask(t, asker, place)
      if (!task || task.retiredAt || task.id !== seen.id) throw new Refused<TaskRefusal>('not-found')
      const { title, kind, rubric, offsets, version } = given
      const { source, hash: sourceHash, origin } = judged
      // Of two trainers at once the second waits here and finds another version.
      const { count } = await t.assignment.updateMany({
        where: { id: task.id, version },
        data: { title, kind, rubric, offsets, source, sourceHash, origin, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<TaskRefusal>('stale')
      const works = { schedule: { assignmentId: task.id } }
      if (kind !== task.kind && (await t.submission.findFirst({ where: works, select: { id: true } })))
        throw new Refused<TaskRefusal>('begun')
      const number = await keepVersion(t, task.id, { authorId: asker.id, note: given.note }, now)
      const moved = number === task.number ? null : await settleWorks(t, task.id, number, given, now)
      const before = {
        ...task.offsets,
        title: task.title,
        kind: task.kind,
        rubric: task.rubric,
        number: task.number,
      }
      const after = { ...offsets, title, kind, rubric, sourceHash, number, moved }
      await tell(t, asker, 'assignment.change', task.id, { before, after }, now)
      return { slug: task.slug, title }
    }),
  )
}

/** How many works and begun grades are taken over to a new version; null where they keep theirs. */
async function settleWorks(t: Tx, id: string, number: number, { works }: ChangedTask, now: Date) {
  if (works === null && hasToChoose(await readWorks(t, id))) throw new Refused<TaskRefusal>('works')
  if (works !== 'move') return null
  const moved = await takeOver(t, id, number, now)
  if (!moved) throw new Refused<TaskRefusal>('many')
  return moved
}

type Judged = { ok: true; hash: string; origin: Origin; source: string }

/** Compiles instructions before any transaction opens; what comes from a browser only by the guarded compiler. */
async function judgeInstructions(
  asker: Asker,
  { id, slug }: { id: string; slug: string },
  { source }: TaskFacts,
): Promise<Judged | { ok: false; reason: 'faults'; faults: JudgedText['faults'] }> {
  const files = await moduleMedia(id)
  const { document, faults } = await judgeAt(paths.module(slug), files, { origin: 'STUDIO', source }, asker)
  if (!document || faults.length > 0) return { ok: false, reason: 'faults', faults }
  const hash = textHash(source, files)
  await keepDocument('STUDIO', hash, document)
  return { ok: true, hash, origin: 'STUDIO', source }
}

type TaskAction = `assignment.${'create' | 'change' | 'copy' | 'retire' | 'bring-back'}`

/** Notes what was done with an assignment. */
export async function tell(
  t: Tx,
  asker: Asker,
  action: TaskAction,
  id: string,
  what: { before?: unknown; after?: unknown },
  now: Date,
): Promise<void> {
  const { id: personId, districtId } = asker
  await recordActivity(t, { personId, districtId, action, object: { type: 'assignment', id }, ...what }, now)
}
