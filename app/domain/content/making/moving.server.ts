import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { originOf } from '#app/domain/prose/compile.server.ts'
import type { Fault } from '#app/mdx/faults.ts'
import { paths } from '#app/paths.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { judgeAt } from '../judged-text.server.ts'
import type { LessonPlace } from '../studio.server.ts'
import { bringFiles, clashing, isNamedIn, linkMedia, namedIn } from './files.server.ts'
import { findModule, findPlaced, holdCourse, lastPlace, lessonSlugs, mayMake } from './place.server.ts'

const REFUSALS = ['not-found', 'no-module', 'taken', 'files'] as const
type MoveRefusal = (typeof REFUSALS)[number]
export type MoveAnswer =
  | Outcome<{ module: string; title: string }, MoveRefusal>
  /** What participants read of it would be broken there. */
  | { ok: false; reason: 'faults'; faults: Fault[] }

const receiptSchema = z.object({ module: z.string(), title: z.string() })

/**
 * Takes a lesson to the end of another module, with its versions, its drawings and what participants have done in it: it
 * stays the same lesson under another address. Refused when its name in addresses is taken there (`taken`), when a drawing
 * of that name is another one there (`files`), or when what is published of it would not be whole there (`faults`).
 */
export async function moveLesson(
  asker: Asker,
  place: LessonPlace,
  { key, module: wanted }: { key: string; module: string },
  now: Date,
): Promise<MoveAnswer> {
  const found = mayMake(asker) ? await findPlaced(db, asker, place) : null
  const target = await findModule(db, asker, wanted)
  if (found && target && !target.retiredAt && target.id !== found.module.id) {
    const faults = await faultsThere(asker, found, target)
    if (faults === null) return { ok: false, reason: 'files' }
    if (faults.length > 0) return { ok: false, reason: 'faults', faults }
  }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: 'lesson.move' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const placed = await findPlaced(t, asker, place)
        if (!placed || placed.lesson.retiredAt) throw new Refused<MoveRefusal>('not-found')
        const there = await findModule(t, asker, wanted)
        const { lesson, module } = placed
        if (!there || there.retiredAt || there.id === module.id) throw new Refused<MoveRefusal>('no-module')
        if ((await lessonSlugs(t, there.id)).has(lesson.slug)) throw new Refused<MoveRefusal>('taken')
        const versions = await t.lessonVersion.findMany({
          where: { lessonId: lesson.id },
          select: { source: true },
        })
        const rows = await t.moduleFile.findMany({ where: { moduleId: module.id } })
        const files = Object.fromEntries(rows.map(({ name, text }) => [name, text]))
        const texts = versions.map(({ source }) => source)
        await bringFiles(t, there.id, namedIn(texts, files))
        if (!(await linkMedia(t, { from: module.id, to: there.id }, (name) => isNamedIn(texts, name))))
          throw new Refused<MoveRefusal>('files')
        const position = await lastPlace(t, { moduleId: there.id })
        await t.lesson.update({
          where: { id: lesson.id },
          data: { moduleId: there.id, position, since: now },
        })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: asker.districtId,
            action: 'lesson.move',
            object: { type: 'lesson', id: lesson.id },
            before: { module: module.slug },
            after: { module: there.slug },
          },
          now,
        )
        return { module: there.slug, title: lesson.title }
      })
      return receipt
    }),
  )
}

type Found = NonNullable<Awaited<ReturnType<typeof findPlaced>>>
type Target = NonNullable<Awaited<ReturnType<typeof findModule>>>

/** What would be wrong with the published text among the files of the other module; null when their names clash. */
async function faultsThere(asker: Asker, { lesson, module }: Found, target: Target): Promise<Fault[] | null> {
  const versions = await db.lessonVersion.findMany({
    where: { lessonId: lesson.id },
    select: { id: true, source: true, origin: true },
  })
  const [here, there] = await Promise.all([moduleMedia(module.id), moduleMedia(target.id)])
  const named = namedIn(versions.map(({ source }) => source), here)
  if (clashing(named, there).length > 0) return null
  const published = versions.find(({ id }) => id === lesson.publishedVersionId)
  if (!published) return []
  const files = { ...there, ...named }
  const text = { origin: originOf(published.origin), source: published.source }
  return (await judgeAt(paths.lesson(target.slug, lesson.slug), files, text, asker)).faults
}
