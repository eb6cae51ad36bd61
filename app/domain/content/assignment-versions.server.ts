import type { Tx } from '#app/platform/data/db.server.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { keyedRubric, withKeys, withoutKeys } from './assignment-keys.ts'
import { storedRubric } from './making/stored.ts'

type By = {
  /** Null: a file's. */
  authorId: string | null
  note?: string
}

/**
 * Keeps what an assignment asks and how it is graded as its next version, with keys for its criteria, and answers the
 * version's number. Nothing happens where the newest one says the same: whoever writes instructions or rubric of an
 * assignment calls this in the same transaction, after the row is written.
 */
export async function keepVersion(t: Tx, id: string, { authorId, note = '' }: By, now: Date): Promise<number> {
  const { source, origin, sourceHash: hash, ...row } = await t.assignment.findUniqueOrThrow({
    where: { id },
    select: { source: true, origin: true, sourceHash: true, rubric: true },
  })
  const rubric = storedRubric.parse(row.rubric)
  const before = await t.assignmentVersion.findMany({
    where: { assignmentId: id },
    orderBy: { number: 'desc' },
    select: { number: true, source: true, rubric: true },
  })
  const versions = before.map((version) => ({ ...version, rubric: keyedRubric.parse(version.rubric) }))
  const [newest] = versions
  if (newest?.source === source && canonicalJson(withoutKeys(newest.rubric)) === canonicalJson(rubric))
    return newest.number
  const number = (newest?.number ?? 0) + 1
  const keyed = withKeys(
    rubric,
    versions.map((version) => version.rubric),
  )
  await t.assignmentVersion.create({
    data: { assignmentId: id, number, source, origin, hash, rubric: keyed, note, authorId, createdAt: now },
  })
  await t.assignment.update({ where: { id }, data: { number } })
  return number
}
