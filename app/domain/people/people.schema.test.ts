import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { initials } from './people.ts'
import { inviteSchema, rolesSchema, statusSchema } from './people.schema.ts'

const form = {
  kunci: randomUUID(),
  nama: 'Rina Contoh',
  surel: 'rina@contoh.test',
  opd: '',
  jabatan: '',
  peran: 'reviewer',
}
/** Built like a NIK but nobody's: day 31, month 12, serial 9999. */
const nik = '6408013112999999'

test('refuses sixteen digits in every text of an invitation, also in the address', () => {
  expect(inviteSchema.safeParse(form).success).toBe(true)
  const hidden = [...nik].join('\u200B')
  for (const change of [
    { nama: `Rina ${nik}` },
    { nama: `Rina ${hidden}` },
    { jabatan: `Kepala Seksi ${nik}` },
    { surel: `${nik}@contoh.test` },
    { surel: `rina.${nik.slice(0, 8)}-${nik.slice(8)}@contoh.test` },
  ])
    expect(inviteSchema.safeParse({ ...form, ...change }).error?.issues[0]?.message).toBe('digits16')
})

/** The names in brackets are what nobody sees. */
function casesOfPeople() {
  const [, ...rows] = readFileSync('tests/cases/people/people.tsv', 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [what, name = '', surel, , right = ''] = row.split('\t')
    return { what, nama: name.replace(/^\((.*)\)$/u, '$1'), surel, right }
  })
}

test('takes the names of real people, and no name that nobody sees', () => {
  const cases = casesOfPeople()
  expect(cases).toHaveLength(6)
  for (const { what, nama, surel, right } of cases) {
    const { success, data } = inviteSchema.safeParse({ ...form, nama, surel })
    expect(success, what).toBe(right.startsWith('diterima') || right.startsWith('ditemukan'))
    if (data) expect(data.name, what).toBe(nama.normalize('NFC'))
  }
})

test('a name has two letters that can be searched for', () => {
  for (const nama of ['Ai', 'Ö.', 'I Wayan', 'Nur’aini', '李明'])
    expect(inviteSchema.safeParse({ ...form, nama }).success, nama).toBe(true)
  for (const nama of ['A', "''", 'A\u0301', 'A\u200B', "'’ʼ"])
    expect(inviteSchema.safeParse({ ...form, nama }).error?.issues[0]?.message, nama).toBe('tooShort')
})

test('an address with the eighteen digits of a civil servant stays allowed', () => {
  expect(inviteSchema.safeParse({ ...form, surel: '197001011990031001@contoh.test' }).success).toBe(true)
})

test('refuses a version that no column of the database can hold', () => {
  for (const versi of ['10000000000', '9007199254740991', '1e300', '-1', '0', '1.5']) {
    expect(rolesSchema.safeParse({ versi, peran: [] }).success, versi).toBe(false)
    expect(statusSchema.safeParse({ versi, keadaan: 'aktif' }).success, versi).toBe(false)
  }
})

test('initials come from the name, not from its titles', () => {
  expect(initials('Sekar Melati Contoh')).toBe('SC')
  expect(initials('Drg. Hj. Siti Nurhaliza Contoh, S.KG., Ph.D.')).toBe('SC')
  expect(initials('H. Sukarno')).toBe('S')
  expect(initials('dr.')).toBe('D')
})
