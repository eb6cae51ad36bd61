import { expect, test } from 'vitest'
import { whyHere, type InQueue } from './why-here.ts'

const NOW = new Date('2026-11-21T04:00:00Z')
const HERE = { language: 'id', zone: 'Asia/Makassar' } as const
const PLAIN: InQueue = {
  urgency: 'BIASA',
  pinnedAt: null,
  windowClosesAt: null,
  worthyCount: 0,
  statusSince: new Date('2026-11-05T04:00:00Z'),
}

test('the first rule that says something gives the reason', () => {
  const all = { ...PLAIN, pinnedAt: NOW, windowClosesAt: new Date('2026-12-03T00:00:00Z'), worthyCount: 3 }
  expect(whyHere(all, NOW, HERE).text).toBe('Disematkan sekretariat')
  expect(whyHere({ ...all, urgency: 'SANGAT_SEGERA' }, NOW, HERE)).toEqual({
    text: 'Sangat segera, disematkan sekretariat',
    urgent: true,
    rule: 'pinned',
  })
  expect(whyHere({ ...all, pinnedAt: null }, NOW, HERE, 'KUA-PPAS').text).toBe('KUA-PPAS tutup 12 hari lagi')
  expect(whyHere({ ...PLAIN, worthyCount: 3 }, NOW, HERE).text).toBe('3 penelaah menilai Layak')
  expect(whyHere(PLAIN, NOW, HERE).text).toBe('Menunggu 16 hari')
})

test('days are those of the calendar in Kutai Timur', () => {
  const tonight = { ...PLAIN, windowClosesAt: new Date('2026-11-21T15:59:00Z') }
  expect(whyHere(tonight, NOW, HERE).text).toBe('Batas anggaran tutup hari ini')
  const past = { ...PLAIN, windowClosesAt: new Date('2026-11-19T04:00:00Z') }
  expect(whyHere(past, NOW, HERE)).toMatchObject({
    text: 'Batas anggaran sudah tutup 2 hari lalu',
    urgent: true,
  })
  expect(whyHere({ ...PLAIN, statusSince: NOW }, NOW, HERE).text).toBe('Menunggu sejak hari ini')
})

test('English counts one day as one', () => {
  const tomorrow = { ...PLAIN, windowClosesAt: new Date('2026-11-22T04:00:00Z') }
  expect(whyHere(tomorrow, NOW, { ...HERE, language: 'en' }).text).toBe('Budget deadline closes tomorrow')
})
