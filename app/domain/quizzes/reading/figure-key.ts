/** A key that is a figure, with what stands behind it. */
export type FigureKey = {
  figure: string
  unit: string
  /** "2 juta": how many noughts it stands for. */
  noughts: number
  /** False where the words behind may be part of the answer: "5 puskesmas", "3 pilar". */
  isSure: boolean
}

const FIGURE = /^[-+−]?\d[\d.,: +−-]*/
const MONEY = /^rp\.? ?(?=[-+−]?\d)/i
const SCALES: readonly [RegExp, number][] = [
  [/^(?:ribu|rb)\b ?/i, 3],
  [/^(?:juta|jt)\b ?/i, 6],
  [/^(?:miliar|milyar)\b ?/i, 9],
  [/^triliun\b ?/i, 12],
]
/** What is counted or measured, and says nothing else. */
const UNIT = new RegExp(
  `^(?:${[
    ...['%', 'persen', 'percent', '°', '° ?c', 'derajat(?: celsius)?', 'rupiah', 'kali', 'poin'],
    ...[
      'mg',
      'g',
      'gr',
      'gram',
      'kg',
      'ons',
      'ton',
      'mm',
      'cm',
      'm',
      'km',
      'meter',
      'm²',
      'm2',
      'km²',
      'km2',
    ],
    ...[
      'ha',
      'hektare?',
      'ml',
      'l',
      'liter',
      'cc',
      'detik',
      'menit',
      'jam',
      'hari',
      'minggu',
      'bulan',
      'tahun',
    ],
    ...['orang', 'jiwa', 'kk', 'keluarga', 'rumah', 'anak', 'balita', 'bayi', 'ibu', 'desa', 'kecamatan'],
  ].join('|')})\\.?$`,
  'i',
)
const MONTH = /^(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/i

/** "14,1%", "Rp 2.000,-", "2 juta", "15 menit"; null where it is no figure, or a date, or has several. */
export function figureOfKey(said: string): FigureKey | null {
  const isMoney = MONEY.test(said)
  const plain = said.replace(MONEY, '').replace(/,-+$/, '')
  const found = FIGURE.exec(plain)?.[0] ?? ''
  const figure = found.trim()
  const behind = plain.slice(found.length)
  const [scale, noughts] = SCALES.find(([word]) => word.test(behind)) ?? [/^/, 0]
  const rest = behind.replace(scale, '').trim()
  const isSure = rest === '' || UNIT.test(rest)
  // "3D" is a word of its own, and "5 pilar, 4 kolom" says more than a figure.
  const isWords = found === figure && noughts === 0 && !isSure
  if (figure === '' || isWords || /[\d,;:]/.test(isSure ? '' : rest) || MONTH.test(rest)) return null
  return { figure, unit: isMoney ? 'Rp' : rest, noughts, isSure }
}

/** 2 with six noughts; by its digits, so that 1.1 million has no tail. */
export function withNoughts(value: number, noughts: number): number {
  return noughts === 0 ? value : Number(`${value}e${noughts}`)
}
