import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { copyBank } from '#app/domain/question-bank/copying-bank.server.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { keepVersion } from '../assignment-versions.server.ts'
import { DRAFT_LIMITS } from '../limits.ts'
import { keptRule, ruleIn } from '../lesson-rule.ts'
import type { LessonPlace } from '../studio.server.ts'
import { bringFiles, linkMedia } from './files.server.ts'
import { beginLesson } from './lesson.server.ts'
import { MODULE_LIMITS } from './limits.ts'
import { textsOf } from './module.server.ts'
import {
  findModule,
  findPlaced,
  holdCourse,
  lastPlace,
  lessonSlugs,
  mayMake,
  moduleSlugs,
} from './place.server.ts'
import { freeSlug } from './slugs.ts'
import { storedOffsets, storedRubric } from './stored.ts'

const REFUSALS = ['not-found'] as const
type CopyRefusal = (typeof REFUSALS)[number]
type CopyAnswer = Outcome<{ slug: string; title: string }, CopyRefusal>

const receiptSchema = z.object({ slug: z.string(), title: z.string() })

/** How a copy is called until its author calls it otherwise. What is written is Indonesian, whatever language the page speaks. */
export function copyTitle(title: string, most: number): string {
  const mark = ' (salinan)'
  return [...title].slice(0, most - mark.length).join('') + mark
}

/**
 * Copies a lesson as it would be edited now to the end of its module, as a draft: nobody has done anything in it, and the
 * guarded compiler alone reads it, also where it was a file's.
 */
export async function copyLesson(asker: Asker, place: LessonPlace, key: string, now: Date): Promise<CopyAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: 'lesson.copy' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const found = await findPlaced(t, asker, place)
        if (!found) throw new Refused<CopyRefusal>('not-found')
        const { lesson, module } = found
        const text = await editedText(t, lesson.id)
        if (!text) throw new Refused<CopyRefusal>('not-found')
        const title = copyTitle(text.title, DRAFT_LIMITS.title)
        const slug = freeSlug(title, await lessonSlugs(t, module.id), 'pelajaran')
        const { rule, ...words } = text
        const copy = { moduleId: module.id, slug, text: { ...words, title }, rule }
        const id = await beginLesson(t, asker, { ...copy, hash: await hashIn(t, module.id, text.source) }, now)
        await tell(t, asker, { action: 'lesson.copy', type: 'lesson', id, from: lesson.id, slug }, now)
        return { slug, title }
      })
      return receipt
    }),
  )
}

/**
 * Copies a module with its drawings, lessons, assignments and questions to the end of the course. Lessons are drafts; no
 * cohort opens it yet, and what people did in the first one stays there.
 */
export async function copyModule(asker: Asker, slug: string, key: string, now: Date): Promise<CopyAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  const { districtId } = asker
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: 'module.copy' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, districtId)
        const module = await findModule(t, asker, slug)
        if (!module) throw new Refused<CopyRefusal>('not-found')
        const title = copyTitle(module.title, MODULE_LIMITS.title)
        const named = freeSlug(title, await moduleSlugs(t, districtId), 'modul')
        // The introduction keeps its origin with its text: nothing of it has passed through a browser.
        const { summary, jp, source, sourceHash, origin } = module
        const { id } = await t.module.create({
          data: {
            districtId,
            slug: named,
            title,
            summary,
            jp,
            source,
            sourceHash,
            origin,
            position: await lastPlace(t, { districtId }),
            goals: textsOf(module.goals),
            prerequisites: textsOf(module.prerequisites),
            requires: textsOf(module.requires),
          },
          select: { id: true },
        })
        await copyFiles(t, module.id, id)
        await copyLessons(t, asker, module.id, id, now)
        await copyAssignments(t, asker, module.id, id, now)
        await copyBank(t, { districtId, from: module.id, to: id, authorId: asker.id, now })
        await tell(t, asker, { action: 'module.copy', type: 'module', id, from: module.id, slug: named }, now)
        return { slug: named, title }
      })
      return receipt
    }),
  )
}

async function copyFiles(t: Tx, from: string, to: string): Promise<void> {
  const rows = await t.moduleFile.findMany({ where: { moduleId: from } })
  await bringFiles(t, to, Object.fromEntries(rows.map(({ name, text }) => [name, text])))
  await linkMedia(t, { from, to }, () => true)
}

async function copyLessons(t: Tx, asker: Asker, from: string, to: string, now: Date): Promise<void> {
  const lessons = await t.lesson.findMany({
    where: { moduleId: from, retiredAt: null },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: { id: true, slug: true },
  })
  for (const { id, slug } of lessons) {
    const edited = await editedText(t, id)
    if (!edited) continue
    const { rule, ...text } = edited
    const hash = await hashIn(t, to, text.source)
    await beginLesson(t, asker, { moduleId: to, slug, text, hash, rule }, now)
  }
}

async function copyAssignments(t: Tx, asker: Asker, from: string, to: string, now: Date): Promise<void> {
  const rows = await t.assignment.findMany({
    where: { moduleId: from, retiredAt: null },
    select: {
      slug: true,
      title: true,
      kind: true,
      source: true,
      sourceHash: true,
      origin: true,
      rubric: true,
      offsets: true,
    },
  })
  for (const { rubric, offsets, ...row } of rows) {
    const { id } = await t.assignment.create({
      data: { ...row, moduleId: to, rubric: storedRubric.parse(rubric), offsets: storedOffsets.parse(offsets) },
      select: { id: true },
    })
    await keepVersion(t, id, { authorId: asker.id }, now)
  }
}

/** What an editor would start from: the newest draft after what is published, else that. */
async function editedText(t: Tx, lessonId: string) {
  const { publishedVersionId, rule, versions } = await t.lesson.findUniqueOrThrow({
    where: { id: lessonId },
    select: {
      publishedVersionId: true,
      rule: true,
      versions: { orderBy: { number: 'desc' }, select: { id: true, number: true, origin: true, publishedAt: true } },
    },
  })
  const published = versions.find(({ id }) => id === publishedVersionId)
  const draft = versions.find(
    ({ number, origin, publishedAt }) =>
      origin === 'STUDIO' && publishedAt === null && number > (published?.number ?? 0),
  )
  const edited = draft ?? published
  if (!edited) return null
  const text = await t.lessonVersion.findUniqueOrThrow({
    where: { id: edited.id },
    select: { title: true, summary: true, minutes: true, source: true },
  })
  return { ...text, rule: keptRule(ruleIn(rule)) }
}

async function hashIn(t: Tx, moduleId: string, source: string): Promise<string> {
  return textHash(source, await moduleMedia(moduleId, t))
}

type Copied = { action: 'lesson.copy' | 'module.copy'; type: string; id: string; from: string; slug: string }

async function tell(t: Tx, asker: Asker, { action, type, id, from, slug }: Copied, now: Date): Promise<void> {
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action,
      object: { type, id },
      before: { from },
      after: { slug },
    },
    now,
  )
}
