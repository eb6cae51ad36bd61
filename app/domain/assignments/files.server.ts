import { z } from 'zod'
import { formerStays, teamKey, within, type Asker } from '#app/domain/access/asker.ts'
import { can, type ThingOf } from '#app/domain/access/permissions.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import type { FileNoun } from '#app/domain/files/file-noun.ts'
import { fileSentence } from '#app/domain/files/content-words.server.ts'
import { chosenFault, kindFault } from '#app/domain/files/faults.ts'
import { nameHoldsPersonalNumber } from '#app/domain/files/file-name.ts'
import { paths } from '#app/paths.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import { refusalToAttach } from './attachments.server.ts'

const workSchema = z.object({
  id: z.string(),
  status: z.string(),
  handedInAt: z.coerce.date().nullable(),
  ownerKey: z.string(),
  cohortId: z.string(),
})

/**
 * Files of submissions: she reads those of her own or her team's work, of what a former team handed in while she belonged to
 * it, or handed in by somebody of a cohort she oversees; then the reading is noted. Drafts are the writers' own.
 */
export const files: FileNoun = {
  async mayRead(asker, thingIds, now) {
    const { districtId } = asker
    const found = await ask(
      workSchema,
      sql`SELECT w."id", w."status", w."handedInAt", w."ownerKey", k."cohortId"
        FROM "Submission" w JOIN "AssignmentSchedule" k ON k."id" = w."scheduleId"
        WHERE w."id" IN (${list(thingIds)}) ORDER BY w."id"`,
    )
    const works = found.map(({ status, ...work }) => ({ ...work, districtId, submitted: status !== 'DRAFT' }))
    const read = works.filter((work) => can(asker, 'submission.read', work))
    const [first] = read
    if (!first) return false
    if (!read.some((work) => isHers(asker, work)))
      await recordReading(asker, { action: 'file.read', object: { type: 'submission', id: first.id } }, now)
    return true
  },
  arriving: {
    limit: 'upload',
    mayAdd: async (asker, scheduleId, now) => (await refusalToAttach(asker, scheduleId, now)) === null,
    page: (_asker, scheduleId) => Promise.resolve(`${paths.assignment(scheduleId)}#berkas`),
    refuse: (file, language) => {
      const fault = nameHoldsPersonalNumber(file.name)
        ? ({ code: 'nameDigits' } as const)
        : (kindFault(file.name) ?? chosenFault(file))
      return fault && fileSentence(fault, language)
    },
  },
}

/** To write now, or handed in with her: that she reads it need not be noted. */
function isHers(asker: Asker, work: ThingOf<'submission.read'>): boolean {
  const { ownerKey, handedInAt } = work
  if (can(asker, 'submission.write', work)) return true
  return formerStays(asker).some(
    (stay) => teamKey(stay.teamId) === ownerKey && handedInAt !== null && within(stay, handedInAt),
  )
}
