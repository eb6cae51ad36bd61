import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import type { Gradable } from './gradable.server.ts'
import type { MailAboutWork } from './mails.ts'

/** A mail to the person or the members of the team whose work it is, where the account is in use. It says that, never which grade. */
export async function tellOwners(t: Tx, work: Gradable, mail: MailAboutWork, now: Date): Promise<void> {
  const owners = await t.person.findMany({
    where: {
      status: 'ACTIVE',
      ...(work.teamId ? { memberships: { some: { teamId: work.teamId } } } : { id: work.personId ?? '' }),
    },
    select: MAIL_READER,
  })
  for (const { email, name, language, district } of owners) {
    const args = { name, title: work.title, assignmentId: work.scheduleId }
    await enqueueMail(t, mail, { to: email, language, zone: district.timeZone, args }, now)
  }
}
