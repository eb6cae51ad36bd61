import type { AssignmentDates } from '../dates.server.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Prisma, Tx } from '#app/platform/data/db.server.ts'
import { assignmentExtended } from '../mails.ts'
import type { Ends } from './extended.ts'

type News = { news: 'given' | 'ended'; reason: string } & Ends

/** A mail to each person, or to the present members of each team, whose time has changed. Answers to how many. */
export async function tellExtended(
  t: Tx,
  { id, title, cohortId }: Pick<AssignmentDates, 'id' | 'title' | 'cohortId'>,
  owners: readonly string[],
  { news, reason, dueAt, closesAt }: News,
  now: Date,
): Promise<number> {
  const people = await t.person.findMany({
    where: { status: 'ACTIVE', email: { not: null }, ...whoIs(owners, cohortId) },
    select: MAIL_READER,
  })
  const args = {
    title,
    assignmentId: id,
    news,
    reason,
    due: dueAt.toISOString(),
    closes: closesAt.toISOString(),
  }
  for (const { email, name, language, district } of people) {
    const order = { to: email, language, zone: district.timeZone, args: { ...args, name } }
    await enqueueMail(t, assignmentExtended, order, now)
  }
  return people.length
}

function whoIs(owners: readonly string[], cohortId: string): Prisma.PersonWhereInput {
  const ids = (prefix: string) =>
    owners.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
  return {
    OR: [
      { id: { in: ids('person:') } },
      { memberships: { some: { cohortId, teamId: { in: ids('team:') } } } },
    ],
  }
}
