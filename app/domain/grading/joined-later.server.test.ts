import { beforeEach, describe, expect, it } from 'vitest'
import { assignmentTurns } from '#app/domain/assignments/turns.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { key } from '#tests/support/assignments.ts'
import { gradeForm } from '#tests/support/grading.ts'
import { createMoves, mailsTo } from '#tests/support/moves.ts'
import { askerFor } from '#tests/support/world.ts'
import { saveGrade } from './grade.server.ts'
import { listGrading } from './grading-list.server.ts'
import { readWork } from './read-work.server.ts'
import { releaseGrade } from './release.server.ts'
import { returnWork } from './return-work.server.ts'
import { readSubmissionTable } from './submission-table.server.ts'

let room: Awaited<ReturnType<typeof createMoves>>

beforeEach(async () => {
  room = await createMoves()
})

describe('who joins a team that has handed in', () => {
  it('reads it as a member, owes nothing, and has no grade of it', async () => {
    const { one, her } = room
    await room.sends(one.members[0].id, 'Naskah tim satu')
    await room.moves(her.id, one.id)
    expect(await room.pageOf(her.id)).toMatchObject({
      through: 'joined-later',
      state: 'joined-later',
      team: 'Tim 1',
      current: { text: 'Naskah tim satu' },
    })
    await room.graded(one.id)
    expect(await room.listed(her.id)).toMatchObject({ state: 'joined-later', score: null })
    expect(await assignmentTurns(await askerFor(her.id), room.later())).toEqual([])
    expect(await mailsTo(her.email, 'assignment-released')).toEqual([])
  })

  it('writes with it once a trainer has returned it, and then it is hers', async () => {
    const { one, her } = room
    await room.sends(one.members[0].id, 'Naskah tim satu')
    await room.moves(her.id, one.id)
    await room.returns(one.id)
    expect(await room.listed(her.id)).toMatchObject({ state: 'returned' })
    await room.sends(her.id, 'Naskah tim satu, diperbaiki')
    expect(await room.pageOf(her.id)).toMatchObject({ through: 'own', state: 'handed-in' })
  })
})

describe('a former member who trains now', () => {
  it('refuses her to grade, return, release or find what her former team wrote', async () => {
    const { two, her } = room
    await room.sends(two.members[0].id, 'Naskah tim dua')
    await room.moves(her.id, null)
    await db.roleHolding.updateMany({ where: { personId: her.id }, data: { endedAt: room.later() } })
    const { districtId, cohortId } = { districtId: room.world.district.id, cohortId: room.world.cohort.id }
    await db.roleHolding.create({ data: { personId: her.id, districtId, cohortId, role: 'trainer' } })
    const now = await askerFor(her.id)
    const place = await room.workOf(two.id)
    const form = gradeForm({ levels: { '0': 4, '1': 4 }, comment: 'Bagus' })
    expect(await saveGrade(now, place, form, room.later())).toEqual({ ok: false, reason: 'not-found' })
    expect(await releaseGrade(now, place, 0, room.later())).toEqual({ ok: false, reason: 'not-found' })
    expect(await returnWork(now, place, { comment: 'Ulangi', key: key() }, room.later())).toMatchObject({
      ok: false,
    })
    expect(await readWork(now, place.scheduleId, place.submissionId, room.later())).toBeNull()
    const table = await readSubmissionTable(now, place.scheduleId)
    expect(table?.rows.map(({ ownerName }) => ownerName)).toEqual(['Tim 1'])
    expect(table?.counts).toMatchObject({ ungraded: 0, none: 1 })
    expect((await listGrading(now)).rows).toMatchObject([{ counts: { ungraded: 0 } }])
  })
})
