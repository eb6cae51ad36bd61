import { ownershipOf, type Belonging, type Tried } from '#app/domain/assignments/ownership.ts'
import { teamKey } from '#app/domain/access/asker.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Prisma, Tx } from '#app/platform/data/db.server.ts'
import type { Gradable } from './gradable.server.ts'
import { assignmentReturned, type assignmentReleased } from './mails.ts'

const READER = {
  ...MAIL_READER,
  id: true,
  memberships: { select: { cohortId: true, joinedAt: true, team: { select: { id: true, name: true } } } },
  left: {
    select: { cohortId: true, joinedAt: true, leftAt: true, team: { select: { id: true, name: true } } },
  },
} as const satisfies Prisma.PersonSelect
type Reader = Prisma.PersonGetPayload<{ select: typeof READER }>

/**
 * A mail to those whose work it is, where the account is in use: the person, or who belonged to the team when it was
 * handed in. It says that, never which grade.
 */
export async function tellOwners(
  t: Tx,
  work: Gradable,
  mail: typeof assignmentReleased,
  now: Date,
): Promise<void> {
  for (const { email, name, language, district } of await ownersOf(t, work)) {
    const args = { name, title: work.title, assignmentId: work.scheduleId }
    await enqueueMail(t, mail, { to: email, language, zone: district.timeZone, args }, now)
  }
}

/** A mail that it was returned: to those who go on with it, and to those who handed it in and have left the team. */
export async function tellReturned(t: Tx, work: Gradable, now: Date): Promise<void> {
  const { title, scheduleId, teamId } = work
  const owners = await ownersOf(t, work)
  const members = teamId === null ? [] : await readers(t, { memberships: { some: { teamId } } })
  const gone = owners.filter((reader) => !isMember(reader, teamId))
  const stay = teamId === null ? owners : members
  for (const { email, name, language, district } of stay) {
    const args = { name, title, assignmentId: scheduleId }
    await enqueueMail(t, assignmentReturned, { to: email, language, zone: district.timeZone, args }, now)
  }
  for (const { email, name, language, district } of teamId === null ? [] : gone) {
    const args = { name, title, assignmentId: scheduleId, continuedBy: work.ownerName ?? '–' }
    await enqueueMail(t, assignmentReturned, { to: email, language, zone: district.timeZone, args }, now)
  }
}

function isMember({ memberships }: Reader, teamId: string | null): boolean {
  return memberships.some(({ team }) => team.id === teamId)
}

function readers(t: Tx, where: Prisma.PersonWhereInput): Promise<Reader[]> {
  return t.person.findMany({ where: { status: 'ACTIVE', ...where }, select: READER })
}

/** Of a team's work: who belonged to it then, but for who had handed the same in with another team before. */
async function ownersOf(t: Tx, work: Gradable): Promise<Reader[]> {
  const { teamId, personId, handedInAt, cohortId, kind, ownerKey } = work
  if (teamId === null || handedInAt === null) return readers(t, { id: personId ?? '' })
  const joined = { OR: [{ joinedAt: null }, { joinedAt: { lte: handedInAt } }] }
  const there = await readers(t, {
    OR: [
      { memberships: { some: { teamId, ...joined } } },
      { left: { some: { teamId, leftAt: { gte: handedInAt }, ...joined } } },
    ],
  })
  const works = await worksOfTeams(t, work, there)
  return there.filter((reader) => {
    const { owner, through } = ownershipOf(belongingOf(reader), { kind, cohortId }, works)
    return owner?.key === ownerKey && through !== 'joined-later'
  })
}

/** As it was before a return: this work handed in, and what other teams of these people have handed in. */
async function worksOfTeams(t: Tx, work: Gradable, people: readonly Reader[]): Promise<Tried[]> {
  const { ownerKey, attempt, handedInAt, scheduleId } = work
  const own = { ownerKey, attempt, status: 'HANDED_IN', handedInAt }
  const teams = people.flatMap(({ memberships, left }) =>
    [...memberships, ...left].map(({ team }) => team.id),
  )
  const others = [...new Set(teams)].map(teamKey).filter((key) => key !== ownerKey)
  if (others.length === 0) return [own]
  const found = await t.submission.findMany({
    where: { scheduleId, ownerKey: { in: others } },
    select: { ownerKey: true, attempt: true, status: true, handedInAt: true },
  })
  return [own, ...found]
}

function belongingOf({ id, memberships, left }: Reader): Belonging {
  return {
    id,
    teams: memberships.map(({ team, cohortId, joinedAt }) => ({ ...team, cohortId, joinedAt })),
    formerTeams: left.map(({ team, ...stay }) => ({ ...team, ...stay, removed: false })),
  }
}
