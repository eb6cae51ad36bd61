import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_RULES } from '#app/domain/recommendations/decision-rules.ts'
import { countWords } from '#app/platform/say/words.ts'
import { CARD_WORDS, cardOf, type Card, type CardFacts } from './card.ts'

const HERE = { language: 'id', zone: 'Asia/Makassar' } as const
const NOW = new Date('2026-11-21T04:00:00Z')

const USUAL: CardFacts = {
  waiting: true,
  recommendation: {
    number: 'REK-AKSIS/2026/02/0014',
    urgency: 'BIASA',
    needsBupati: true,
    pinnedAt: null,
    windowClosesAt: new Date('2026-12-03T16:00:00Z'),
    worthyCount: 0,
    statusSince: new Date('2026-11-14T02:00:00Z'),
  },
  content: {
    identitas: {
      title: 'Sambungan air bersih untuk enam desa di Muara Bengkal',
      urgency: 'BIASA',
      urgencyReason: '',
    },
    kartu: {
      request: 'Mohon persetujuan: Dinas PUPR menyambung air ke 412 keluarga mulai Januari 2027.',
      summary: 'Enam desa di tepi sungai memakai air sungai untuk minum dan memasak sepanjang tahun.',
      consequence: 'Baru dapat dianggarkan tahun 2028.',
    },
    persoalan: { problem: 'Air sungai keruh.', assumptions: [] },
    sasaran: {
      targetGroups: ['KRS'],
      areas: ['64.08.03', '64.08.03.2001', '64.08.03.2002', '64.08.03.2003'],
      targetCount: 412,
      targetUnit: 'keluarga berisiko stunting',
    },
    saran: { actions: [{ text: 'Menyambung pipa.', agency: 'pupr', months: 6 }] },
    opd: { coordinator: 'pupr', supporters: ['dpmd', 'dinkes'], partners: '' },
    biaya: {
      total: 1_800_000_000,
      noExtraCost: false,
      inPlan: 'YES',
      costNote: '',
      needsRegulation: false,
      sources: [
        { source: 'APBD', amount: 1_000_000_000 },
        { source: 'TJSP', amount: 800_000_000 },
      ],
    },
    names: {
      team: 'Tim 3',
      agencies: { pupr: { name: 'Dinas Pekerjaan Umum dan Penataan Ruang', shortName: 'Dinas PUPR' } },
      areas: {},
    },
  },
  rules: FIRST_RULES,
  before: null,
  summary: 'Biaya wajar; sepakati iuran perawatan sebelum pekerjaan dimulai.',
  windowName: 'KUA-PPAS',
  signers: [{ capacity: 'DEFINITIF', office: { name: 'Wakil Bupati Contoh' } }],
}

/** Every word of the card that stands above the buttons. */
function wordsOn(card: Card): number {
  const texts = [
    ...[
      card.why?.text ?? '',
      card.title,
      card.signing ?? '',
      card.request,
      card.links.readWhole,
      card.links.compare ?? '',
    ],
    ...card.figures.flatMap((figure) => [figure.value, figure.label]),
    ...card.rows.flatMap((row) => [row.term, row.strong ?? '', row.text]),
  ]
  return texts.reduce((sum, text) => sum + countWords(text), 0)
}

test('a usual card says everything in full', () => {
  const card = cardOf(USUAL, NOW, HERE)
  expect(card.why).toEqual({ text: 'KUA-PPAS tutup 13 hari lagi', urgent: false, rule: 'window' })
  expect(card.signing).toBe('Anda memutus sebagai Wakil Bupati Contoh.')
  expect(card.request).toBe(USUAL.content.kartu.request)
  expect(card.figures).toEqual([
    { value: '412', label: 'keluarga berisiko stunting', written: true },
    { value: '3', label: 'desa/kelurahan' },
    { value: '1', label: 'kecamatan' },
  ])
  expect(card.rows).toEqual([
    { term: 'Biaya', strong: 'Rp1,8 miliar', text: 'APBD, TJSP/CSR, sudah di RKPD' },
    { term: 'OPD', strong: 'Dinas PUPR', text: 'dengan 2 OPD pendukung' },
    { term: 'Sekretariat', text: USUAL.summary, written: true },
    { term: 'Bila tidak diputus', text: USUAL.content.kartu.consequence, written: true },
    { term: 'Tanda', text: 'Tanpa produk hukum. Perlu Bupati: Rp1 miliar atau lebih.' },
  ])
  expect(wordsOn(card)).toBeLessThanOrEqual(CARD_WORDS)
})

test('the change since the version before is told by cost and by sections', () => {
  const before = {
    number: 1,
    content: {
      ...USUAL.content,
      biaya: { ...USUAL.content.biaya, total: 2_000_000_000 },
      persoalan: { problem: 'Dulu lain.', assumptions: [] },
    },
  }
  const card = cardOf({ ...USUAL, before }, NOW, HERE)
  expect(card.rows.at(-1)).toEqual({
    term: 'Berubah',
    text: 'Biaya turun Rp200 juta. 2 bagian sejak naskah 1.',
  })
  expect(card.links.compare).toBe('Lihat perubahan')
})

test('two offices are both named, one after the other as they were given', () => {
  const signers = [
    { capacity: 'PLH', office: { name: 'Bupati Contoh' } },
    { capacity: 'DEFINITIF', office: { name: 'Wakil Bupati Contoh' } },
  ]
  expect(cardOf({ ...USUAL, signers }, NOW, HERE).signing).toBe(
    'Anda memutus sebagai Plh. Bupati Contoh atau Wakil Bupati Contoh.',
  )
  expect(cardOf({ ...USUAL, signers: [] }, NOW, HERE).signing).toBeNull()
})

test('what no longer waits gives no reason for a place in the queue', () => {
  expect(cardOf({ ...USUAL, waiting: false }, NOW, HERE).why).toBeNull()
})

test('a card that has no cost says so', () => {
  const biaya = { ...USUAL.content.biaya, total: 0, noExtraCost: true, sources: [] }
  const card = cardOf({ ...USUAL, content: { ...USUAL.content, biaya } }, NOW, HERE)
  expect(card.rows[0]).toEqual({ term: 'Biaya', strong: 'Tanpa biaya tambahan', text: 'sudah di RKPD' })
})

/** The longest title, two offices, and a text more than there is room for in English. */
const WORST = [
  'a '.repeat(30).trim(),
  'a a a a a a a a',
  'a a a a a a a a',
  'a a a a a a a a',
  'a a a a',
  true,
  'en',
] satisfies [string, string, string, string, string, boolean, 'id' | 'en']

test('whatever a team writes, the card keeps to 120 words in both languages', () => {
  const text = (most: number) =>
    fc.array(fc.constantFrom('a', 'kata', 'panjangnya'), { maxLength: most }).map((words) => words.join(' '))
  fc.assert(
    fc.property(
      text(120),
      text(240),
      text(120),
      text(60),
      text(40),
      fc.boolean(),
      fc.constantFrom('id' as const, 'en' as const),
      (title, request, consequence, summary, unit, changed, language) => {
        const { content } = USUAL
        const worst: CardFacts = {
          ...USUAL,
          summary,
          windowName: title,
          content: {
            ...content,
            identitas: { ...content.identitas, title, urgency: 'SANGAT_SEGERA' },
            kartu: { ...content.kartu, request, consequence },
            sasaran: { ...content.sasaran, targetUnit: unit },
            biaya: {
              ...content.biaya,
              needsRegulation: true,
              sources: (['APBD', 'APBD_P', 'APBDES', 'DANA_RT', 'BAZNAS', 'TJSP'] as const).map((source) => ({
                source,
                amount: 1,
              })),
            },
            names: { ...content.names, agencies: { pupr: { name: title, shortName: title } } },
          },
          before: changed ? { number: 11, content } : null,
          signers: [
            { capacity: 'PLH', office: { name: 'Wakil Bupati Kutai Timur' } },
            { capacity: 'PLH', office: { name: 'Bupati Kutai Timur' } },
          ],
        }
        const card = cardOf(worst, NOW, { ...HERE, language })
        expect(wordsOn(card)).toBeLessThanOrEqual(CARD_WORDS)
        // What matters most is never cut away entirely.
        for (const [full, shown] of [
          [request, card.request],
          [summary, card.rows[2]?.text],
          [consequence, card.rows[3]?.text],
        ])
          expect(countWords(shown ?? '')).toBeGreaterThanOrEqual(Math.min(countWords(full ?? ''), 8))
      },
    ),
    { numRuns: 1_000, examples: [WORST] },
  )
})
