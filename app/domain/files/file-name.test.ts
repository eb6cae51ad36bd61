import { expect, it } from 'vitest'
import { caseFile } from '#tests/support/cases.ts'
import { kindFault } from './faults.ts'
import { cleanFileName, nameHoldsPersonalNumber } from './file-name.ts'

const ROWS = caseFile('media/17-file-names.tsv')
  .toString()
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))

/** What the table wants: a name, "sama", one of two names, or why it is refused. */
it.each(ROWS)('shows the name %j as %j', (raw = '', wanted = '') => {
  const name = cleanFileName(raw)
  if (wanted.startsWith('ditolak')) {
    const code = nameHoldsPersonalNumber(name) ? 'nameDigits' : kindFault(name)?.code
    const expected = wanted.includes('16 angka')
      ? 'nameDigits'
      : wanted.includes('tanpa jenis')
        ? 'noKind'
        : 'kind'
    expect(code).toBe(expected)
    return
  }
  const names = (wanted === 'sama' ? raw : wanted).replace(', tanpa folder', '')
  expect(names.split(' atau ')).toContain(name)
  expect(nameHoldsPersonalNumber(name)).toBe(false)
})

it.each([
  ['%2e%2e%2f%2e%2e%2fetc%2fpasswd.pdf', 'passwd.pdf'],
  ['laporan%E2%80%AEfdp.pdf', 'laporanfdp.pdf'],
  ['a%0D%0ASet-Cookie%3A x.pdf', 'aSet-Cookie x.pdf'],
  ['a%00b.pdf', 'ab.pdf'],
  ['Anggaran 50%.pdf', 'Anggaran 50%.pdf'],
  ['100%25 selesai.pdf', '100% selesai.pdf'],
  ['sekali%2520saja.pdf', 'sekali%20saja.pdf'],
  ['rusak%E9.pdf', 'rusak%E9.pdf'],
  ['%43ON.pdf', 'berkas CON.pdf'],
])('reads what a link wrote in numbers, once, and cleans it: %j to %j', (raw, cleaned) => {
  expect(cleanFileName(raw)).toBe(cleaned)
})
