import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { MINUTE, addDays, dayStart, daysBetween, YEAR } from '#app/platform/say/time.ts'
import { fillable } from './filling.ts'
import { officeRule } from './office-kinds.ts'
import type { Appointment } from './offices.schema.ts'
import { overlap, type Span } from './terms.ts'

const APPOINT_REFUSALS = [
  'not-found',
  'not-candidate',
  'far-off',
  'definitive-taken',
  'already-holds',
  /** Somebody would act beside the definitive holder, and it was not said that this is meant. */
  'beside',
] as const
type AppointRefusal = (typeof APPOINT_REFUSALS)[number]
type AppointAnswer = Outcome<{ name: string; office: string }, AppointRefusal>

const receiptSchema = z.object({ name: z.string(), office: z.string() })

/**
 * Gives a person of the role that the office takes this office for a time. There is one definitive holder at a time; somebody may act beside her (Plh.
 * while she travels), where that was said to be meant: both then have all the office's powers. Her sessions
 * go on: what she may do is read anew with every request.
 */
export async function appoint(
  asker: Asker,
  officeId: string,
  given: Appointment,
  now: Date,
): Promise<AppointAnswer> {
  const { districtId } = asker
  const by: Sending = { personId: asker.id, key: given.key, purpose: `office.appoint:${officeId}` }
  return outcomeOf(APPOINT_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        // Two appointments at once: writing the office's row makes the second wait, and then see the first.
        const { count } = await t.office.updateMany({
          where: { id: officeId, districtId, closedAt: null, code: { in: fillable(asker) } },
          data: { districtId },
        })
        if (count === 0) throw new Refused<AppointRefusal>('not-found')
        const office = await t.office.findUniqueOrThrow({
          where: { id: officeId },
          select: {
            code: true,
            name: true,
            terms: { select: { personId: true, capacity: true, from: true, to: true } },
          },
        })
        const person = await candidate(t, asker, { id: given.personId, code: office.code })
        const span = spanOf(given, now, asker.zone)
        const beside = office.terms.filter((term) => overlap(term, span))
        const stands = (why: InTheWay) => beside.some((term) => IN_THE_WAY[why](term, given))
        if (stands('already-holds')) throw new Refused<AppointRefusal>('already-holds')
        if (stands('definitive-taken')) throw new Refused<AppointRefusal>('definitive-taken')
        if (stands('beside') && !given.beside) throw new Refused<AppointRefusal>('beside')
        const term = { officeId, personId: person.id, capacity: given.capacity, ...span }
        const { id: termId } = await t.officeTerm.create({ data: term, select: { id: true } })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'office.appoint',
            object: { type: 'person', id: person.id },
            after: { termId, ...term },
          },
          now,
        )
        return { name: person.name, office: office.name }
      }),
    )
    return receipt
  })
}

function isActing(capacity: string): boolean {
  return capacity !== 'DEFINITIF'
}

/** Why a term cannot begin beside others, which have to be named then. */
export type InTheWay = Extract<AppointRefusal, 'already-holds' | 'definitive-taken' | 'beside'>

/** The terms for which this one was refused, the first one first. */
export async function termsInTheWay(
  asker: Asker,
  officeId: string,
  { given, why }: { given: Appointment; why: InTheWay },
  now: Date,
) {
  const { districtId } = asker
  const terms = await db.officeTerm.findMany({
    where: { officeId, office: { districtId, code: { in: fillable(asker) } } },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: {
      personId: true,
      capacity: true,
      from: true,
      to: true,
      office: { select: { name: true } },
      person: { select: { name: true } },
    },
  })
  const span = spanOf(given, now, asker.zone)
  return terms.filter((term) => overlap(term, span) && IN_THE_WAY[why](term, given))
}

type Held = { personId: string; capacity: string }

const IN_THE_WAY: Readonly<Record<InTheWay, (held: Held, given: Appointment) => boolean>> = {
  'already-holds': (held, given) => held.personId === given.personId,
  'definitive-taken': (held, given) => !isActing(held.capacity) && !isActing(given.capacity),
  beside: (held, given) => isActing(held.capacity) !== isActing(given.capacity),
}

type EndAnswer = Outcome<{ name: string; begun: boolean }, 'not-found' | 'over' | 'unseen'>

type EndWish = {
  officeId: string
  termId: string
  /** May a running one end, as far as others know? Asked inside the transaction. */
  mayEnd: (t: Tx) => Promise<boolean>
}

/** Ends a term at this moment; one that has not begun is taken back whole, because nothing was signed with it. */
export async function endTerm(
  asker: Asker,
  { officeId, termId, mayEnd }: EndWish,
  now: Date,
): Promise<EndAnswer> {
  const { districtId } = asker
  const hers = fillable(asker)
  if (hers.length === 0) return { ok: false, reason: 'not-found' }
  return tx(async (t): Promise<EndAnswer> => {
    // Two who end one office's holder each: writing the offices' rows makes the second see that nobody is left.
    await t.office.updateMany({ where: { districtId }, data: { districtId } })
    const term = await t.officeTerm.findFirst({
      where: { id: termId, officeId, office: { districtId, code: { in: hers } } },
      select: {
        officeId: true,
        personId: true,
        capacity: true,
        from: true,
        to: true,
        person: { select: { name: true } },
      },
    })
    if (!term) return { ok: false, reason: 'not-found' }
    const { person, ...before } = term
    const begun = before.from <= now
    // Of two administrators at once the one who comes second may have looked at the clock first.
    const over = before.to !== null && before.to.getTime() <= now.getTime() + MINUTE
    if (begun && !over && !(await mayEnd(t))) return { ok: false, reason: 'unseen' }
    const where = { id: termId, to: before.to }
    const { count } = over
      ? { count: 0 }
      : begun
        ? await t.officeTerm.updateMany({ where, data: { to: now } })
        : await t.officeTerm.deleteMany({ where })
    if (count === 0) return { ok: false, reason: 'over' }
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId,
        action: 'office.end-term',
        object: { type: 'person', id: before.personId },
        before: { termId, ...before },
        after: begun ? { termId, to: now } : null,
      },
      now,
    )
    return { ok: true, name: person.name, begun }
  })
}

/** Somebody of the district with the role that the office takes, whose account is not closed; nobody appoints herself. */
async function candidate(t: Tx, asker: Asker, { id, code }: { id: string; code: string }) {
  const { districtId } = asker
  const person = await t.person.findFirst({
    where: {
      id,
      districtId,
      status: { not: 'DISABLED' },
      roles: { some: { role: officeRule(code).role, districtId, endedAt: null } },
    },
    select: { id: true, name: true },
  })
  if (!person || person.id === asker.id) throw new Refused<AppointRefusal>('not-candidate')
  return person
}

const FARTHEST = 10 * YEAR

/** From this moment when it begins today, so that it follows a term that has just been ended; to the end of its day. */
function spanOf({ firstDay, lastDay }: Appointment, now: Date, zone: string): Span {
  const first = dayStart(firstDay, zone)
  const from = daysBetween(now, first, zone) === 0 ? now : first
  const to = lastDay === null ? null : addDays(dayStart(lastDay, zone), 1, zone)
  const away = (at: Date) => at.getTime() - now.getTime()
  if (away(first) > YEAR || away(first) < -FARTHEST || (to && away(to) > FARTHEST))
    throw new Refused<AppointRefusal>('far-off')
  return { from, to }
}
