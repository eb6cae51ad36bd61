/**
 * The parts of a recommendation and their fields: names, limits, what must be filled in. The form, the list of what is
 * missing, the comparison and the reader's text all follow this table; the words stand in `writingTexts`.
 */

export const URGENCIES = ['BIASA', 'SEGERA', 'SANGAT_SEGERA'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Target groups of the national strategy and of the family data. */
export const TARGET_GROUPS = [
  'REMAJA_PUTRI',
  'CATIN',
  'IBU_HAMIL',
  'IBU_MENYUSUI',
  'BADUTA',
  'BALITA',
  'PUS',
  'KRS',
  'DESIL_1_4',
] as const

export const FUNDING_SOURCES = [
  'APBD',
  'APBD_P',
  'APBDES',
  'DANA_RT',
  'DAK_BOKB',
  'APBN',
  'BAZNAS',
  'TJSP',
] as const

/** Is it already in the RKPD or Renja? */
export const PLAN_STATES = ['YES', 'NO', 'PROPOSED'] as const

const YES_NO = ['YES', 'NO'] as const

/** Rp100 trillion: above any budget of a district, far below what a number can hold exactly. */
const MOST_RUPIAH = 100_000_000_000_000
const MOST_PEOPLE = 10_000_000
const MOST_MONTHS = 36
const NUMBER_LETTERS = 30
const CODE_LETTERS = 60

type Basic = { required: boolean }
/** `notes`: long enough for lists and tables (`platform/say/notes.ts`), which its readers see drawn. */
type Text = Basic & { kind: 'line' | 'text'; min: number; max: number; notes?: true }
type Choice = Basic & { kind: 'choice'; options: readonly string[] }
type Tick = Basic & { kind: 'tick' }
/** One of the district's agencies, by code. */
type AgencyChoice = Basic & { kind: 'agency' }
/** `example`: one that its writer may follow, in the unit of the field. */
type NumberField = Basic & { kind: 'number' | 'money'; least: number; most: number; example: number }
/** Several of a list: fixed options, the district's agencies or its areas, by code. */
type List = Basic & {
  kind: 'list'
  of: 'options' | 'agencies' | 'areas'
  options?: readonly string[]
  most: number
}
export type Column = Text | Choice | AgencyChoice | NumberField
type Rows = Basic & { kind: 'rows'; most: number; columns: Readonly<Record<string, Column>> }
export type Field = Column | Tick | List | Rows

export const SECTIONS = {
  identitas: {
    title: { kind: 'line', min: 10, max: 120, required: true },
    urgency: { kind: 'choice', options: URGENCIES, required: true },
    /** Asked for unless the urgency is "biasa". */
    urgencyReason: { kind: 'text', min: 10, max: 240, required: false },
  },
  kartu: {
    request: { kind: 'text', min: 30, max: 240, required: true },
    summary: { kind: 'text', min: 100, max: 600, required: true },
    consequence: { kind: 'text', min: 20, max: 240, required: true },
  },
  persoalan: {
    problem: { kind: 'text', min: 100, max: 1500, notes: true, required: true },
    assumptions: {
      kind: 'rows',
      most: 5,
      required: false,
      columns: { text: { kind: 'text', min: 10, max: 300, required: true } },
    },
  },
  sasaran: {
    targetGroups: { kind: 'list', of: 'options', options: TARGET_GROUPS, most: 9, required: true },
    areas: { kind: 'list', of: 'areas', most: 160, required: true },
    targetCount: { kind: 'number', least: 1, most: MOST_PEOPLE, example: 412, required: true },
    targetUnit: { kind: 'line', min: 3, max: 40, required: true },
  },
  saran: {
    actions: {
      kind: 'rows',
      most: 7,
      required: true,
      columns: {
        text: { kind: 'text', min: 10, max: 300, required: true },
        agency: { kind: 'agency', required: true },
        months: { kind: 'number', least: 1, most: MOST_MONTHS, example: 6, required: true },
      },
    },
  },
  opd: {
    coordinator: { kind: 'agency', required: true },
    supporters: { kind: 'list', of: 'agencies', most: 44, required: false },
    partners: { kind: 'text', min: 3, max: 300, required: false },
  },
  biaya: {
    total: { kind: 'money', least: 0, most: MOST_RUPIAH, example: 450_000_000, required: true },
    /** Must be ticked when the total is nought. */
    noExtraCost: { kind: 'tick', required: false },
    sources: {
      kind: 'rows',
      most: 6,
      /** Asked for unless the total is nought; their sum is the total. */
      required: false,
      columns: {
        source: { kind: 'choice', options: FUNDING_SOURCES, required: true },
        amount: { kind: 'money', least: 1, most: MOST_RUPIAH, example: 300_000_000, required: true },
      },
    },
    inPlan: { kind: 'choice', options: PLAN_STATES, required: true },
    costNote: { kind: 'text', min: 10, max: 600, notes: true, required: false },
    /** A Perbup, SK or budget shift: then the Bupati decides. */
    needsRegulation: { kind: 'choice', options: YES_NO, required: true },
  },
} as const satisfies Record<string, Record<string, Field>>

export type SectionKey = keyof typeof SECTIONS
// `Object.keys` answers `string[]`; the table above has these keys and no others.
export const SECTION_KEYS = Object.keys(SECTIONS) as SectionKey[]

export function isSectionKey(value: string): value is SectionKey {
  return Object.hasOwn(SECTIONS, value)
}

/** The fields of a section in the order of the form. */
export function fieldsOf(section: SectionKey): [name: string, field: Field][] {
  return Object.entries(SECTIONS[section])
}

/** What a place of a form is ("title", "actions.2.months"), or null where there is no such place. */
export function columnAt(place: string): Field | null {
  const [name = '', row, column = ''] = place.split('.')
  for (const key of SECTION_KEYS)
    for (const [known, field] of fieldsOf(key)) {
      if (known !== name) continue
      if (row === undefined) return field
      return field.kind === 'rows' ? (field.columns[column] ?? null) : null
    }
  return null
}

/** A row of a draft: column → what was typed. */
export type DraftRow = Record<string, string>
export type DraftValue = string | string[] | DraftRow[]
/** What a section holds while it is written: text as typed, nothing demanded yet. A missing field is empty. */
export type Draft = Record<string, DraftValue>

/** The longest text a field takes while drafting. */
export function mostLetters(field: Column | Tick): number {
  if (field.kind === 'line' || field.kind === 'text') return field.max
  return field.kind === 'number' || field.kind === 'money' ? NUMBER_LETTERS : CODE_LETTERS
}

/** How a cell of a row is called in a form and in a list of faults: "actions.2.months". */
export function cellName(field: string, row: number, column: string): string {
  return `${field}.${row}.${column}`
}

export function textOf(draft: Draft, name: string): string {
  const value = draft[name]
  return typeof value === 'string' ? value : ''
}

export function listOf(draft: Draft, name: string): string[] {
  const value = draft[name]
  return Array.isArray(value) ? value.flatMap((item) => (typeof item === 'string' ? [item] : [])) : []
}

export function rowsOf(draft: Draft, name: string): DraftRow[] {
  const value = draft[name]
  return Array.isArray(value) ? value.flatMap((item) => (typeof item === 'string' ? [] : [item])) : []
}

/** A row in which nothing was typed does not count. */
export function isEmptyRow(row: DraftRow): boolean {
  return Object.values(row).every((cell) => cell.trim() === '')
}

const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  triliun: 1e12,
}

/**
 * "Rp1.800.000.000", "1800000000", "450.000.000,-", "450.000.000,00" or "Rp1,5 miliar" → whole rupiah; null when it is no
 * whole number.
 */
export function wholeNumber(typed: string): number | null {
  const digits = typed
    .replace(/^\s*rp\.?\s*/i, '')
    .trim()
    .replace(/,(?:-|--|0+)$/, '')
  const scaled = /^(\d{1,6})(?:,(\d{1,6}))? ?([a-z]+)$/i.exec(digits)
  if (scaled) {
    const [, whole = '', part = '', word = ''] = scaled
    const scale = SCALES[word.toLowerCase()]
    // In whole numbers: 1,15 juta times a million is not 1.150.000 in binary fractions.
    const value = scale && (Number(whole + part) * scale) / 10 ** part.length
    return value && Number.isSafeInteger(value) ? value : null
  }
  if (!/^(?:\d+|\d{1,3}(?:[. ]\d{3})+)$/.test(digits)) return null
  const value = Number(digits.replace(/[. ]/g, ''))
  return Number.isSafeInteger(value) ? value : null
}
