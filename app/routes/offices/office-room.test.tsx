import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as changing from './change-office.tsx'
import * as closing from './close-office.ts'
import * as adding from './new-office.tsx'
import * as offices from './offices.tsx'

const LIST: Place = { screen: offices, path: 'sekretariat/jabatan' }
const NEW: Place = { screen: adding, path: 'sekretariat/jabatan/baru' }

const changeOf = (id: string): Place => ({
  screen: changing,
  path: 'sekretariat/jabatan/:id/ubah',
  params: { id },
})

let world: World
let secretariat: Awaited<ReturnType<typeof reader>>

beforeEach(async () => {
  world = await createWorld()
  secretariat = await reader(world.people.secretariat.id)
})

function add(fields: Record<string, string>) {
  const form = { kunci: randomUUID(), perangkat: '', nama: '', atasan: '', ...fields }
  return secretariat.send(NEW, Object.entries(form))
}

async function aHead(name = 'Kepala Dinas Contoh') {
  await add({ jenis: 'KEPALA_OPD', perangkat: world.agencies[0].id, nama: name })
  return db.office.findFirstOrThrow({ where: { districtId: world.district.id, code: 'KEPALA_OPD' } })
}

test('an office is added, stands vacant in its group, and what was refused comes back as it was typed', async () => {
  const empty = await add({ nama: 'Kepala Bidang Ketik' })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('Jenis jabatan belum dipilih.')
  expect(empty.html).toContain('value="Kepala Bidang Ketik"')
  await aHead()
  const again = await add({
    jenis: 'KEPALA_OPD',
    perangkat: world.agencies[0].id,
    nama: 'Kepala Dinas Kembar',
  })
  expect(again.status).toBe(409)
  expect(again.html).toContain('Jabatan ini sudah ada. Ubah atau isi yang sudah ada.')
  expect(again.html).toContain('value="Kepala Dinas Kembar"')
  const { html } = await secretariat.open(LIST)
  expect(html).toContain('Kepala perangkat daerah</h2>')
  expect(html).toMatch(/Kepala Dinas Contoh<\/h3>.*Jabatan ini sedang kosong\./s)
  expect(html).toContain('aria-label="Angkat Kepala Dinas Contoh"')
  expect(html).not.toContain('aria-label="Angkat Bupati"')
})

test('the administrator is offered the highest offices alone, and no new one', async () => {
  await aHead()
  const admin = await reader(world.people.admin.id)
  const { html } = await admin.open(LIST)
  expect(html).toContain('aria-label="Angkat Bupati"')
  expect(html).not.toContain('aria-label="Angkat Kepala Dinas Contoh"')
  expect(html).not.toContain('href="/sekretariat/jabatan/baru"')
})

test('a filter that finds nothing says so and leads back to the whole list', async () => {
  const { html } = await secretariat.open({ ...LIST, search: '?kelompok=camat' })
  expect(html).toContain('Tidak ada yang cocok')
  expect(html).toMatch(/href="\/sekretariat\/jabatan"[^>]*>Hapus saringan/)
})

test('of two tabs the second is told what stands there now, and keeps what was typed', async () => {
  const { id } = await aHead()
  const versi = fieldIn(await secretariat.open(changeOf(id)), 'versi') ?? ''
  const send = (nama: string) => secretariat.send(changeOf(id), Object.entries({ versi, nama, atasan: '' }))
  expect((await send('Kepala Dinas Pertama')).location).toBe('/sekretariat/jabatan')
  const late = await send('Kepala Dinas Kedua')
  expect(late.status).toBe(409)
  expect(late.html).toContain('kini “Kepala Dinas Pertama”, atasannya menurut jenis jabatan.')
  expect(late.html).toContain('value="Kepala Dinas Kedua"')
})

test('closing is asked first; while somebody holds the office it is refused with what to do', async () => {
  const { id } = await aHead()
  const page = await secretariat.open(changeOf(id))
  expect(page.html).toContain('Tutup Kepala Dinas Contoh?')
  const close = () =>
    secretariat.send({ screen: closing, path: 'sekretariat/jabatan/:id/tutup', params: { id } }, [
      ['versi', fieldIn(page, 'versi') ?? ''],
    ])
  await db.officeTerm.create({ data: { officeId: id, personId: world.people.opd.id, from: new Date(0) } })
  expect((await close()).location).toBe(`/sekretariat/jabatan/${id}/ubah`)
  await db.officeTerm.deleteMany({ where: { officeId: id } })
  expect((await close()).location).toBe('/sekretariat/jabatan')
  expect(await db.office.findUniqueOrThrow({ where: { id } })).not.toMatchObject({ closedAt: null })
})
