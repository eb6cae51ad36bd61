import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, isUniqueViolation, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { dayStart, startOfDay } from '#app/platform/say/time.ts'
import type { ModuleOpening } from './opening.schema.ts'
import { openModulesForCohort } from './schedule.server.ts'

/** A cohort with every module of the district: when it opens there, and which dates of assignments follow. */
export async function readOpenings(asker: Asker, cohortId: string) {
  const cohort = await findCohort(db, asker, cohortId)
  if (!cohort) return null
  const rows = await ask(
    openingSchema,
    sql`SELECT m."id", m."slug", m."title", m."position", k."startsOn", a."title" AS "assignment",
        s."id" AS "scheduleId", s."opensAt", s."dueAt", s."closesAt", s."changedAt"
      FROM "Module" m
      LEFT JOIN "CohortModule" k ON k."moduleId" = m."id" AND k."cohortId" = ${cohortId}
      LEFT JOIN "Assignment" a ON a."moduleId" = m."id" AND a."retiredAt" IS NULL
      LEFT JOIN "AssignmentSchedule" s ON s."assignmentId" = a."id" AND s."cohortId" = ${cohortId}
      WHERE m."districtId" = ${asker.districtId} AND m."retiredAt" IS NULL ORDER BY m."position", m."slug", a."slug"`,
  )
  const handedIn = await modulesWithWork(db, cohortId)
  const modules = new Map<string, OpeningModule>()
  for (const { id, slug, title, position, startsOn, assignment, scheduleId, ...dates } of rows) {
    const { opensAt, dueAt, closesAt, changedAt } = dates
    const module = modules.get(id) ?? {
      id,
      slug,
      title,
      position,
      startsOn,
      fixed: handedIn.has(id),
      assignments: [],
    }
    if (assignment !== null && scheduleId !== null && opensAt && dueAt && closesAt)
      module.assignments.push({
        id: scheduleId,
        title: assignment,
        opensAt,
        dueAt,
        closesAt,
        byHand: changedAt !== null,
      })
    modules.set(id, module)
  }
  return { cohort, modules: [...modules.values()] }
}

type OpeningModule = {
  id: string
  slug: string
  title: string
  position: number
  startsOn: Date | null
  /** Somebody has handed in: its day does not move any more. */
  fixed: boolean
  /** `byHand`: its dates were set one by one, they do not follow the module's day. */
  assignments: { id: string; title: string; opensAt: Date; dueAt: Date; closesAt: Date; byHand: boolean }[]
}

/** A module, once per assignment. */
const openingSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  position: z.coerce.number(),
  startsOn: z.coerce.date().nullable(),
  assignment: z.string().nullable(),
  scheduleId: z.string().nullable(),
  opensAt: z.coerce.date().nullable(),
  dueAt: z.coerce.date().nullable(),
  closesAt: z.coerce.date().nullable(),
  changedAt: z.coerce.date().nullable(),
})

type OpenAnswer =
  | { ok: true; title: string; startsOn: Date; assignments: number; byHand: number }
  | { ok: false; reason: 'not-found' | 'handed-in' | 'stale' }
  | { ok: false; reason: 'outside'; from: Date; to: Date }

/**
 * Opens a module for a cohort on a day of that cohort, or moves the day; the dates of its assignments follow (`assignments`
 * of them), but those that were set by hand (`byHand`). Refused
 * once somebody has handed in: a deadline does not move under work that was done for it.
 */
export async function openModule(
  asker: Asker,
  cohortId: string,
  given: ModuleOpening,
  now: Date,
): Promise<OpenAnswer> {
  return tx(async (t): Promise<OpenAnswer> => {
    const cohort = await findCohort(t, asker, cohortId)
    const module = await t.module.findFirst({
      where: { id: given.moduleId, districtId: asker.districtId, retiredAt: null },
      select: {
        id: true,
        slug: true,
        title: true,
        assignments: {
          where: { retiredAt: null },
          select: { schedules: { where: { cohortId, changedAt: { not: null } }, select: { id: true } } },
        },
        cohorts: { where: { cohortId }, select: { startsOn: true } },
      },
    })
    if (!cohort || !module) return { ok: false, reason: 'not-found' }
    const day = dayStart(given.day, asker.zone)
    const { startsOn: from, endsOn: to } = cohort
    if (day < startOfDay(from, asker.zone) || day > to) return { ok: false, reason: 'outside', from, to }
    // Work handed in at this very moment keeps its receipt and what it says about being late.
    if ((await modulesWithWork(t, cohortId)).has(module.id)) return { ok: false, reason: 'handed-in' }
    const before = module.cohorts[0]?.startsOn ?? null
    const dates = { now: before, shown: given.shown, next: day }
    if (!(await holdShownDate(t, { cohortId, moduleId: module.id }, dates)))
      return { ok: false, reason: 'stale' }
    await openModulesForCohort(cohortId, [{ slug: module.slug, startsOn: day }], t)
    const { startsOn } = await t.cohortModule.findUniqueOrThrow({
      where: { cohortId_moduleId: { cohortId, moduleId: module.id } },
      select: { startsOn: true },
    })
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'cohort.open-module',
        object: { type: 'cohort', id: cohortId },
        before: { module: module.slug, startsOn: before },
        after: { module: module.slug, startsOn },
      },
      now,
    )
    const byHand = module.assignments.filter(({ schedules }) => schedules.length > 0).length
    return {
      ok: true,
      title: module.title,
      startsOn,
      assignments: module.assignments.length - byHand,
      byHand,
    }
  }).catch((error: unknown): OpenAnswer => {
    // Two secretaries opened the module for the first time at once.
    if (isUniqueViolation(error)) return { ok: false, reason: 'stale' }
    throw error
  })
}

/** A cohort of the district that the asker may arrange, or null. */
async function findCohort(reader: Reader, asker: Asker, id: string) {
  const { districtId } = asker
  if (!can(asker, 'cohorts.manage', { districtId })) return null
  return reader.cohort.findFirst({
    where: { id, districtId },
    select: { id: true, name: true, year: true, startsOn: true, endsOn: true, quota: true },
  })
}

/** The modules of which somebody of the cohort has handed something in. */
async function modulesWithWork(reader: Reader, cohortId: string): Promise<Set<string>> {
  const schedules = await reader.assignmentSchedule.findMany({
    where: {
      cohortId,
      submissions: { some: { OR: [{ handedInAt: { not: null } }, { status: { not: 'DRAFT' } }] } },
    },
    select: { assignment: { select: { moduleId: true } } },
  })
  return new Set(schedules.map(({ assignment }) => assignment.moduleId))
}

/**
 * Holds the date on the page until the transaction ends; false when it is another one by now. Two secretaries at
 * once: the second waits here, and finds a changed row or, at the first opening, one that is there already (unique
 * violation).
 */
async function holdShownDate(
  t: Tx,
  place: { cohortId: string; moduleId: string },
  given: { now: Date | null; shown: Date | null; next: Date },
): Promise<boolean> {
  if (given.now === null && given.shown === null) {
    await t.cohortModule.create({ data: { ...place, startsOn: given.next } })
    return true
  }
  if (given.now === null || given.shown === null) return false
  const { count } = await t.cohortModule.updateMany({
    where: { ...place, startsOn: given.shown },
    data: { startsOn: given.shown },
  })
  return count === 1
}
