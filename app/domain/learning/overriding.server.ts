import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { Override } from './overriding.schema.ts'
import { holdPerson, settleLessons } from './settling.server.ts'

const REFUSALS = ['not-found', 'own', 'done', 'stale'] as const
/** `own`: nobody sets anything as done for herself. `done`: it is done already. */
export type OverrideRefusal = (typeof REFUSALS)[number]

/** What was set as done, by its title, and of which module and cohort. */
type Told = { title: string; moduleId: string; cohortId: string }
const receiptSchema = z.object({ title: z.string(), moduleId: z.string(), cohortId: z.string() })

/**
 * Sets a lesson, or a module with all that is missing of it, as done for a participant of a cohort that is the asker's to
 * look after; the participant reads who did it and why. What she has done by herself stays hers.
 */
export async function setDone(
  asker: Asker,
  personId: string,
  { key, ...given }: Override,
  now: Date,
): Promise<Outcome<Told, OverrideRefusal>> {
  const { districtId } = asker
  if (!can(asker, 'progress.override', { districtId, cohortId: given.cohortId }))
    return { ok: false, reason: 'not-found' }
  if (personId === asker.id) return { ok: false, reason: 'own' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: `progress.override:${personId}` } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdPerson(t, personId)
        const found = await findThing(t, asker, personId, given)
        if (!found) throw new Refused<OverrideRefusal>('not-found')
        const { module, lessons } = found
        const mine = { personId, moduleId: module.id }
        const isModule = given.lessonId === null
        const finished = isModule ? await t.moduleCompletion.count({ where: mine }) : 0
        if (finished > 0 || (!isModule && lessons.length === 0)) throw new Refused<OverrideRefusal>('done')
        const { cohortId, lessonId, reason } = given
        const { id: overrideId } = await t.progressOverride.create({
          data: { ...mine, cohortId, lessonId, reason, byId: asker.id, byName: asker.name, at: now },
          select: { id: true },
        })
        await t.lessonProgress.createMany({
          data: lessons.map((one) => ({
            personId,
            lessonId: one.id,
            versionId: one.versionId,
            completedAt: now,
            overrideId,
          })),
        })
        const nothing = { lessons: [], quizzes: [], tasks: [] }
        if (isModule)
          await t.moduleCompletion.create({ data: { ...mine, completedAt: now, asked: nothing, overrideId } })
        // The module may have waited for this lesson alone.
        else await settleLessons(t, { personIds: [personId], moduleId: module.id, now })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'progress.override',
            object: { type: 'person', id: personId },
            after: { override: overrideId, cohort: cohortId, module: module.id, lesson: lessonId, reason },
          },
          now,
        )
        return { title: found.title, moduleId: module.id, cohortId }
      })
      return receipt
    }),
  )
}

/** What would be set as done, and for whom; null where it is not the asker's to set. Two statements. */
export async function readSettable(asker: Asker, personId: string, place: Place) {
  const { districtId } = asker
  if (!can(asker, 'progress.override', { districtId, cohortId: place.cohortId }) || personId === asker.id)
    return null
  const { cohortId, moduleId, lessonId } = place
  const part = { some: { cohortId, districtId, role: 'participant', endedAt: null } }
  const [person, module] = await Promise.all([
    db.person.findFirst({ where: { id: personId, districtId, roles: part }, select: { name: true } }),
    db.module.findFirst({
      where: { id: moduleId, districtId, retiredAt: null, cohorts: { some: { cohortId } } },
      select: { title: true, lessons: { where: { id: lessonId ?? '' }, select: { title: true } } },
    }),
  ])
  const lesson = module?.lessons[0]
  if (!person || !module || (lessonId !== null && !lesson)) return null
  return { person: person.name, module: module.title, lesson: lesson?.title ?? null }
}

type Place = Omit<Override, 'key' | 'reason'>

/** The module as the cohort has it, and of the lessons that are meant those that are not done; null where there is none of them. */
async function findThing(
  t: Tx,
  { districtId }: Asker,
  personId: string,
  { cohortId, moduleId, lessonId }: Place,
) {
  const part = { personId, cohortId, districtId, role: 'participant', endedAt: null }
  if ((await t.roleHolding.count({ where: part })) === 0) return null
  const module = await t.module.findFirst({
    where: { id: moduleId, districtId, retiredAt: null, cohorts: { some: { cohortId } } },
    select: {
      id: true,
      title: true,
      lessons: {
        where: {
          retiredAt: null,
          publishedVersionId: { not: null },
          ...(lessonId === null ? {} : { id: lessonId }),
        },
        select: {
          id: true,
          title: true,
          publishedVersionId: true,
          progress: { where: { personId }, select: { lessonId: true } },
        },
      },
    },
  })
  const [lesson] = module?.lessons ?? []
  if (!module || !lesson) return null
  return {
    module: { id: module.id },
    title: lessonId === null ? module.title : lesson.title,
    lessons: module.lessons.flatMap(({ id, publishedVersionId: versionId, progress }) =>
      versionId !== null && progress.length === 0 ? [{ id, versionId }] : [],
    ),
  }
}

/**
 * Takes back what was set as done for somebody: what she has done by herself meanwhile stays done. Refused when it was taken
 * back already (`stale`).
 */
export async function takeBack(
  asker: Asker,
  personId: string,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<Outcome<Told, OverrideRefusal>> {
  const { districtId } = asker
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const kept = await t.progressOverride.findUnique({ where: { id } })
      const isHers = kept && can(asker, 'progress.override', { districtId, cohortId: kept.cohortId })
      const cohort = isHers && (await t.cohort.count({ where: { id: kept.cohortId, districtId } }))
      if (!cohort || kept.personId !== personId) throw new Refused<OverrideRefusal>('not-found')
      if (personId === asker.id) throw new Refused<OverrideRefusal>('own')
      await holdPerson(t, personId)
      // Race: two at once; the second finds it taken back.
      const { count } = await t.progressOverride.updateMany({
        where: { id, version, endedAt: null },
        data: { endedAt: now, endedById: asker.id, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<OverrideRefusal>('stale')
      await t.lessonProgress.deleteMany({ where: { personId, overrideId: id } })
      await t.moduleCompletion.deleteMany({ where: { personId, overrideId: id } })
      await settleLessons(t, { personIds: [personId], moduleId: kept.moduleId, now })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'progress.override-end',
          object: { type: 'person', id: personId },
          before: { override: id, module: kept.moduleId, lesson: kept.lessonId, reason: kept.reason },
        },
        now,
      )
      const { moduleId, cohortId, lessonId } = kept
      const named = lessonId
        ? await t.lesson.findUnique({ where: { id: lessonId }, select: { title: true } })
        : await t.module.findUnique({ where: { id: moduleId }, select: { title: true } })
      return { title: named?.title ?? '', moduleId, cohortId }
    }),
  )
}
