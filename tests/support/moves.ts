import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { listOwnWork } from '#app/domain/assignments/own-list.server.ts'
import { readOwnWork } from '#app/domain/assignments/own-work.server.ts'
import { saveGrade } from '#app/domain/grading/grade.server.ts'
import { releaseGrade } from '#app/domain/grading/release.server.ts'
import { returnWork } from '#app/domain/grading/return-work.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { createClassroom, key } from './assignments.ts'
import { gradeForm } from './grading.ts'
import { moveTo } from './teams.ts'
import { askerFor } from './world.ts'

/** A classroom of two teams in which people are moved; each act comes a minute after the one before, as in life. */
export async function createMoves() {
  const room = await createClassroom()
  const { world, schedule, trainer } = room
  const start = Date.now()
  let minutes = 0
  function later(): Date {
    minutes += 1
    return new Date(start + minutes * MINUTE)
  }
  /** Her team writes and hands in. */
  async function sends(personId: string, text: string) {
    const asker = await askerFor(personId)
    const before = await readOwnWork(asker, schedule.id, later())
    const saved = await saveText(asker, schedule.id, { text, from: before?.current?.version ?? 0 }, later())
    if (!saved.ok) throw new Error(saved.reason)
    const done = await handIn(asker, schedule.id, { from: saved.version, key: key() }, later())
    if (!done.ok) throw new Error(done.reason)
    return done.receipt
  }
  async function workOf(teamId: string, attempt = 1) {
    const work = await db.submission.findFirstOrThrow({ where: { teamId, attempt } })
    return { scheduleId: schedule.id, submissionId: work.id }
  }
  async function graded(teamId: string, attempt = 1) {
    const place = await workOf(teamId, attempt)
    const form = gradeForm({ levels: { '0': 3, '1': 4 }, comment: 'CATATAN-PELATIH' })
    const saved = await saveGrade(trainer, place, form, later())
    if (!saved.ok) throw new Error(saved.reason)
    const released = await releaseGrade(trainer, place, 1, later())
    if (!released.ok) throw new Error(released.reason)
  }
  return {
    ...room,
    one: world.teams.one,
    two: world.teams.two,
    her: world.teams.two.members[1],
    later,
    sends,
    workOf,
    graded,
    moves: async (personId: string, teamId: string | null) => moveTo(world, personId, teamId, later()),
    returns: async (teamId: string) =>
      returnWork(trainer, await workOf(teamId), { comment: 'Perbaiki bagian dua', key: key() }, later()),
    pageOf: async (personId: string) => readOwnWork(await askerFor(personId), schedule.id, later()),
    listed: async (personId: string) => (await listOwnWork(await askerFor(personId), later()))[0],
  }
}

/** The mails of a kind that lie for somebody, as they are written down. */
export async function mailsTo(email: string, template: string): Promise<string[]> {
  const rows = await db.outboxMessage.findMany({ where: { kind: 'mail' } })
  return rows
    .map(({ payload }) => JSON.stringify(payload))
    .filter((mail) => mail.includes(email) && mail.includes(template))
}

/** A kept file, of which only the row is needed. */
export function aFile(name: string) {
  return { sha256: `${name}-${crypto.randomUUID()}`, size: 100, type: 'application/pdf', name }
}
