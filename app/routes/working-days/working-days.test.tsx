import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld } from '#tests/support/world.ts'
import * as holiday from './holiday.tsx'
import * as week from './week.tsx'
import * as workingDays from './working-days.tsx'

const LIST: Place = { screen: workingDays, path: 'sekretariat/hari-kerja' }
const WEEK: Place = { screen: week, path: 'sekretariat/hari-kerja/pekan' }

async function begin() {
  const world = await createWorld()
  const secretariat = await reader(world.people.secretariat.id)
  const add = (baris: string) =>
    secretariat.send(LIST, [
      ['kunci', randomUUID()],
      ['baris', baris],
      ['jenis', 'LIBUR'],
    ])
  return { world, secretariat, add }
}

test('a list with wrong lines is refused as a whole, names the lines, and comes back as it was typed', async () => {
  const { world, add } = await begin()
  const typed = '\n25 Desember 2026; Hari Natal\nbesok libur\n2026-12-26'
  const refused = await add(typed)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Baris 3: tanggalnya tidak terbaca')
  expect(refused.html).toContain('Baris 4: namanya belum ada')
  expect(refused.html).toContain('besok libur')
  expect(await db.holiday.count({ where: { districtId: world.district.id } })).toBe(0)
})

test('a pasted list stands in its year with its days and kinds; another year is empty and nothing is guessed for it', async () => {
  const { secretariat, add } = await begin()
  const added = await add('25 Desember 2027; Hari Natal\n2027-12-24\tCuti bersama Natal; cuti bersama')
  expect(added.location).toBe('/sekretariat/hari-kerja?tahun=2027')
  const { html } = await secretariat.open({ ...LIST, search: '?tahun=2027' })
  for (const words of [
    'Hari Natal',
    'Sabtu, 25 Desember 2027',
    'Cuti bersama Natal',
    'Jumat, 24 Desember 2027',
  ])
    expect(html).toContain(words)
  expect(html.match(/Jatuh pada hari yang memang bukan hari kerja/g)).toHaveLength(1)
  expect((await secretariat.open({ ...LIST, search: '?tahun=2028' })).html).toContain(
    'Belum ada hari libur 2028',
  )
  expect((await secretariat.open({ ...LIST, search: '?tahun=zzz' })).status).toBe(200)
})

test('who saves an old page is told what stands there now and keeps what she typed', async () => {
  const { world, secretariat, add } = await begin()
  await add('2026-12-25 Hari Natal')
  const { id } = await db.holiday.findFirstOrThrow({ where: { districtId: world.district.id } })
  await db.holiday.update({ where: { id }, data: { name: 'Natal bersama', version: 2 } })
  const place: Place = { screen: holiday, path: 'sekretariat/hari-kerja/:id', params: { id } }
  const late = await secretariat.send(place, [
    ['versi', '1'],
    ['hari', '2026-12-26'],
    ['nama', 'Hari kedua'],
    ['jenis', 'LOKAL'],
  ])
  expect(late.status).toBe(409)
  expect(late.html).toContain('Natal bersama')
  expect([fieldIn(late, 'hari'), fieldIn(late, 'versi')]).toEqual(['2026-12-26', '2'])
  await db.district.update({ where: { id: world.district.id }, data: { workWeek: '1,2,3' } })
  const old = await secretariat.send(WEEK, [
    ['semula', '1,2,3,4,5'],
    ['hari', '6'],
  ])
  expect(old.status).toBe(409)
  expect(old.html).toContain('kini Senin, Selasa, Rabu')
  expect(fieldIn(old, 'semula')).toBe('1,2,3')
  expect((await secretariat.send(WEEK, [['semula', '1,2,3']])).html).toContain('paling sedikit satu hari')
})
