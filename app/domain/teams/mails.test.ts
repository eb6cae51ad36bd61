import { expect, test } from 'vitest'
import { teamChanged } from './mails.ts'

const NONE = { name: 'Ayu', team: '', former: '', lead: '', sent: false, drafts: false }
const PLACE = { language: 'id', zone: 'Asia/Makassar' } as const

function said(args: Parameters<typeof teamChanged.write>[0]) {
  return teamChanged.write(args, PLACE, 'https://aksis.test')
}

test('says of a dissolved team that it was, and speaks of work only where there is some', () => {
  const quiet = said({ ...NONE, news: 'dissolved', former: 'Tim Sembilan' })
  expect(quiet.subject).toBe('Tim Sembilan dibubarkan')
  expect(quiet.text).not.toMatch(/Tugas yang sudah|Draf/)
  const full = said({ ...NONE, news: 'dissolved', former: 'Tim Sembilan', sent: true, drafts: true })
  expect(full.text).toContain('Tugas yang sudah Anda kirim bersama Tim Sembilan')
  expect(full.text).toContain('terbuka lagi bila tim itu dipulihkan')
})

test('reads a mail that was written down before it knew of work and drafts', () => {
  const old = { name: 'Ayu', news: 'left', team: '', former: 'Tim 2' }
  expect(said(old).text).toContain('Tugas yang sudah Anda kirim bersama Tim 2')
})

test('says to who led until now who leads, or that nobody does', () => {
  const told = said({ ...NONE, news: 'led', team: 'Tim 6', lead: 'Tiara' })
  expect(told.subject).toBe('Anda bukan lagi ketua Tim 6')
  expect(told.text).toContain('Ketuanya sekarang Tiara.')
  expect(said({ ...NONE, news: 'led', team: 'Tim 6' }).text).toContain('belum punya ketua')
})
