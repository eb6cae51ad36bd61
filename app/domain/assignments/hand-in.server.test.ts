import { describe, expect, it } from 'vitest'
import { verifyChain } from '#app/domain/activity/chain.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { saveText } from './draft.server.ts'
import { handIn } from './hand-in.server.ts'
import { listOwnWork } from './own-list.server.ts'
import { readOwnWork } from './own-work.server.ts'
import { assignmentTurns } from './turns.server.ts'

describe('handing in', () => {
  it('refuses an empty work, and the key stays usable', async () => {
    const { schedule, ana } = await createClassroom()
    const form = key()
    expect(await handIn(ana, schedule.id, { from: 0, key: form }, new Date())).toEqual({
      ok: false,
      reason: 'empty',
    })
    await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
    expect(await handIn(ana, schedule.id, { from: 1, key: form }, new Date())).toMatchObject({
      ok: true,
      repeated: false,
    })
  })

  it('gives a receipt whose hash covers text, files and attempt', async () => {
    const { schedule, ana } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
    const now = new Date()
    const result = await handIn(ana, schedule.id, { from: 1, key: key() }, now)
    expect(result).toMatchObject({
      ok: true,
      receipt: {
        number: expect.stringMatching(/^T-\d{4,}$/),
        at: now.toISOString(),
        late: false,
        hash: sha256(canonicalJson({ text: 'Isi', files: [], attempt: 1 })),
      },
    })
    expect((await verifyChain()).faults.filter(({ thing }) => !thing)).toEqual([])
  })

  it('refuses a version that the person has not seen', async () => {
    const { schedule, ana, budi } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Satu', from: 0 }, new Date())
    await saveText(budi, schedule.id, { text: 'Dua', from: 1 }, new Date())
    expect(await handIn(ana, schedule.id, { from: 1, key: key() }, new Date())).toEqual({
      ok: false,
      reason: 'stale',
    })
  })

  it('answers the same form twice with the same receipt', async () => {
    const { schedule, ana } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
    const form = { from: 1, key: key() }
    const first = await handIn(ana, schedule.id, form, new Date())
    const second = await handIn(ana, schedule.id, form, new Date())
    expect(second).toEqual({ ...first, repeated: true })
  })

  it('hands in once when twenty forms arrive at once', async () => {
    const { schedule, ana, budi } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        handIn(n % 2 ? ana : budi, schedule.id, { from: 1, key: key() }, new Date()),
      ),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const rows = await db.submission.findMany({ where: { scheduleId: schedule.id } })
    expect(rows).toHaveLength(1)
    expect(await db.submissionEvent.count({ where: { submissionId: rows[0]?.id, kind: 'HANDED_IN' } })).toBe(
      1,
    )
  })

  it('gives one receipt when the same form arrives twenty times at once', async () => {
    const { schedule, ana } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
    const form = { from: 1, key: key() }
    const results = await Promise.all(
      Array.from({ length: 20 }, () => handIn(ana, schedule.id, form, new Date())),
    )
    const numbers = new Set(results.map((result) => (result.ok ? result.receipt.number : result.reason)))
    expect([...numbers]).toEqual([expect.stringMatching(/^T-/)])
  })

  it('never changes a handed-in text, however closely saving and handing in race', async () => {
    const { schedule, ana, budi } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
    const [receipt] = await Promise.all([
      handIn(ana, schedule.id, { from: 1, key: key() }, new Date()),
      ...Array.from({ length: 5 }, (_, n) =>
        saveText(budi, schedule.id, { text: `Isi ${n}`, from: 1 }, new Date()),
      ),
    ])
    const row = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
    if (receipt.ok)
      expect(row.receiptHash).toBe(sha256(canonicalJson({ text: row.text, files: [], attempt: 1 })))
    else expect(row.status).toBe('DRAFT')
  })

  it('flags late work and refuses it after the last day, by the clock of the server', async () => {
    const { schedule, ana, otherTeam } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
    await saveText(otherTeam, schedule.id, { text: 'Isi', from: 0 }, new Date())
    const at = (days: number) => new Date(Date.now() + days * DAY)
    expect(await handIn(ana, schedule.id, { from: 1, key: key() }, at(3))).toMatchObject({
      receipt: { late: true },
    })
    expect(await handIn(otherTeam, schedule.id, { from: 1, key: key() }, at(5))).toEqual({
      ok: false,
      reason: 'closed',
    })
  })

  it('shows as a turn what is open, and no longer what is handed in', async () => {
    const { schedule, ana, trainer } = await createClassroom()
    expect(await assignmentTurns(ana, new Date())).toMatchObject([{ scheduleId: schedule.id, state: 'open' }])
    expect(await assignmentTurns(trainer, new Date())).toEqual([])
    await saveText(ana, schedule.id, { text: 'Isi', from: 0 }, new Date())
    await handIn(ana, schedule.id, { from: 1, key: key() }, new Date())
    expect(await assignmentTurns(ana, new Date())).toEqual([])
    expect(await listOwnWork(ana, new Date())).toMatchObject([
      { state: 'handed-in', receiptNumber: expect.any(String) },
    ])
    expect((await readOwnWork(ana, schedule.id, new Date()))?.closedBecause).toBe('handed-in')
  })
})
