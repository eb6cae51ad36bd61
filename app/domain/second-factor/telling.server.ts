import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AuditAction } from '#app/domain/activity/words.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { factorNotice, type FactorStep } from './mails.ts'

/** Whose second factor it is. */
export type FactorPerson = { id: string; districtId: string }

/** A mail to her, and last of all a line in the audit trail; `by` null: the command on the machine. */
export async function tellOfFactor(
  t: Tx,
  { id, districtId }: FactorPerson,
  told: { step: FactorStep; action: AuditAction; by: string | null; after?: unknown },
  now: Date,
): Promise<void> {
  const { email, name, language, district } = await t.person.findUniqueOrThrow({
    where: { id },
    select: MAIL_READER,
  })
  const args = { name, step: told.step, at: now.toISOString() }
  await enqueueMail(t, factorNotice, { to: email, language, zone: district.timeZone, args }, now)
  const { action, by, after } = told
  await recordActivity(t, { personId: by, districtId, action, object: { type: 'person', id }, after }, now)
}
