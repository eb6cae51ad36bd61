import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { LessonRule } from '../lesson-rule.ts'
import type { LessonPlace } from '../studio.server.ts'
import type { NewLesson } from './lesson.schema.ts'
import {
  findModule,
  findPlaced,
  holdCourse,
  isLessonPublished,
  lastPlace,
  lessonSlugs,
  mayMake,
} from './place.server.ts'
import { freeSlug } from './slugs.ts'

const REFUSALS = ['not-found', 'taken', 'published'] as const
export type LessonRefusal = (typeof REFUSALS)[number]
export type LessonAnswer = Outcome<{ slug: string; title: string }, LessonRefusal>

const receiptSchema = z.object({ slug: z.string(), title: z.string() })

/**
 * Begins a lesson at the end of a module, as a draft without text; participants see it once it is published. Refused when
 * its name in addresses is taken in this module.
 */
export async function createLesson(
  asker: Asker,
  moduleSlug: string,
  given: NewLesson,
  now: Date,
): Promise<LessonAnswer> {
  const { districtId } = asker
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key: given.key, purpose: 'lesson.create' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, districtId)
        const module = await findModule(t, asker, moduleSlug)
        if (!module || module.retiredAt) throw new Refused<LessonRefusal>('not-found')
        const taken = await lessonSlugs(t, module.id)
        if (taken.has(given.slug)) throw new Refused<LessonRefusal>('taken')
        const slug = given.slug || freeSlug(given.title, taken, 'pelajaran')
        const { title, summary, minutes } = given
        const text = { title, summary, minutes, source: '' }
        const id = await beginLesson(t, asker, { moduleId: module.id, slug, text }, now)
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'lesson.create',
            object: { type: 'lesson', id },
            after: { module: module.slug, slug, title },
          },
          now,
        )
        return { slug, title }
      })
      return receipt
    }),
  )
}

type Begun = {
  moduleId: string
  slug: string
  text: { title: string; summary: string; minutes: number; source: string }
  /** Of the text among the files it shows; of a text without any by itself. */
  hash?: string
  rule?: LessonRule | null
}

/** A lesson at the end of a module, nothing of it published: its text is what a trainer wrote, whoever wrote it first. */
export async function beginLesson(t: Tx, asker: Asker, { moduleId, slug, text, hash, rule }: Begun, now: Date) {
  const { source, ...facts } = text
  const position = await lastPlace(t, { moduleId })
  const { id } = await t.lesson.create({ data: { moduleId, slug, position, ...facts, ...(rule ? { rule } : {}) }, select: { id: true } })
  await t.lessonVersion.create({
    data: {
      ...text,
      lessonId: id,
      number: 1,
      hash: hash ?? textHash(source, {}),
      origin: 'STUDIO',
      authorId: asker.id,
      createdAt: now,
    },
  })
  return id
}

/** Gives a lesson another name in addresses. Refused once it was published, and when another of its module has it. */
export async function renameLesson(
  asker: Asker,
  place: LessonPlace,
  { key, slug }: { key: string; slug: string },
  now: Date,
): Promise<LessonAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: 'lesson.address' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const found = await findPlaced(t, asker, place)
        if (!found || found.lesson.retiredAt) throw new Refused<LessonRefusal>('not-found')
        const { lesson, module } = found
        if (slug === lesson.slug) return { slug, title: lesson.title }
        // Race: somebody publishes it at this moment; the lesson's row makes one of them wait.
        await t.lesson.updateMany({ where: { id: lesson.id }, data: { version: { increment: 0 } } })
        if (await isLessonPublished(t, lesson.id)) throw new Refused<LessonRefusal>('published')
        if ((await lessonSlugs(t, module.id)).has(slug)) throw new Refused<LessonRefusal>('taken')
        await t.lesson.update({ where: { id: lesson.id }, data: { slug } })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: asker.districtId,
            action: 'lesson.address',
            object: { type: 'lesson', id: lesson.id },
            before: { slug: lesson.slug },
            after: { slug },
          },
          now,
        )
        return { slug, title: lesson.title }
      })
      return receipt
    }),
  )
}
