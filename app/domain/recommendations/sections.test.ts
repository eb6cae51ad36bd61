import { expect, test } from 'vitest'
import { writingTexts } from './words.ts'
import { completeText, missingIn, wrongNumbersIn } from './completeness.ts'
import { draftFromForm, flatShape, valueKey, wishOf, withWish } from './section-form.ts'
import { draftSchema } from './sections.schema.ts'
import { fieldsOf, SECTION_KEYS, SECTIONS, wholeNumber, type Draft } from './sections.ts'
import { faultAt, faultText, placeLabel, readable } from './wording.ts'

const cost = (more: Draft): Draft => ({
  total: '100',
  noExtraCost: '',
  sources: [{ source: 'APBD', amount: '100' }],
  inPlan: 'YES',
  costNote: '',
  needsRegulation: 'NO',
  ...more,
})
const codes = (draft: Draft) =>
  Object.fromEntries(missingIn('biaya', draft).map(({ field, code }) => [field, code]))

test('refuses a 16-digit number in every text of every section while drafting', () => {
  for (const section of SECTION_KEYS)
    for (const [name, field] of fieldsOf(section)) {
      const text = 'NIK 6408011203900001'
      const value =
        field.kind === 'list'
          ? [text]
          : field.kind === 'rows'
            ? [{ [Object.keys(field.columns)[0] ?? '']: text }]
            : text
      const parsed = draftSchema(section).safeParse({ [name]: value })
      expect(parsed.success, `${section}.${name}`).toBe(false)
    }
})

test('refuses fields, columns and rows that the table does not know', () => {
  expect(draftSchema('kartu').safeParse({ grade: '4' }).success).toBe(false)
  expect(
    draftSchema('saran').safeParse({ actions: [{ text: 'a', agency: '', months: '', cost: '1' }] }).success,
  ).toBe(false)
  const rows = Array.from({ length: 8 }, () => ({ text: '', agency: '', months: '' }))
  expect(draftSchema('saran').safeParse({ actions: rows }).error?.issues[0]?.message).toBe('tooMany')
  expect(draftSchema('identitas').safeParse({ urgency: 'KAPAN_SAJA' }).success).toBe(false)
})

test('saves what is not finished', () => {
  for (const section of SECTION_KEYS) expect(draftSchema(section).safeParse({}).success).toBe(true)
  expect(draftSchema('biaya').safeParse({ total: 'sekitar dua juta' }).success).toBe(true)
})

test('an empty text misses every required field and nothing else', () => {
  for (const section of SECTION_KEYS) {
    const missing = missingIn(section, {}).map(({ field }) => field)
    const required = fieldsOf(section).flatMap(([name, field]) => (field.required ? [name] : []))
    expect(missing).toEqual(required)
  }
  expect(completeText({})).toBeNull()
})

test('the sources of funds must add up, and no cost needs its tick', () => {
  expect(codes(cost({}))).toEqual({})
  expect(codes(cost({ total: '101' }))).toEqual({ sources: 'sourcesDiffer' })
  expect(codes(cost({ sources: [] }))).toEqual({ sources: 'required' })
  expect(codes(cost({ total: '0', sources: [] }))).toEqual({ noExtraCost: 'tickNoCost' })
  expect(codes(cost({ total: '0', sources: [], noExtraCost: 'on' }))).toEqual({})
  expect(codes(cost({ noExtraCost: 'on' }))).toEqual({ noExtraCost: 'costWithTick' })
  expect(codes(cost({ total: '1,5' }))).toEqual({ total: 'notNumber' })
  expect(codes(cost({ total: '999999999999999' }))).toEqual({ total: 'tooLarge' })
})

test('a fault of a row stands where its writer sees it, empty rows between them or not', () => {
  const row = { text: 'Mengadakan satu perahu posyandu.', agency: 'dinkes', months: '3' }
  const empty = { text: '', agency: '', months: ' ' }
  const actions = [empty, row, empty, { ...row, months: 'enam' }]
  expect(missingIn('saran', { actions })).toEqual([{ field: 'actions.3.months', code: 'notNumber' }])
  expect(wrongNumbersIn('saran', { actions: [...actions, { ...row, text: '', months: '' }] })).toEqual([
    { field: 'actions.3.months', code: 'notNumber' },
  ])
})

test('what is wrong with a number is said with an example or the limit in its own unit, which is taken', () => {
  expect(faultAt('actions.3.months', 'notNumber', 'id')).toBe('Tulis bilangan bulat, misalnya 6.')
  expect(faultAt('sources.0.amount', 'notNumber', 'id')).toBe('Tulis bilangan bulat, misalnya 300.000.000.')
  expect(faultAt('actions.0.months', 'tooLarge', 'id')).toBe('Terlalu besar: paling banyak 36.')
  expect(faultAt('targetCount', 'tooSmall', 'en')).toBe('Too small: at least 1.')
  for (const place of ['total', 'targetCount', 'actions.0.months', 'sources.0.amount'])
    for (const language of ['id', 'en'] as const) {
      const example = faultAt(place, 'notNumber', language).split(' ').at(-1)?.replace(/\.$/, '') ?? ''
      expect(wholeNumber(example), `${place} ${language}: ${example}`).toBeGreaterThan(0)
    }
  expect(faultAt('actions.0.text', 'tooShort', 'id')).toBe(faultText('tooShort', 'id'))
  expect(faultAt('anything.0.else', 'notNumber', 'id')).toBe(faultText('unknown', 'id'))
})

test('a box that is not ticked is no news to a reader, and a change of it is one to who compares', () => {
  const names = { agencies: {}, areas: {} }
  const told = (tick: string) =>
    readable({ biaya: cost({ noExtraCost: tick }) }, names, 'id')
      .flatMap(({ fields }) => fields)
      .find(({ name }) => name === 'noExtraCost')
  expect(told('')).toMatchObject({ told: false, text: 'Tidak' })
  expect(told('on')).toMatchObject({ told: true, text: 'Ya' })
})

test('an urgent recommendation says why', () => {
  const title = 'Posyandu keliling untuk pesisir'
  expect(missingIn('identitas', { title, urgency: 'SEGERA', urgencyReason: '' })).toEqual([
    { field: 'urgencyReason', code: 'required' },
  ])
  expect(missingIn('identitas', { title, urgency: 'BIASA', urgencyReason: '' })).toEqual([])
  expect(missingIn('identitas', { title: 'Pendek', urgency: 'BIASA' })).toEqual([
    { field: 'title', code: 'tooShort' },
  ])
})

test('reads whole rupiah as people write them', () => {
  expect(['Rp1.800.000', '1800000', 'rp 1 800 000', '0'].map(wholeNumber)).toEqual([
    1_800_000, 1_800_000, 1_800_000, 0,
  ])
  expect(['', '1,5', '1.80', '-1', '1e9', '18.00.000', '99999999999999999999'].map(wholeNumber)).toEqual(
    Array(7).fill(null),
  )
})

test('reads amounts as offices write them', () => {
  const written = ['450.000.000,-', 'Rp 1.250.000,00', '450 juta', 'Rp1,5 miliar', '1,15 juta', '2 Miliar']
  expect(written.map(wholeNumber)).toEqual([450e6, 1_250_000, 450e6, 1.5e9, 1_150_000, 2e9])
  const unclear = ['1,250,000', '1.5 miliar', '1,5', '450 kuta', '0,0000001 juta', '1.250,50']
  expect(unclear.map(wholeNumber)).toEqual(Array(unclear.length).fill(null))
})

test('adds and removes rows without losing what was typed', () => {
  const form = {
    'actions.0.text': 'Satu',
    'actions.0.agency': 'dinkes',
    'actions.0.months': '1',
    'actions.2.text': 'Tiga',
  }
  const draft = draftFromForm('saran', form)
  expect(draft.actions).toEqual([
    { text: 'Satu', agency: 'dinkes', months: '1' },
    { text: 'Tiga', agency: '', months: '' },
  ])
  const add = wishOf('saran', 'tambah:actions')
  const remove = wishOf('saran', 'hapus:actions:0')
  if (!add || !remove) throw new Error('Both buttons were expected to be known.')
  expect(withWish('saran', draft, add).actions).toHaveLength(3)
  expect(withWish('saran', draft, remove).actions).toEqual([{ text: 'Tiga', agency: '', months: '' }])
  expect([
    wishOf('saran', 'hapus:title:0'),
    wishOf('saran', 'tambah:__proto__'),
    wishOf('saran', 'hancurkan'),
  ]).toEqual([null, null, null])
  expect(Object.keys(flatShape('saran'))).toHaveLength(8 * 3)
})

test('two texts say the same whatever is left out and in whatever order places stand', () => {
  const { identitas, sasaran } = SECTIONS
  expect(valueKey(identitas.title, 'title', { title: 'A' })).not.toBe(
    valueKey(identitas.title, 'title', { title: 'B' }),
  )
  expect(valueKey(identitas.urgencyReason, 'urgencyReason', {})).toBe(
    valueKey(identitas.urgencyReason, 'urgencyReason', { urgencyReason: '' }),
  )
  expect(valueKey(sasaran.areas, 'areas', { areas: ['a', 'b'] })).toBe(
    valueKey(sasaran.areas, 'areas', { areas: ['b', 'a'] }),
  )
})

test('every field, column and fault has words in both languages', () => {
  for (const language of ['id', 'en'] as const) {
    for (const section of SECTION_KEYS)
      for (const [name, field] of fieldsOf(section)) {
        expect(writingTexts[language].fields).toHaveProperty(name)
        if (field.kind !== 'rows') continue
        for (const column of Object.keys(field.columns))
          expect(Object.keys(writingTexts[language].columns)).toContain(`${name}.${column}`)
      }
    expect(faultText('digits16', language)).not.toBe(faultText('anything', language))
  }
  expect(placeLabel('actions.1.months', 'id')).toBe('Saran tindak 2 · Lama (bulan)')
})
