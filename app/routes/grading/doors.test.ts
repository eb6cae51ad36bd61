import { describe, expect, it } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { visitor } from '#tests/support/doors.ts'
import { createWorld } from '#tests/support/world.ts'
import { loader as table } from './assignment.tsx'
import { loader as list } from './grading.tsx'
import { action as release } from './release.ts'
import { action as sendBack } from './return.ts'
import { action as save, loader as page } from './submission.tsx'

async function room() {
  const made = await createClassroom()
  await saveText(made.ana, made.schedule.id, { text: 'Naskah tim satu', from: 0 }, new Date())
  await handIn(made.ana, made.schedule.id, { from: 1, key: key() }, new Date())
  const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: made.schedule.id } })
  const at = { jadwal: made.schedule.id, pengumpulan: id }
  return { ...made, at, trainer: await visitor(made.trainer.id), participant: await visitor(made.ana.id) }
}

const GRADE: [string, string][] = [
  ['versi', '0'],
  ['komentar', 'Sudah baik.'],
  ['tingkat-0', '3'],
  ['tingkat-1', '4'],
]

describe('grading doors', () => {
  it('do not exist for participants, the secretariat and trainers of other cohorts', async () => {
    const { at, participant, secretariat } = await room()
    const elsewhere = await createWorld()
    const foreign = await visitor(elsewhere.people.trainer.id)
    for (const who of [participant, await visitor(secretariat.id), foreign]) {
      expect((await who.get(page, at)).status).toBe(404)
      expect((await who.get(table, at)).status).toBe(404)
      expect((await who.post(save, at, GRADE)).status).toBe(404)
      expect((await who.post(release, at, [['versi', '1']])).status).toBe(404)
      expect(
        (
          await who.post(sendBack, at, [
            ['alasan', 'Perbaiki lagi ya'],
            ['kunci', key()],
          ])
        ).status,
      ).toBe(404)
    }
    expect((await participant.get(list, {})).status).toBe(404)
    expect((await foreign.get(list, {})).body).toEqual({ items: [] })
    expect(await db.grade.count({ where: { submissionId: at.pengumpulan } })).toBe(0)
  })

  it('answer 400 to a score, a state or a criterion that the rubric does not have', async () => {
    const { at, trainer } = await room()
    for (const extra of ['score', 'status', 'graderId', 'releasedAt', 'tingkat-2', 'tingkat-__proto__'])
      expect((await trainer.post(save, at, [...GRADE, [extra, '4']])).status).toBe(400)
    expect((await trainer.post(save, at, [...GRADE, ['tingkat-0', '4']])).status).toBe(400)
  })

  it('answer 422 to a level that does not exist and keep what was typed', async () => {
    const { at, trainer } = await room()
    const fields: [string, string][] = [
      ['versi', '0'],
      ['komentar', 'Tetap di sini'],
      ['tingkat-0', '5'],
    ]
    expect(await trainer.post(save, at, fields)).toMatchObject({
      status: 422,
      body: { values: { komentar: 'Tetap di sini' } },
    })
  })

  it('save, show the other trainer’s levels on a clash, release and tell', async () => {
    const { at, trainer } = await room()
    expect((await trainer.post(save, at, [...GRADE, ['lanjut', 'rilis']])).location).toMatch(/#rilis$/)
    const clash = await trainer.post(save, at, [
      ['versi', '0'],
      ['komentar', 'Lain'],
      ['tingkat-0', '1'],
    ])
    expect(clash).toMatchObject({
      status: 409,
      body: { values: { komentar: 'Lain' }, theirs: { levels: { '0': 3, '1': 4 } } },
    })
    expect((await trainer.post(release, at, [['versi', '1']])).location).toBe(
      `/penilaian/${at.jadwal}/${at.pengumpulan}`,
    )
    expect((await trainer.get(page, at)).body).toMatchObject({ state: 'released', grade: { score: 90 } })
    expect((await trainer.get(table, at)).body).toMatchObject({
      rows: [{ state: 'released', score: 90 }, { state: 'none' }],
    })
  })

  it('return a work only with a reason', async () => {
    const { at, trainer } = await room()
    await trainer.post(sendBack, at, [
      ['alasan', 'Kurang'],
      ['kunci', key()],
    ])
    expect((await trainer.get(page, at)).body).toMatchObject({ state: 'ungraded' })
    await trainer.post(sendBack, at, [
      ['alasan', 'Lengkapi sumber datanya.'],
      ['kunci', key()],
    ])
    expect((await trainer.get(page, at)).body).toMatchObject({
      state: 'returned',
      returned: { comment: 'Lengkapi sumber datanya.' },
    })
  })
})
