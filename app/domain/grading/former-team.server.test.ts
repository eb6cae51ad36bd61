import { beforeEach, describe, expect, it } from 'vitest'
import { readableFile } from '#app/domain/files/readable-file.server.ts'
import * as nouns from '#app/files.server.ts'
import { addFile } from '#app/domain/assignments/attachments.server.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { assignmentTurns } from '#app/domain/assignments/turns.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { key } from '#tests/support/assignments.ts'
import { aFile, createMoves, mailsTo } from '#tests/support/moves.ts'
import { askerFor } from '#tests/support/world.ts'

let room: Awaited<ReturnType<typeof createMoves>>

beforeEach(async () => {
  room = await createMoves()
})

describe('who handed in with a team and was moved then', () => {
  it('keeps work, receipt and later the grade, and owes nothing with her new team', async () => {
    const { one, two, her } = room
    const receipt = await room.sends(two.members[0].id, 'Naskah tim dua')
    await room.moves(her.id, one.id)
    expect(await room.pageOf(her.id)).toMatchObject({
      through: 'former',
      team: 'Tim 2',
      state: 'handed-in',
      closedBecause: 'handed-in',
      current: { text: 'Naskah tim dua', receiptNumber: receipt.number, grade: null },
    })
    expect(await room.listed(her.id)).toMatchObject({ state: 'handed-in', formerTeam: 'Tim 2', score: null })
    expect(await assignmentTurns(await askerFor(her.id), room.later())).toEqual([])
    await room.graded(two.id)
    expect(await room.pageOf(her.id)).toMatchObject({ state: 'released', current: { grade: { score: 90 } } })
    expect(await room.listed(her.id)).toMatchObject({ state: 'released', score: 90 })
    expect(await mailsTo(her.email, 'assignment-released')).toHaveLength(1)
  })

  it('never waits for a team when she is in none', async () => {
    const { her } = room
    await room.sends(her.id, 'Naskah tim dua')
    await room.moves(her.id, null)
    expect(await room.pageOf(her.id)).toMatchObject({ through: 'former', state: 'handed-in' })
    expect(await room.listed(her.id)).toMatchObject({ state: 'handed-in' })
  })

  it('cannot write in the work of her new team, and its grade is not hers', async () => {
    const { one, two, her } = room
    await room.sends(two.members[0].id, 'Naskah tim dua')
    await room.moves(her.id, one.id)
    const moved = await askerFor(her.id)
    const { id } = room.schedule
    const refused = { ok: false, reason: 'former-team' }
    expect(await saveText(moved, id, { text: 'Diam-diam', from: 0 }, room.later())).toEqual(refused)
    await saveText(room.ana, id, { text: 'Naskah tim satu', from: 0 }, room.later())
    expect(await saveText(moved, id, { text: 'Diam-diam', from: 1 }, room.later())).toEqual(refused)
    expect(await handIn(moved, id, { from: 1, key: key() }, room.later())).toEqual(refused)
    await handIn(room.ana, id, { from: 1, key: key() }, room.later())
    await room.graded(one.id)
    expect(await room.pageOf(her.id)).toMatchObject({
      through: 'former',
      current: { text: 'Naskah tim dua', grade: null },
    })
    expect(await room.listed(her.id)).toMatchObject({ state: 'handed-in', score: null })
    expect(await mailsTo(her.email, 'assignment-released')).toEqual([])
    expect(await mailsTo(one.members[0].email, 'assignment-released')).toHaveLength(1)
  })

  it('reads nothing of what her former team writes afterwards: draft, files, next attempt', async () => {
    const { one, two, her } = room
    const [lead] = two.members
    await room.sends(her.id, 'Naskah bersama')
    await room.moves(her.id, one.id)
    await room.returns(two.id)
    const mate = await askerFor(lead.id)
    await saveText(mate, room.schedule.id, { text: 'RAHASIA-TIM-DUA', from: 1 }, room.later())
    await addFile(mate, room.schedule.id, { file: aFile('rahasia.pdf'), key: key() }, room.later())
    const secret = await db.storedFile.findFirstOrThrow({
      where: { name: 'rahasia.pdf' },
      orderBy: { createdAt: 'desc' },
    })
    const moved = await askerFor(her.id)
    expect(JSON.stringify([await room.pageOf(her.id), await room.listed(her.id)])).not.toContain(
      'RAHASIA-TIM-DUA',
    )
    expect(await readableFile(nouns, moved, secret.id, room.later())).toBeNull()
    await handIn(mate, room.schedule.id, { from: 2, key: key() }, room.later())
    await room.graded(two.id, 2)
    expect(JSON.stringify([await room.pageOf(her.id), await room.listed(her.id)])).not.toMatch(
      /RAHASIA|CATATAN-PELATIH/,
    )
    expect(await readableFile(nouns, moved, secret.id, room.later())).toBeNull()
    expect(await mailsTo(her.email, 'assignment-released')).toEqual([])
  })

  it('reads on what she had handed in when it is returned, and owes it with her present team', async () => {
    const { one, two, her } = room
    const receipt = await room.sends(her.id, 'Naskah bersama')
    await room.moves(her.id, one.id)
    await room.returns(two.id)
    expect(await room.pageOf(her.id)).toMatchObject({
      through: 'own',
      team: 'Tim 1',
      state: 'open',
      current: null,
      continued: [
        {
          team: 'Tim 2',
          attempts: [{ text: 'Naskah bersama', receiptNumber: receipt.number, status: 'RETURNED' }],
        },
      ],
    })
    expect(await room.listed(her.id)).toMatchObject({ state: 'open', attempt: 1 })
    const [hers] = await mailsTo(her.email, 'assignment-returned')
    expect(hers).toContain('"continuedBy":"Tim 2"')
    expect(await mailsTo(two.members[0].email, 'assignment-returned')).toHaveLength(1)
    await saveText(
      await askerFor(her.id),
      room.schedule.id,
      { text: 'Bersama tim satu', from: 0 },
      room.later(),
    )
    await room.sends(one.members[0].id, 'Bersama tim satu')
    expect(await room.listed(her.id)).toMatchObject({ state: 'handed-in', formerTeam: null })
  })

  it('downloads the files that she handed in, and nobody notes it', async () => {
    const { one, two, her } = room
    await addFile(
      await askerFor(her.id),
      room.schedule.id,
      { file: aFile('bersama.pdf'), key: key() },
      room.later(),
    )
    await room.sends(two.members[0].id, 'Naskah')
    const file = await db.storedFile.findFirstOrThrow({ where: { uploadedById: her.id } })
    await room.moves(her.id, one.id)
    const { id: submissionId } = await db.submission.findFirstOrThrow({ where: { teamId: two.id } })
    expect(await readableFile(nouns, await askerFor(her.id), file.id, room.later())).toMatchObject({
      name: 'bersama.pdf',
    })
    expect(await db.auditEvent.count({ where: { action: 'file.read', objectId: submissionId } })).toBe(0)
  })

  it('finds all as it was when she is moved back', async () => {
    const { one, two, her } = room
    await room.sends(her.id, 'Naskah tim dua')
    await room.moves(her.id, one.id)
    await room.moves(her.id, two.id)
    expect(await room.pageOf(her.id)).toMatchObject({ through: 'own', team: 'Tim 2', state: 'handed-in' })
    await room.graded(two.id)
    expect(await room.listed(her.id)).toMatchObject({ state: 'released', score: 90, formerTeam: null })
  })

  it('keeps what she handed in with the first of three teams', async () => {
    const { one, two } = room.world.teams
    const third = await db.team.create({
      data: { cohortId: room.world.cohort.id, number: 3, name: 'Tim 3', nameKey: 'tim 3' },
    })
    const [, her] = two.members
    await room.sends(her.id, 'Naskah tim dua')
    await room.moves(her.id, one.id)
    await room.sends(one.members[0].id, 'Naskah tim satu')
    await room.moves(her.id, third.id)
    expect(await room.pageOf(her.id)).toMatchObject({
      through: 'former',
      team: 'Tim 2',
      current: { text: 'Naskah tim dua' },
    })
    const seen = JSON.stringify(await room.pageOf(her.id))
    expect(seen).not.toContain('Naskah tim satu')
  })
})
