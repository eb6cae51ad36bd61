import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROLES, type Role } from '#app/domain/access/roles.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { guideOf, navigationFor } from './navigation.ts'

function someone(...roles: Role[]): Asker {
  return {
    id: 'p1',
    name: 'Contoh',
    email: 'contoh@contoh.test',
    username: null,
    title: '',
    districtId: 'd1',
    districtName: 'Kabupaten Contoh',
    foundsDistricts: true,
    agencyId: null,
    teams: [],
    formerTeams: [],
    offices: [],
    language: 'id',
    zone: 'Asia/Makassar',
    roles: roles.map((role) => ({ role, cohortId: null })),
  }
}

const bar = (asker: Asker) =>
  navigationFor(asker)
    .filter((item) => !item.wide)
    .map((item) => item.label)

test('on a phone the secretariat has the room that leads to all its others', () => {
  expect(bar(someone('secretariat'))).toEqual(['Beranda', 'Orang', 'Kemajuan', 'Rekomendasi', 'Sekretariat'])
  expect(navigationFor(someone('secretariat')).map((item) => item.label)).toContain('Tim')
})

test('a phone’s bar holds five at most, and Beranda first, whoever it is', () => {
  for (const asker of [...ROLES.map((role) => someone(role)), someone(...ROLES)]) {
    expect(bar(asker).length).toBeLessThanOrEqual(5)
    expect(bar(asker)[0]).toBe('Beranda')
  }
})

test('help is the guide that speaks to her role', () => {
  expect(guideOf(someone('participant'))).toBe('/panduan/peserta')
  expect(guideOf(someone('aide'))).toBe('/panduan/ajudan')
  expect(guideOf(someone('opd'))).toBe('/panduan/perangkat-daerah')
  expect(guideOf(someone('auditor'))).toBe('/panduan/auditor')
})

test('every guide that help leads to is there', () => {
  const files = readdirSync('content/panduan').map((name) => `/panduan/${name.replace('.mdx', '')}`)
  for (const role of ROLES) expect(files).toContain(guideOf(someone(role)))
})
