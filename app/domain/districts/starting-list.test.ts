import { expect, test } from 'vitest'
import { areasOfRegency } from './idn-area.server.ts'
import { STARTING_AGENCIES } from './starting-list.ts'

test('starts with 20 OPD, 18 kecamatan and 6 partners', () => {
  const count = (kind: string) => STARTING_AGENCIES.filter((agency) => agency.kind === kind).length
  expect([count('OPD'), count('KECAMATAN'), count('PARTNER')]).toEqual([20, 18, 6])
})

test('gives every agency a code, a name and a short name of its own', () => {
  for (const part of ['code', 'name', 'shortName'] as const) {
    expect(new Set(STARTING_AGENCIES.map((agency) => agency[part])).size).toBe(STARTING_AGENCIES.length)
  }
  for (const { code } of STARTING_AGENCIES) expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
})

test('names the kecamatan as the list of areas does', async () => {
  const areas = (await areasOfRegency('64.08')).filter((area) => area.kind === 'KECAMATAN')
  const agencies = STARTING_AGENCIES.filter((agency) => agency.kind === 'KECAMATAN')
  expect(agencies.map((agency) => agency.name)).toEqual(areas.map((area) => `Kecamatan ${area.name}`))
})
