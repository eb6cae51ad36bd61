import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NO_AGENCY } from '#app/domain/people-import/answer-words.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { reader } from '#tests/support/screens.tsx'
import { createWorld } from '#tests/support/world.ts'
import { action as upload } from './import.tsx'
import { action as letIn } from './let-in.ts'
import { action as answer, loader as look } from './preview.tsx'
import * as preview from './preview.tsx'

type Page = {
  page: {
    version: number
    mark: string
    key: string
    ready: boolean
    notes: string[]
    overQuota: string[]
    newTeams: string | null
    faulty: { row: number; faults: string[] }[]
    questions: {
      agencies: { key: string }[]
      roles: { key: string }[]
      noRole: string | null
      noCohort: string | null
      unwilling: string | null
    }
  } | null
  outcome: { made: string; newTeams: string | null } | null
}

async function room() {
  const world = await createWorld()
  const office = await visitor(world.people.secretariat.id)
  const send = async (name: string, bytes: Uint8Array) => {
    const form = new FormData()
    form.set('kunci', randomUUID())
    form.set('berkas', new File([new Uint8Array(bytes)], name))
    return office.post(upload, {}, form)
  }
  const sent = async (name: string, bytes: Uint8Array) => {
    const { location } = await send(name, bytes)
    return { id: location?.split('/').at(-1) ?? '' }
  }
  // What the loader of this very page answers.
  const read = async (params: { id: string }) => (await office.get(look, params)).body as Page
  return { world, office, send, sent, read }
}

const caseOf = (name: string) => readFileSync(`tests/cases/people/${name}`)
const typed = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))

test('questions and faults are answered by the form that the page shows, then the list comes in', async () => {
  const { world, office, sent, read } = await room()
  const tag = world.district.code
  const params = await sent(
    'daftar.csv',
    typed(
      'Nama;Surel;Instansi;Peran',
      `Ai Contoh;ai.${tag}@contoh.test;Kantor Antah;Coach`,
      'Bu Contoh;bu(at)contoh;;Peserta',
      `Ci Contoh;ci.${tag}@contoh.test;;`,
    ),
  )
  const { page } = await read(params)
  if (!page) throw new Error('The list waits no more.')
  expect(page.questions).toMatchObject({
    agencies: [{ key: 'kantor antah' }],
    roles: [{ key: 'coach' }],
    noRole: 'baris 4',
  })
  expect(page.faulty.map(({ row }) => row)).toEqual([3])
  const given: [string, string][] = [
    ['versi', String(page.version)],
    ['ejaanOpd', 'kantor antah'],
    ['opd', NO_AGENCY],
    ['ejaanPeran', 'coach'],
    ['peranKata', 'reviewer'],
    ['peran', 'steward'],
    ['lewati', '3'],
  ]
  expect((await office.post(answer, params, given)).location).toMatch(params.id)
  const next = (await read(params)).page
  expect(next).toMatchObject({ ready: true, version: page.version + 1 })
  // An answer to the page as it was before is told that somebody has answered meanwhile.
  await office.post(answer, params, given)
  expect((await read(params)).page?.version).toBe(page.version + 1)
  const press: [string, string][] = [
    ['kunci', next?.key ?? ''],
    ['tanda', next?.mark ?? ''],
  ]
  expect((await office.post(letIn, params, press)).location).toMatch(params.id)
  expect((await read(params)).outcome).toMatchObject({ made: '2' })
  const made = await db.person.findMany({
    where: { email: { endsWith: `.${tag}@contoh.test` } },
    include: { roles: true },
    orderBy: { name: 'asc' },
  })
  expect(made.map(({ name, roles }) => [name, roles[0]?.role])).toEqual([
    ['Ai Contoh', 'reviewer'],
    ['Ci Contoh', 'steward'],
  ])
})

test('a cohort that would have more participants than its quota is named before they come in', async () => {
  const { world, sent, read } = await room()
  await db.cohort.update({ where: { id: world.cohort.id }, data: { quota: 7 } })
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `Orang ${index};Peserta;Angkatan 2`)
  const shown = async (count: number) =>
    (await read(await sent('daftar.csv', typed('Nama;Peran;Angkatan', ...rows(count))))).page?.overQuota
  // Seven take part, one of them by a closed account: like on the page of cohorts she does not count.
  const closed = await world.person('Sudah Tutup', 'participant', { cohortId: world.cohort.id })
  await db.person.update({ where: { id: closed.id }, data: { status: 'DISABLED' } })
  expect(await shown(1)).toEqual([])
  expect(await shown(2)).toEqual(['Angkatan 2 akan berisi 8 peserta; kuotanya 7.'])
})

test('teams that a list makes are said to have no lead, each once, before and after it comes in', async () => {
  const { office, sent, read } = await room()
  const list = typed(
    'Nama;Peran;Angkatan;Tim',
    'Ai Baru;Peserta;Angkatan 2;Tim Baru',
    'Bu Baru;Peserta;Angkatan 2;tim baru',
    'Ci Baru;Peserta;Angkatan 2;Tim 1',
  )
  const params = await sent('daftar.csv', list)
  const { page } = await read(params)
  expect(page?.newTeams).toBe(
    'Tim baru belum punya ketua; tetapkan di halaman tim sesudah daftar ini masuk: Tim Baru.',
  )
  await office.post(letIn, params, [
    ['kunci', page?.key ?? ''],
    ['tanda', page?.mark ?? ''],
  ])
  expect((await read(params)).outcome).toMatchObject({ made: '3', newTeams: '1' })
})

test('answers of another shape are refused', async () => {
  const { office, sent } = await room()
  const params = await sent('daftar.csv', typed('Nama;Peran', 'Ai Contoh;Coach'))
  for (const wrong of [
    [
      ['versi', '1'],
      ['ejaanPeran', 'coach'],
    ],
    [
      ['versi', '1'],
      ['ejaanPeran', 'coach'],
      ['peranKata', 'admin'],
    ],
    [
      ['versi', '1'],
      ['peran', 'leader'],
    ],
    [
      ['versi', '1'],
      ['lewati', '0'],
    ],
    [
      ['versi', '1'],
      ['surel', 'x'],
    ],
    [
      ['versi', '1'],
      ['versi', '1'],
    ],
  ] as [string, string][][])
    expect((await office.post(answer, params, wrong)).status, JSON.stringify(wrong)).toBe(400)
})

test('every case comes to a page that says something of it, or to a sentence beside the field', async () => {
  const { send, sent, read } = await room()
  for (const [name, note] of [
    ['02-letterhead-two-row-head-signature.xlsx', 'Kolom “NIP”, “No. HP/WA”, “Ket.”'],
    ['03-hidden-rows-column-sheets.xlsx', '3 baris tersembunyi ikut dibaca (baris 4, 5, 8)'],
    ['08-excel-id-semicolon-cp1252.csv', 'Dibaca sebagai Windows-1252'],
    ['09-excel-unicode-text-utf16.txt', 'Dibaca sebagai UTF-16'],
    ['11-line-breaks-quotes-empty-rows.csv', 'baris 9 “Jumlah”'],
    ['12-google-form-responses.xlsx', 'Baris 3 diisi lagi di baris 6'],
    ['17-nik-column.xlsx', 'Kolom “NIK”, “Tgl Lahir”, “Alamat” tidak diperlukan'],
    ['20-csv-renamed.xlsx', 'Namanya .xlsx, isinya CSV'],
  ] as const) {
    const { page } = await read(await sent(name, caseOf(name)))
    expect(page?.notes.join(' '), name).toContain(note)
  }
  for (const [name, bytes, sentence] of [
    ['19-libreoffice.ods', caseOf('19-libreoffice.ods'), 'Ini berkas ODS'],
    ['kosong.xlsx', new Uint8Array(), 'Berkas itu kosong'],
    [
      'A-19.xlsx',
      readFileSync('tests/cases/evidence/A-19-external-link-and-query.xlsx'),
      'tautan atau koneksi',
    ],
    ['tanpa-nama.csv', typed('Surel;Peran', 'a@contoh.test;Peserta'), 'Tidak ada kolom nama'],
    ['kosong.csv', typed('Nama;Surel', ';'), 'Tidak ada orang'],
    [
      'banyak.csv',
      typed('Nama', ...Array.from({ length: 501 }, (_, index) => `Orang ${index}`)),
      'Lebih dari 500 baris',
    ],
  ] as const) {
    const { status, body } = await send(name, bytes)
    expect(status, name).toBe(422)
    expect(JSON.stringify(body), name).toContain(sentence)
  }
})

test('nothing of a column that is not needed is kept, and no name of a file with a number of a person', async () => {
  const { sent } = await room()
  const params = await sent('NIK 6408013112999999.xlsx', caseOf('17-nik-column.xlsx'))
  const kept = JSON.stringify(await db.peopleImport.findUniqueOrThrow({ where: params }))
  expect(kept).not.toMatch(/9999990|1990|Jl\. Contoh|6408013112999999/)
})

test('people stand in the order of the file, what is said of one under her name and not in it', async () => {
  const { world, sent } = await room()
  const known = await world.person('Melati Lama', 'reviewer')
  await db.person.update({ where: { id: known.id }, data: { title: 'Analis' } })
  const params = await sent(
    'daftar.csv',
    typed(
      'Nama;Surel;Jabatan;Peran',
      `Pertama Contoh;pertama.${world.district.code}@contoh.test;;Penelaah`,
      `${known.name};${known.email};Perencana;Penelaah`,
      `Ketiga Contoh;ketiga.${world.district.code}@contoh.test;;Penelaah`,
    ),
  )
  const office = await reader(world.people.secretariat.id)
  const page = await office.open({ screen: preview, path: 'sekretariat/orang/impor/:id', params })
  expect([...page.html.matchAll(/<td class="r num">(\d+)<\/td>/g)].map(([, row]) => row)).toEqual([
    '2',
    '3',
    '4',
  ])
  expect(page.html).toContain(`>${known.name}<p class="hint">jabatan: Analis menjadi Perencana</p></th>`)
})

test('in English one of a thing is one: a column, a row, a person', async () => {
  const { world, sent } = await room()
  await db.person.update({ where: { id: world.people.secretariat.id }, data: { language: 'en' } })
  const office = await reader(world.people.secretariat.id)
  const shown = async (...lines: string[]) => {
    const params = await sent('daftar.csv', typed(...lines))
    return (await office.open({ screen: preview, path: 'sekretariat/orang/impor/:id', params })).html
  }
  const one = await shown('Nama;NIK;Instansi', 'Satu Contoh;;Kantor Antah')
  for (const words of ['1 person was read.', 'The column “NIK” is not needed', '>row 2'])
    expect(one).toContain(words)
  const two = await shown('Nama;NIK;HP;Instansi', 'Satu Contoh;;;Kantor Antah', 'Dua Contoh;;;Kantor Antah')
  for (const words of ['2 people were read.', 'The columns “NIK”, “HP” are not needed', '>rows 2, 3'])
    expect(two).toContain(words)
})
