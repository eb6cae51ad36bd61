import { expect, test } from 'vitest'
import { codeFor, everyList, stateAt, wordsAt } from './lists.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

test('a code is read by the words of its day, whatever it was called since', () => {
  const words = [
    { name: 'Baduta', nameEn: 'Infants', note: '', since: day('2020-01-01') },
    { name: 'Anak 0–23 bulan', nameEn: 'Children of 0–23 months', note: '', since: day('2026-06-01') },
  ]
  const entries = [{ code: 'BADUTA', words }]
  const nameAt = (text: string) => wordsAt(entries, ['BADUTA'], day(text)).get('BADUTA')?.name
  expect(nameAt('2026-05-31')).toBe('Baduta')
  expect(nameAt('2026-06-01')).toBe('Anak 0–23 bulan')
  expect(nameAt('1999-01-01')).toBe('Baduta')
  expect(wordsAt(entries, ['LAIN'], day('2026-06-01')).size).toBe(0)
})

test('an entry holds from its first moment and no longer at its end; one that never held counts as taken away', () => {
  const dates = { validFrom: day('2026-01-01'), validTo: day('2026-02-01') }
  expect(stateAt(dates, day('2025-12-31'))).toBe('coming')
  expect(stateAt(dates, day('2026-01-01'))).toBe('in-force')
  expect(stateAt(dates, day('2026-02-01'))).toBe('ended')
  expect(stateAt({ ...dates, validTo: dates.validFrom }, day('2026-01-15'))).toBe('removed')
})

test('a code is made of a name and never of one that is taken', () => {
  expect(codeFor('Bank sampah & air (désa)', new Set())).toBe('BANK_SAMPAH_AIR_DESA')
  expect(codeFor('APBD', new Set(['APBD', 'APBD_2']))).toBe('APBD_3')
  expect(codeFor('—', new Set())).toBe('ENTRI')
})

test('every list has an address and codes of its own, in both languages', () => {
  const lists = everyList()
  expect(new Set(lists.map(({ address }) => address)).size).toBe(lists.length)
  for (const { entries } of lists) {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
    for (const entry of entries) expect([entry.name, entry.nameEn]).not.toContain('')
  }
})
