import { describe, expect, it } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { gradeFields } from '#tests/support/grading.ts'
import { visitor } from '#tests/support/doors.ts'
import { createWorld } from '#tests/support/world.ts'
import { loader as table } from './assignment.tsx'
import { loader as list } from './grading.tsx'
import { action as release } from './release.ts'
import { action as sendBack } from './return.ts'
import { action as autosave } from './save.ts'
import { action as save, loader as page } from './submission.tsx'

async function room() {
  const made = await createClassroom()
  await saveText(made.ana, made.schedule.id, { text: 'Naskah tim satu', from: 0 }, new Date())
  await handIn(made.ana, made.schedule.id, { from: 1, key: key() }, new Date())
  const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: made.schedule.id } })
  const at = { jadwal: made.schedule.id, pengumpulan: id }
  return { ...made, at, trainer: await visitor(made.trainer.id), participant: await visitor(made.ana.id) }
}

const GRADE = gradeFields({ levels: { '0': 3, '1': 4 }, comment: 'Sudah baik.' })

describe('grading doors', () => {
  it('do not exist for participants, the secretariat and trainers of other cohorts', async () => {
    const { at, participant, secretariat } = await room()
    const elsewhere = await createWorld()
    const foreign = await visitor(elsewhere.people.trainer.id)
    for (const who of [participant, await visitor(secretariat.id), foreign]) {
      expect((await who.get(page, at)).status).toBe(404)
      expect((await who.get(table, at)).status).toBe(404)
      expect((await who.post(save, at, GRADE)).status).toBe(404)
      expect((await who.post(autosave, at, GRADE)).status).toBe(404)
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
    expect((await foreign.get(list, {})).body).toMatchObject({ items: [], before: null, after: null })
    expect(await db.grade.count({ where: { submissionId: at.pengumpulan } })).toBe(0)
  })

  it('answer 400 to a score, a state or a criterion that the rubric does not have', async () => {
    const { at, trainer } = await room()
    for (const door of [save, autosave]) {
      for (const extra of ['score', 'status', 'graderId', 'releasedAt', 'tingkat-2', 'tingkat-__proto__'])
        expect((await trainer.post(door, at, [...GRADE, [extra, '4']])).status).toBe(400)
      expect((await trainer.post(door, at, [...GRADE, ['tingkat-0', '4']])).status).toBe(400)
      // A form that names no text it was made from is none of ours.
      expect((await trainer.post(door, at, [['tingkat-0', '4']])).status).toBe(400)
    }
    expect(await db.grade.count({ where: { submissionId: at.pengumpulan } })).toBe(0)
  })

  it('answer 422 to a level that does not exist, keep what was typed and save the rest', async () => {
    const { at, trainer } = await room()
    const fields = GRADE.map(([name, value]): [string, string] => [name, name === 'tingkat-0' ? '5' : value])
    expect(await trainer.post(save, at, fields)).toMatchObject({
      status: 422,
      body: { values: { komentar: 'Sudah baik.' }, errors: { 'tingkat-0': expect.any(String) } },
    })
    expect((await trainer.get(page, at)).body).toMatchObject({
      values: { 'tingkat-0': '', 'tingkat-1': '4', komentar: 'Sudah baik.' },
    })
  })

  it('save, show the other levels on a clash and stand on them, release and tell', async () => {
    const { at, trainer } = await room()
    expect((await trainer.post(save, at, [...GRADE, ['lanjut', 'rilis']])).location).toMatch(/#rilis$/)
    const late = gradeFields({ levels: { '0': 1 }, comment: 'Sudah baik.' })
    const clash = await trainer.post(save, at, late)
    const { body } = await trainer.get(page, at)
    expect(clash).toMatchObject({
      status: 409,
      body: {
        values: { 'tingkat-0': '1' },
        theirs: { levels: [{ key: '0', level: '3' }], comment: null },
        marks: { 'tingkat-0': markIn(body, 'tingkat-0') },
      },
    })
    expect((await trainer.post(release, at, [['versi', '1']])).location).toBe(
      `/penilaian/${at.jadwal}/${at.pengumpulan}`,
    )
    expect((await trainer.get(page, at)).body).toMatchObject({ state: 'released', grade: { score: 90 } })
    expect((await trainer.get(table, at)).body).toMatchObject({
      rows: [{ state: 'released', score: 90 }, { state: 'none' }],
    })
  })

  it('lead to the criteria without a level instead of the question whether to release, and count them in the table', async () => {
    const { at, trainer } = await room()
    const half = gradeFields({ levels: { '1': 4 }, comment: 'Sudah baik.' })
    expect((await trainer.post(save, at, [...half, ['lanjut', 'rilis']])).location).toBe(
      `/penilaian/${at.jadwal}/${at.pengumpulan}#belum-bertingkat`,
    )
    expect((await trainer.get(table, at)).body).toMatchObject({
      rows: [{ state: 'grading', unrated: { count: 1, of: 2 } }, { unrated: null }],
    })
    const rest = gradeFields(
      { levels: { '0': 3, '1': 4 }, comment: 'Sudah baik.' },
      { levels: { '1': 4 }, comment: 'Sudah baik.' },
    )
    expect((await trainer.post(save, at, [...rest, ['lanjut', 'rilis']])).location).toMatch(/#rilis$/)
    expect((await trainer.get(table, at)).body).toMatchObject({
      rows: [{ unrated: null }, { unrated: null }],
    })
  })

  it('answer the page’s script field by field: refused, saved, or what another trainer chose', async () => {
    const { at, trainer, world } = await room()
    const second = await visitor(
      (await world.person('Pelatih Dua', 'trainer', { cohortId: world.cohort.id })).id,
    )
    const only = (name: string, value: string): [string, string][] => [
      ...GRADE.filter(([field]) => field === `dasar.${name}`),
      [name, value],
    ]
    const long = [...only('komentar', 'a'.repeat(4_001)), ...only('tingkat-1', '4')]
    expect((await trainer.post(autosave, at, long)).body).toMatchObject({
      kind: 'answered',
      score: null,
      fields: { komentar: { kind: 'refused' }, 'tingkat-1': { kind: 'saved' } },
    })
    for (const broken of ['Ru\0sak', 'Ru\uFFFDsak'])
      expect((await trainer.post(autosave, at, only('komentar', broken))).body).toMatchObject({
        fields: { komentar: { kind: 'refused', places: { komentar: expect.stringContaining('tanda') } } },
      })
    await trainer.post(autosave, at, only('tingkat-0', '3'))
    expect((await second.post(autosave, at, only('tingkat-0', '1'))).body).toMatchObject({
      fields: { 'tingkat-0': { kind: 'other', value: '3', by: world.people.trainer.name } },
    })
    expect((await trainer.post(autosave, at, only('tingkat-0', '2'))).body).toMatchObject({
      fields: { 'tingkat-0': { by: 'tab Anda yang lain' } },
    })
    expect((await trainer.get(page, at)).body).toMatchObject({ values: { 'tingkat-0': '3', komentar: '' } })
  })

  it('let a level that comes late not pass one that the page has said once more', async () => {
    const { at, trainer } = await room()
    const base = GRADE.filter(([field]) => field === 'dasar.tingkat-0')
    const again = await trainer.post(autosave, at, [...base, ['tingkat-0', ''], ['lagi.tingkat-0', '1']])
    expect(again.body).toMatchObject({ score: null, fields: { 'tingkat-0': { kind: 'saved' } } })
    expect((await trainer.post(autosave, at, [...base, ['tingkat-0', '1']])).body).toMatchObject({
      fields: { 'tingkat-0': { kind: 'other', value: '' } },
    })
    expect(await trainer.post(save, at, [...base, ['tingkat-0', '1']])).toMatchObject({ status: 409 })
    expect((await trainer.get(page, at)).body).toMatchObject({ values: { 'tingkat-0': '' } })
  })

  it('say to the page’s script that a grade was released or its work returned meanwhile', async () => {
    const { at, trainer } = await room()
    await trainer.post(save, at, GRADE)
    await trainer.post(release, at, [['versi', '1']])
    expect((await trainer.post(autosave, at, GRADE)).body).toEqual({
      kind: 'closed',
      sentence: 'Penilaian sudah dirilis, jadi tidak dapat diubah.',
    })
    expect(await trainer.post(save, at, GRADE)).toMatchObject({
      status: 409,
      body: { closed: true, values: { komentar: 'Sudah baik.' } },
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

function markIn(page: unknown, name: string): unknown {
  const marks: unknown = typeof page === 'object' && page !== null ? Reflect.get(page, 'marks') : undefined
  return typeof marks === 'object' && marks !== null ? Reflect.get(marks, name) : undefined
}
