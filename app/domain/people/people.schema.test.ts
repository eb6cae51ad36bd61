import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { initials } from './people.ts'
import { usernameSchema } from './account.schema.ts'
import { inviteSchema, reopenSchema, rolesSchema } from './people.schema.ts'

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

test('an invitation without an address has none; one that is wrong stays refused', () => {
  for (const surel of ['', '  '])
    expect(inviteSchema.parse({ ...form, surel }), surel).toMatchObject({ email: null })
  expect(inviteSchema.parse({ ...form, surel: ' Rina@Contoh.test ' }).email).toBe('rina@contoh.test')
  for (const surel of ['rina', 'rina@', 'rina @contoh.test'])
    expect(inviteSchema.safeParse({ ...form, surel }).error?.issues[0]?.message, surel).toBe('email')
})

test('a user name is made small and refused with a reason for each fault', () => {
  const parse = (pengguna: string) => usernameSchema.safeParse({ versi: '1', pengguna })
  for (const fine of ['sekar.contoh', 'rani2', 'a.b', 'abc', 'a'.repeat(30)])
    expect(parse(fine).data, fine).toEqual({ version: 1, username: fine })
  expect(parse(' Sekar.Contoh ').data?.username).toBe('sekar.contoh')
  for (const [typed, fault] of [
    ['', 'required'],
    ['   ', 'required'],
    ['ab', 'tooShort'],
    ['a'.repeat(31), 'tooLong'],
    ['sekar contoh', 'username'],
    ['sekar@contoh', 'username'],
    ['2sekar', 'username'],
    ['.sekar', 'username'],
    ['sekar.', 'username'],
    ['sekar..contoh', 'username'],
    ['sékar', 'username'],
    ['sekar\u200B', 'username'],
    [`p${nik}`, 'digits16'],
  ] as const)
    expect(parse(typed).error?.issues[0]?.message, typed).toBe(fault)
})

test('refuses a role with anything behind it instead of cutting it off', () => {
  const cohort = randomUUID()
  for (const peran of [
    ...['reviewer ', 'reviewer\t', 'reviewer:', 'admin:x', `admin:${cohort}`, 'Reviewer', ' reviewer'],
    ...[
      `participant:${cohort}:admin`,
      `participant:${cohort} `,
      `participant: ${cohort}`,
      `participant :${cohort}`,
    ],
  ]) {
    expect(rolesSchema.safeParse({ versi: '1', peran: [peran] }).error?.issues[0]?.message, peran).toBe(
      'choice',
    )
    expect(inviteSchema.safeParse({ ...form, peran }).error?.issues[0]?.message, peran).toBe('choice')
  }
  expect(rolesSchema.parse({ versi: '1', peran: ['reviewer', `trainer:${cohort}`] }).roles).toEqual([
    { role: 'reviewer', cohortId: null },
    { role: 'trainer', cohortId: cohort },
  ])
})

test('refuses a version that no column of the database can hold', () => {
  for (const versi of ['10000000000', '9007199254740991', '1e300', '-1', '0', '1.5']) {
    expect(rolesSchema.safeParse({ versi, peran: [] }).success, versi).toBe(false)
    expect(reopenSchema.safeParse({ versi }).success, versi).toBe(false)
  }
})

test('initials come from the name, not from its titles', () => {
  expect(initials('Sekar Melati Contoh')).toBe('SC')
  expect(initials('Drg. Hj. Siti Nurhaliza Contoh, S.KG., Ph.D.')).toBe('SC')
  expect(initials('H. Sukarno')).toBe('S')
  expect(initials('dr.')).toBe('D')
})
