import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom } from '#tests/support/assignments.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import * as dates from './dates.tsx'

/** A Thursday; the sample district has holidays on it and on the Friday after. */
const HOLIDAY = '2026-12-24'
const saidTo = ({ jar }: { jar: Map<string, string> }) =>
  Buffer.from(decodeURIComponent(jar.get('aksis_pesan') ?? '').split('.')[0] ?? '', 'base64').toString()

test('a due day on which the district does not work is warned of, with the next on which it does, and stays', async () => {
  const { world, schedule } = await createClassroom()
  const { id } = schedule
  const districtId = world.district.id
  await db.cohort.update({
    where: { id: world.cohort.id },
    data: { startsOn: new Date('2026-11-01'), endsOn: new Date('2027-03-01') },
  })
  await db.holiday.createMany({
    data: [
      { districtId, day: HOLIDAY, name: 'Cuti bersama', kind: 'CUTI_BERSAMA' },
      { districtId, day: '2026-12-25', name: 'Hari Natal', kind: 'LIBUR' },
    ],
  })
  const place: Place = { screen: dates, path: 'tugas/:id/tanggal', params: { id } }
  const trainer = await reader(world.people.trainer.id)
  const set = async (due: string, versi: string) =>
    trainer.send(place, [
      ['versi', versi],
      ['dibuka', '2026-12-01'],
      ['tenggat', due],
      ['batas', '2026-12-30'],
      ['penilaian', '2027-01-15'],
      ['tahu', 'ya'],
    ])
  expect((await set(HOLIDAY, '1')).location).toBe(`/tugas/${id}`)
  const warning =
    'Tenggat Kamis, 24 Desember 2026 hari libur (Cuti bersama). Hari kerja berikutnya Senin, 28 Desember 2026.'
  expect(saidTo(trainer)).toContain(warning)
  expect((await trainer.open(place)).html).toContain(warning)
  expect((await db.assignmentSchedule.findUniqueOrThrow({ where: { id } })).dueAt.toISOString()).toBe(
    '2026-12-24T15:59:59.000Z',
  )
  await set('2026-12-28', '2')
  expect(saidTo(trainer)).not.toContain('bukan hari kerja')
  expect((await trainer.open(place)).html).not.toMatch(/hari libur|bukan hari kerja/)
})
