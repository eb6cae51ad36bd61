import { expect, test } from 'vitest'
import { areaKindOf, areaName, parentCodeOf } from './areas.ts'
import { areasOfRegency } from './idn-area.server.ts'

test('loads the 18 kecamatan and 141 desa/kelurahan of Kutai Timur', async () => {
  const areas = await areasOfRegency('64.08')
  const count = (kind: string) => areas.filter((area) => area.kind === kind).length
  expect([count('KECAMATAN'), count('DESA'), count('KELURAHAN')]).toEqual([18, 139, 2])
  expect(areas).toHaveLength(159)
  expect(new Set(areas.map((area) => area.code)).size).toBe(159)
})

test('gives every area a parent that comes before it', async () => {
  const seen = new Set(['64.08'])
  for (const area of await areasOfRegency('64.08')) {
    expect(seen, area.code).toContain(area.parentCode)
    seen.add(area.code)
  }
})

test('names areas as people write them', async () => {
  const areas = await areasOfRegency('64.08')
  const named = (code: string) => areas.find((area) => area.code === code)
  expect(named('64.08.01')).toEqual({
    code: '64.08.01',
    parentCode: '64.08',
    name: 'Muara Ancalong',
    kind: 'KECAMATAN',
    aliases: [],
  })
  expect(named('64.08.01.2001')).toMatchObject({ parentCode: '64.08.01', name: 'Senyiur', kind: 'DESA' })
  expect(named('64.08.04.1010')).toMatchObject({ name: 'Teluk Lingga', kind: 'KELURAHAN' })
  for (const area of areas) expect(area.name).toMatch(/^\p{Lu}/u)
})

test('knows Kombeng as Kongbeng too', async () => {
  const kombeng = (await areasOfRegency('64.08')).find((area) => area.code === '64.08.08')
  expect(kombeng).toMatchObject({ name: 'Kombeng', aliases: ['Kongbeng'] })
})

test('loads another regency just the same', async () => {
  const areas = await areasOfRegency('64.09')
  expect(areas.length).toBeGreaterThan(0)
  expect(areas.every((area) => area.code.startsWith('64.09.'))).toBe(true)
})

test('refuses an unknown or malformed regency', async () => {
  await expect(areasOfRegency('99.99')).rejects.toThrow('99.99')
  for (const code of ['64', '6408', '64.08.01', '']) await expect(areasOfRegency(code)).rejects.toThrow()
})

test('tells the kind and the parent from the code alone', () => {
  expect(['64.08.01', '64.08.01.1010', '64.08.01.2001', '94.01.01.3001'].map(areaKindOf)).toEqual([
    'KECAMATAN',
    'KELURAHAN',
    'DESA',
    'DESA',
  ])
  expect(['64', '64.08', '64.08.01.9001', '6408012001', ''].map(areaKindOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
  expect(parentCodeOf('64.08.01.2001')).toBe('64.08.01')
})

test('quietens shouted names and leaves the others alone', () => {
  expect(areaName('SANGATTA  UTARA ')).toBe('Sangatta Utara')
  expect(areaName('muara wahau')).toBe('Muara Wahau')
  expect(areaName("Ma'u Baru II")).toBe("Ma'u Baru II")
})
