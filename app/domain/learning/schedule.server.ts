import { z } from 'zod'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { addDays, HOUR, MINUTE, SECOND, startOfDay } from '#app/platform/say/time.ts'

/** Modules and assignments open in the morning, assignments end with the day, in the time zone of the district. */
const OPENS = 8 * HOUR
const ENDS = 23 * HOUR + 59 * MINUTE + 59 * SECOND

const offsetsSchema = z.object({
  opens: z.number().int(),
  due: z.number().int(),
  closes: z.number().int(),
  grading: z.number().int(),
})

type ModuleStart = { slug: string; startsOn: Date }

/** The moment on that day at which assignments open. */
export function opensOn(day: Date, zone: string): Date {
  return at(day, 0, OPENS, zone)
}

/** The last moment of that day, with which they are due, close, or are to be graded. */
export function endsOn(day: Date, zone: string): Date {
  return at(day, 0, ENDS, zone)
}

/**
 * Opens modules for a cohort from 08.00 of their first day and sets the dates of their assignments: opened 08.00,
 * due, closed and to be graded 23.59.59. Calling it again moves the dates, but of assignments whose dates were set by
 * hand. An unknown cohort or module is an error.
 */
export async function openModulesForCohort(
  cohortId: string,
  starts: readonly ModuleStart[],
  t?: Tx,
): Promise<void> {
  if (t) await openModules(t, cohortId, starts)
  else await tx((own) => openModules(own, cohortId, starts))
}

async function openModules(t: Tx, cohortId: string, starts: readonly ModuleStart[]): Promise<void> {
  const cohort = await t.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { districtId: true, district: { select: { timeZone: true } } },
  })
  const zone = cohort.district.timeZone
  const modules = await t.module.findMany({
    where: { districtId: cohort.districtId, slug: { in: starts.map((start) => start.slug) } },
    select: {
      id: true,
      slug: true,
      assignments: { where: { retiredAt: null }, select: { id: true, offsets: true } },
    },
  })
  for (const start of starts) {
    const module = modules.find((one) => one.slug === start.slug)
    if (!module) throw new Error(`There is no module "${start.slug}" in this district.`)
    const day = startOfDay(start.startsOn, zone)
    const startsOn = at(day, 0, OPENS, zone)
    await t.cohortModule.upsert({
      where: { cohortId_moduleId: { cohortId, moduleId: module.id } },
      create: { cohortId, moduleId: module.id, startsOn },
      update: { startsOn },
    })
    for (const { id: assignmentId, offsets } of module.assignments) {
      const dates = datesFrom(day, offsets, zone)
      await t.assignmentSchedule.upsert({
        where: { assignmentId_cohortId: { assignmentId, cohortId } },
        create: { assignmentId, cohortId, ...dates },
        update: {},
      })
      await t.assignmentSchedule.updateMany({
        where: { assignmentId, cohortId, changedAt: null },
        data: dates,
      })
    }
  }
}

/**
 * Dates for an assignment that came to a module afterwards, or back to it, in every cohort for which the module was opened:
 * from the module's first day, or from today where that is over, so that nothing is late as it appears. What opens today in
 * an open module is open at once, also before 08.00: whoever made it was told so. Dates that it has are left alone.
 */
export async function scheduleAssignment(t: Tx, assignmentId: string, now: Date): Promise<void> {
  const { offsets, module } = await t.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: {
      offsets: true,
      module: {
        select: {
          district: { select: { timeZone: true } },
          cohorts: { select: { cohortId: true, startsOn: true, cohort: { select: { endsOn: true } } } },
        },
      },
    },
  })
  const zone = module.district.timeZone
  for (const { cohortId, startsOn, cohort } of module.cohorts) {
    // A cohort that is over is asked for nothing new.
    if (cohort.endsOn < now) continue
    const isOpen = startsOn <= now
    const today = startOfDay(now, zone)
    const dates = datesFrom(isOpen ? today : startOfDay(startsOn, zone), offsets, zone)
    if (isOpen && dates.opensAt > now && startOfDay(dates.opensAt, zone).getTime() === today.getTime())
      dates.opensAt = now
    await t.assignmentSchedule.upsert({
      where: { assignmentId_cohortId: { assignmentId, cohortId } },
      create: { assignmentId, cohortId, ...dates },
      update: {},
    })
  }
}

function datesFrom(day: Date, offsets: unknown, zone: string) {
  const { opens, due, closes, grading } = offsetsSchema.parse(offsets)
  return {
    opensAt: at(day, opens, OPENS, zone),
    dueAt: at(day, due, ENDS, zone),
    closesAt: at(day, closes, ENDS, zone),
    gradeTargetAt: at(day, grading, ENDS, zone),
  }
}

function at(day: Date, days: number, time: number, zone: string): Date {
  return new Date(addDays(day, days, zone).getTime() + time)
}
