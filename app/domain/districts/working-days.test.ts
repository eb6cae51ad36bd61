import { expect, test } from 'vitest'
import { readHolidayLines } from './holiday-lines.ts'
import { isWorkingDay, nextWorkingDay, storedWeek, weekOf, type WorkCalendar } from './working-days.ts'
import { newHolidaysSchema, weekSchema } from './working-days.schema.ts'

const CALENDAR: WorkCalendar = {
  week: [1, 2, 3, 4, 5],
  holidays: new Map([
    ['2026-12-24', 'Cuti bersama Natal'],
    ['2026-12-25', 'Hari Natal'],
  ]),
}

test('a day is worked when the week says so and it is no holiday', () => {
  expect(isWorkingDay('2026-12-23', CALENDAR)).toBe(true)
  expect(isWorkingDay('2026-12-25', CALENDAR)).toBe(false)
  expect(isWorkingDay('2026-12-27', CALENDAR)).toBe(false)
  expect(isWorkingDay('2026-12-27', { ...CALENDAR, week: [7] })).toBe(true)
})

test('a day that is worked stays; from any other one goes to the next that is, over weekends and years', () => {
  expect(nextWorkingDay('2026-12-23', CALENDAR)).toBe('2026-12-23')
  expect(nextWorkingDay('2026-12-24', CALENDAR)).toBe('2026-12-28')
  const newYear = { ...CALENDAR, holidays: new Map([['2027-01-01', 'Tahun Baru']]) }
  expect(nextWorkingDay('2027-01-01', newYear)).toBe('2027-01-04')
  expect(nextWorkingDay('2026-12-23', { ...CALENDAR, week: [] })).toBeNull()
})

test('a week is kept in its order, and what is no day is left out', () => {
  expect(storedWeek([5, 1, 3, 1])).toBe('1,3,5')
  expect(weekOf('1,3,9,x')).toEqual([1, 3])
  const asked = (hari: string[]) => weekSchema.safeParse({ hari, semula: '1,2,3,4,5' })
  expect(asked([]).error?.issues[0]?.message).toBe('week')
  expect(asked(['6', '1']).data).toEqual({ week: '1,6', seen: '1,2,3,4,5' })
})

test('lines are read as people paste them, with their kind where it is said', () => {
  const { lines, faults } = readHolidayLines(
    [
      '2026-12-25 Hari Natal',
      '',
      '26 Desember 2026; Cuti bersama Natal; cuti bersama',
      'Jumat, 01/01/2027\tTahun Baru Masehi',
      '12 Oktober 2026 – Hari jadi kabupaten | lokal',
      '17 Agustus 2027: Proklamasi',
    ].join('\r\n'),
  )
  expect(faults).toEqual([])
  expect(lines).toEqual([
    { day: '2026-12-25', name: 'Hari Natal', kind: null },
    { day: '2026-12-26', name: 'Cuti bersama Natal', kind: 'CUTI_BERSAMA' },
    { day: '2027-01-01', name: 'Tahun Baru Masehi', kind: null },
    { day: '2026-10-12', name: 'Hari jadi kabupaten', kind: 'LOKAL' },
    { day: '2027-08-17', name: 'Proklamasi', kind: null },
  ])
})

test('no day is guessed: what cannot be read, does not exist or stands twice is told by its line', () => {
  const text = [
    '31 Februari 2026 Salah',
    '25 Desember Natal',
    '2026-13-01 Salah',
    '2026-12-25 Natal',
    '25/12/2026 Lagi',
  ]
  expect(readHolidayLines(text.join('\n')).faults).toEqual([
    { line: 1, why: 'date' },
    { line: 2, why: 'date' },
    { line: 3, why: 'date' },
    { line: 5, why: 'twice' },
  ])
})

test('a form of lines names each line that is wrong, also one without a name', () => {
  const sent = (baris: string) =>
    newHolidaysSchema.safeParse({ kunci: '3f2f9b0e-6a5d-4a55-8e0c-0b4a6f8f9a11', baris, jenis: 'LIBUR' })
  const faults = sent('besok libur\n2026-12-25 Natal\n\n2026-12-26').error?.issues
  expect(faults?.map(({ path, message }) => [path[0], message])).toEqual([
    ['baris.1', 'date'],
    ['baris.4', 'name'],
  ])
  const many = Array.from(
    { length: 61 },
    (_, index) =>
      `2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + Math.floor(index / 12)).padStart(2, '0')} Libur contoh`,
  )
  expect(sent(many.join('\n')).error?.issues.map(({ message }) => message)).toEqual(['tooMany'])
  expect(sent(many.slice(1).join('\n')).data?.holidays).toHaveLength(60)
})
