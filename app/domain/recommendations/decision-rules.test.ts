import { expect, test } from 'vitest'
import { FIRST_RULES, inForce, rulesStanding, type DecisionRules } from './decision-rules.ts'
import { newRulesSchema } from './decision-rules.schema.ts'
import { storedRules } from './stored-rules.server.ts'
import { bupatiRules, needsBupati } from './deciding-office.ts'
import { rulesLine, rulesWords } from './rules-words.ts'

const NOW = new Date('2026-12-01T00:00:00Z')
const day = (date: string) => new Date(`${date}T00:00:00Z`)
const NONE: DecisionRules = { cost: null, regulation: null, budgets: null }

test('a version from before the list is read by the rules of that time; a broken row is not read at all', () => {
  expect(storedRules.parse(null)).toEqual(FIRST_RULES)
  expect(storedRules.parse(NONE)).toEqual(NONE)
  const broken = [{}, { ...FIRST_RULES, cost: { from: 0, office: 'BUPATI' } }, { ...FIRST_RULES, more: 1 }]
  for (const rules of broken) expect(storedRules.safeParse(rules).success).toBe(false)
  expect(storedRules.safeParse({ ...NONE, regulation: { office: 'SEKDA' } }).success).toBe(false)
})

test('of the rules that have begun those that were laid down last hold', () => {
  const rows = [
    { number: 4, validFrom: day('2026-12-20') },
    { number: 3, validFrom: day('2026-11-20') },
    { number: 2, validFrom: day('2026-11-25') },
    { number: 1, validFrom: day('2026-01-01') },
  ]
  expect(inForce(rows, NOW)?.number).toBe(3)
  expect(inForce(rows, day('2026-11-19'))?.number).toBe(1)
  expect(inForce(rows, day('2025-01-01'))).toBeNull()
  expect(rows.map((row) => rulesStanding(row, rows, NOW))).toEqual(['coming', 'now', 'replaced', 'past'])
})

test('each rule is taken for itself; without any the Bupati is not needed', () => {
  const facts = { cost: 500_000_000n, needsRegulation: true, budgets: 2 }
  expect(bupatiRules({ ...NONE, cost: { from: 500_000_000, office: 'BUPATI' } }, facts)).toEqual(['cost'])
  expect(bupatiRules({ ...NONE, cost: { from: 500_000_001, office: 'BUPATI' } }, facts)).toEqual([])
  expect(bupatiRules({ ...NONE, budgets: { from: 2, office: 'BUPATI' } }, facts)).toEqual(['budgets'])
  expect(bupatiRules(FIRST_RULES, facts)).toEqual(['regulation'])
  expect(needsBupati(NONE, { cost: 9_000_000_000_000n, needsRegulation: true, budgets: 20 })).toBe(false)
})

test('a limit is told as it was laid down, never rounded', () => {
  const of = (from: number) => rulesWords({ ...NONE, cost: { from, office: 'BUPATI' } }, 'id').cost
  expect(of(1_000_000_000)).toBe('Rp1 miliar atau lebih')
  expect(of(1_250_000_000)).toBe('Rp1,25 miliar atau lebih')
  expect(of(1_234_567_890)).toBe('Rp1.234.567.890 atau lebih')
  expect(rulesLine(FIRST_RULES, 'id')).toBe(
    'Rp1 miliar atau lebih, butuh produk hukum, 3 anggaran OPD atau lebih',
  )
  expect(rulesLine(NONE, 'en')).toBe('')
})

test('a form is read with its money as people type it, and refused field by field', () => {
  const form = {
    kunci: '3f2f9b0e-6a5d-4a55-8e0c-0b4a6f8f9a11',
    versi: '1',
    biaya: 'Rp1,5 miliar',
    regulasi: 'tidak',
    anggaran: '',
    mulai: 'sekarang',
    hari: '',
    dasar: 'Perbup contoh',
    catatan: '',
    aksi: 'lihat',
  }
  expect(newRulesSchema.parse(form)).toMatchObject({
    rules: { cost: { from: 1_500_000_000, office: 'BUPATI' }, regulation: null, budgets: null },
    day: null,
    onlyLooks: true,
    looked: '',
  })
  const faults = (given: Partial<typeof form>) =>
    newRulesSchema
      .safeParse({ ...form, ...given })
      .error?.issues.map(({ path, message }) => [path[0], message])
  expect(faults({ biaya: '1.5 miliar' })).toEqual([['biaya', 'cost']])
  expect(faults({ biaya: '0' })).toEqual([['biaya', 'cost']])
  expect(faults({ anggaran: '21' })).toEqual([['anggaran', 'budgets']])
  expect(faults({ mulai: 'hari' })).toEqual([['hari', 'required']])
  expect(faults({ dasar: '' })).toEqual([['dasar', 'tooShort']])
})
