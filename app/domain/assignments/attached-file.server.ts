import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
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
  ownerKey: z.string(),
  cohortId: z.string(),
})

/**
 * A file that this person may download: of her own or her team's work, or handed in by somebody of a cohort she
 * oversees; then the reading is noted. Drafts are the writers' own.
 */
export async function attachedFile(asker: Asker, fileId: string, now: Date) {
  const { districtId } = asker
  const attached = await ask(
    attachedSchema,
    sql`SELECT s."sha256", s."size", s."type", s."name", w."id", w."status", w."ownerKey", k."cohortId"
      FROM "StoredFile" s
      JOIN "SubmissionFile" f ON f."fileId" = s."id" AND f."removedAt" IS NULL
      JOIN "Submission" w ON w."id" = f."submissionId" JOIN "AssignmentSchedule" k ON k."id" = w."scheduleId"
      WHERE s."id" = ${fileId} AND s."districtId" = ${districtId}`,
  )
  const [file] = attached
  if (!file) return null
  const works = attached.map(({ id, status, ownerKey, cohortId }) => ({
    id,
    districtId,
    cohortId,
    ownerKey,
    submitted: status !== 'DRAFT',
  }))
  if (!works.some((work) => can(asker, 'submission.write', work))) {
    const overseen = works.find((work) => can(asker, 'submission.read', work))
    if (!overseen) return null
    await recordReading(asker, { action: 'file.read', object: { type: 'submission', id: overseen.id } }, now)
  }
  return { sha256: file.sha256, size: file.size, type: file.type, name: file.name }
}
