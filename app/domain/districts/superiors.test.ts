import { expect, test } from 'vitest'
import { makesCircle, officeAbove, superiorAmong, type SeatedOffice } from './superiors.ts'

const DAY_ONE = new Date('2026-01-01T00:00:00Z')
const LATER = new Date('2026-06-01T00:00:00Z')

function office(id: string, code: string, holders: readonly string[] = [], more: Partial<SeatedOffice> = {}) {
  return {
    id,
    code,
    agencyId: null,
    superiorId: null,
    holders: holders.map((personId) => ({ personId, capacity: 'DEFINITIF', from: DAY_ONE })),
    ...more,
  }
}

const health = { agencyId: 'dinkes' }
const acting = (personId: string, from = LATER) => ({ personId, capacity: 'PLH', from })

const BUPATI = office('bupati', 'BUPATI', ['ibu-bupati'])
const SEKDA = office('sekda', 'SEKDA', ['pak-sekda'])
const HEAD = office('kadis', 'KEPALA_OPD', ['bu-kadis'], health)
const DIVISION = office('kabid', 'KABID', ['pak-kabid'], health)
const CAMAT = office('camat', 'CAMAT', ['bu-camat'], { agencyId: 'kec' })
const ALL = [BUPATI, SEKDA, HEAD, DIVISION, CAMAT]

const above = (personId: string, offices: readonly SeatedOffice[] = ALL, agencyId: string | null = null) =>
  superiorAmong({ personId, agencyId }, offices)?.personId ?? null

test('above each office stands the one of its kind, and above an agency’s people its head', () => {
  expect(above('pak-kabid')).toBe('bu-kadis')
  expect(above('bu-kadis')).toBe('pak-sekda')
  expect(above('bu-camat')).toBe('pak-sekda')
  expect(above('pak-sekda')).toBe('ibu-bupati')
  expect(above('ibu-bupati')).toBeNull()
  expect(above('pegawai', ALL, 'dinkes')).toBe('bu-kadis')
  expect(above('pegawai', ALL, 'kec')).toBe('bu-camat')
  expect(above('pegawai', ALL, 'lain')).toBeNull()
  expect(above('pegawai')).toBeNull()
})

test('an office that its row names comes before the one of its kind; a closed one counts as none', () => {
  const under = { ...DIVISION, superiorId: 'camat' }
  expect(officeAbove(under, [...ALL, under])?.id).toBe('camat')
  expect(officeAbove({ ...DIVISION, superiorId: 'ditutup' }, ALL)?.id).toBe('kadis')
})

test('who acts in an office answers for it before its definitive holder, of two the newer one', () => {
  const head = { ...HEAD, holders: [...HEAD.holders, acting('plh-lama', DAY_ONE), acting('plh-baru')] }
  expect(above('pak-kabid', [BUPATI, SEKDA, head, DIVISION])).toBe('plh-baru')
})

test('whoever acts for her own head has the head’s superior, and is never her own', () => {
  const head = { ...HEAD, holders: [acting('pak-kabid')] }
  expect(above('pak-kabid', [BUPATI, SEKDA, head, DIVISION], 'dinkes')).toBe('pak-sekda')
  const vacant = { ...SEKDA, holders: [] }
  expect(above('pak-kabid', [BUPATI, vacant, head, DIVISION], 'dinkes')).toBeNull()
})

test('where nobody holds the office above, the head of her agency is above her, never she herself', () => {
  const vacant = { ...SEKDA, holders: [] }
  expect(above('bu-kadis', [BUPATI, vacant, HEAD], 'dinkes')).toBeNull()
  const under = { ...DIVISION, superiorId: 'sekda' }
  expect(above('pak-kabid', [BUPATI, vacant, HEAD, under], 'dinkes')).toBe('bu-kadis')
  const noHead = { ...HEAD, holders: [] }
  expect(above('pak-kabid', [BUPATI, SEKDA, noHead, DIVISION], 'dinkes')).toBeNull()
})

test('an office comes under none that stands below it, also by its kind', () => {
  expect(makesCircle(HEAD, 'kabid', ALL)).toBe(true)
  expect(makesCircle(BUPATI, 'kabid', ALL)).toBe(true)
  expect(makesCircle(HEAD, 'kadis', ALL)).toBe(true)
  expect(makesCircle(HEAD, 'bupati', ALL)).toBe(false)
  expect(makesCircle(HEAD, 'camat', ALL)).toBe(false)
})
