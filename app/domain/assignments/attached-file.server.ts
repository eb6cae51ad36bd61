import { z } from 'zod'
import { formerStays, teamKey, within, type Asker } from '#app/domain/access/asker.ts'
import { can, type ThingOf } from '#app/domain/access/permissions.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const attachedSchema = z.object({
  sha256: z.string(),
  size: z.number(),
  type: z.string(),
  name: z.string(),
  id: z.string(),
  status: z.string(),
  handedInAt: z.coerce.date().nullable(),
  ownerKey: z.string(),
  cohortId: z.string(),
})

/**
 * A file that this person may download: of her own or her team's work, of what a former team handed in while she belonged
 * to it, or handed in by somebody of a cohort she oversees; then the reading is noted. Drafts are the writers' own.
 */
export async function attachedFile(asker: Asker, fileId: string, now: Date) {
  const { districtId } = asker
  const attached = await ask(
    attachedSchema,
    sql`SELECT s."sha256", s."size", s."type", s."name", w."id", w."status", w."handedInAt", w."ownerKey", k."cohortId"
      FROM "StoredFile" s
      JOIN "SubmissionFile" f ON f."fileId" = s."id" AND f."removedAt" IS NULL
      JOIN "Submission" w ON w."id" = f."submissionId" JOIN "AssignmentSchedule" k ON k."id" = w."scheduleId"
      WHERE s."id" = ${fileId} AND s."districtId" = ${districtId}`,
  )
  const [file] = attached
  if (!file) return null
  const works = attached.map(({ id, status, ownerKey, cohortId, handedInAt }) => ({
    id,
    districtId,
    cohortId,
    ownerKey,
    handedInAt,
    submitted: status !== 'DRAFT',
  }))
  const read = works.filter((work) => can(asker, 'submission.read', work))
  const [first] = read
  if (!first) return null
  if (!read.some((work) => isHers(asker, work)))
    await recordReading(asker, { action: 'file.read', object: { type: 'submission', id: first.id } }, now)
  return { sha256: file.sha256, size: file.size, type: file.type, name: file.name }
}

/** To write now, or handed in with her: that she reads it need not be noted. */
function isHers(asker: Asker, work: ThingOf<'submission.read'>): boolean {
  const { ownerKey, handedInAt } = work
  if (can(asker, 'submission.write', work)) return true
  return formerStays(asker).some(
    (stay) => teamKey(stay.teamId) === ownerKey && handedInAt !== null && within(stay, handedInAt),
  )
}
