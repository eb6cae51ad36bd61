import { personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { endsOn, opensOn } from '#app/domain/learning/schedule.server.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import { tx, type Prisma, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { addDays, dayStart, startOfDay } from '#app/platform/say/time.ts'
import type { GivenDates } from './dates.schema.ts'
import { readDates, type AssignmentDates } from './dates.server.ts'
import { extended, type Ends } from './extensions/extended.ts'
import { LONGEST_AFTER } from './limits.ts'
import { assignmentDatesChanged } from './mails.ts'
import type { Dates } from './state.ts'

const DATES_REFUSALS = ['not-found', 'stale', 'outside', 'takes-time'] as const
type DatesRefusal = (typeof DATES_REFUSALS)[number]

/** How many works are in time now that were late before, and how many people are told by mail. */
type Set = { inTime: number; told: number }

/**
 * Sets the days of an assignment in one cohort, at any time. What is handed in never becomes late by it; what was late and
 * lies within the new deadline is late no more. Refused on an old page, for days before the cohort begins or long after it
 * ends, and, unless she says that she has seen it, when somebody who has not handed in loses time.
 */
export function setDates(
  asker: Asker,
  scheduleId: string,
  given: GivenDates,
  now: Date,
): Promise<Outcome<Set, DatesRefusal>> {
  return outcomeOf(DATES_REFUSALS, () =>
    tx(async (t) => {
      const found = await readDates(t, asker, scheduleId)
      if (!found) throw new Refused<DatesRefusal>('not-found')
      if (found.version !== given.version) throw new Refused<DatesRefusal>('stale')
      const dates = momentsOf(given, asker.zone)
      if (isOutside(dates, found, asker.zone)) throw new Refused<DatesRefusal>('outside')
      const waits = found.owners > found.handedIn
      if (waits && takesTime(found, dates) && !given.knows) throw new Refused<DatesRefusal>('takes-time')
      const { opensAt, dueAt, closesAt, gradeTargetAt, version } = found
      const before = { opensAt, dueAt, closesAt, gradeTargetAt }
      // Two at once: the second finds another version. A work handed in late at this moment waits here (`isLate`).
      const { count } = await t.assignmentSchedule.updateMany({
        where: { id: scheduleId, version },
        data: { ...dates, version: version + 1, changedAt: now, changedFrom: asJson(before) },
      })
      if (count === 0) throw new Refused<DatesRefusal>('stale')
      const { count: inTime } = await t.submission.updateMany({
        where: { scheduleId, late: true, handedInAt: { lte: dates.dueAt } },
        data: { late: false },
      })
      const told = moves(found, dates) ? await tellThoseWhoOwe(t, asker, found, dates, now) : 0
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'assignment.dates',
          object: { type: 'assignment', id: scheduleId },
          before,
          after: { ...dates, inTime },
        },
        now,
      )
      return { inTime, told }
    }),
  )
}

type Moments = Dates & { gradeTargetAt: Date }

function momentsOf({ opens, due, closes, grading }: GivenDates, zone: string): Moments {
  const end = (day: string) => endsOn(dayStart(day, zone), zone)
  return {
    opensAt: opensOn(dayStart(opens, zone), zone),
    dueAt: end(due),
    closesAt: end(closes),
    gradeTargetAt: end(grading),
  }
}

function isOutside(
  { opensAt, closesAt, gradeTargetAt }: Moments,
  cohort: { startsOn: Date; endsOn: Date },
  zone: string,
): boolean {
  const last = addDays(cohort.endsOn, LONGEST_AFTER, zone)
  return opensAt < startOfDay(cohort.startsOn, zone) || closesAt > last || gradeTargetAt > last
}

/** Whether somebody who has not handed in has less time by these dates, or can write later only. */
function takesTime(before: Dates, after: Dates): boolean {
  return after.opensAt > before.opensAt || after.dueAt < before.dueAt || after.closesAt < before.closesAt
}

function moves(before: Dates, after: Dates): boolean {
  return opensMove(before, after) || endsMove(before, after)
}

function asJson(dates: Moments): Prisma.InputJsonObject {
  return Object.fromEntries(Object.entries(dates).map(([name, at]) => [name, at.toISOString()]))
}

/** A mail to everybody in use who has not handed in: as a member of a team, or herself. Answers to how many. */
async function tellThoseWhoOwe(
  t: Tx,
  asker: Asker,
  before: AssignmentDates,
  after: Dates,
  now: Date,
): Promise<number> {
  const { id: scheduleId, cohortId, kind, title } = before
  const done = await t.submission.findMany({
    where: { scheduleId, status: { not: 'DRAFT' } },
    distinct: ['ownerKey'],
    select: { teamId: true, personId: true },
  })
  const ids = (key: 'teamId' | 'personId') => done.flatMap((one) => one[key] ?? [])
  const owes: Prisma.PersonWhereInput =
    kind === 'TEAM'
      ? { memberships: { some: { cohortId, teamId: { notIn: ids('teamId') } } } }
      : { id: { notIn: ids('personId') }, roles: { some: { cohortId, role: 'participant', endedAt: null } } }
  const people = await t.person.findMany({
    where: { districtId: asker.districtId, status: 'ACTIVE', email: { not: null }, ...owes },
    select: { ...MAIL_READER, id: true, memberships: { where: { cohortId }, select: { teamId: true } } },
  })
  const extensions = await t.extension.findMany({
    where: { scheduleId },
    select: { ownerKey: true, dueAt: true, closesAt: true },
  })
  const byOwner = new Map(extensions.map((one) => [one.ownerKey, one]))
  let told = 0
  for (const { id, memberships, email, name, language, district } of people) {
    const keys = kind === 'TEAM' ? memberships.map(({ teamId }) => teamKey(teamId)) : [personKey(id)]
    const extension = keys.map((key) => byOwner.get(key)).find((one) => one !== undefined) ?? null
    const holds = extended(after, extension)
    // Whose extension is later than both is touched by neither, unless the opening has moved.
    if (extension && !endsMove(extended(before, extension), holds) && !opensMove(before, after)) continue
    const times = { due: holds.dueAt.toISOString(), closes: holds.closesAt.toISOString() }
    const args = { name, title, assignmentId: scheduleId, ...times }
    await enqueueMail(t, assignmentDatesChanged, { to: email, language, zone: district.timeZone, args }, now)
    told += 1
  }
  return told
}

function endsMove(before: Ends, after: Ends): boolean {
  return (['dueAt', 'closesAt'] as const).some((one) => before[one].getTime() !== after[one].getTime())
}

function opensMove(before: Dates, after: Dates): boolean {
  return before.opensAt.getTime() !== after.opensAt.getTime()
}
