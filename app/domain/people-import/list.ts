import type { Cell, Encoding, Row, Spreadsheet } from '#app/domain/files/spreadsheet/sheet.ts'
import { findPersonalNumber } from '#app/domain/privacy/personal-number.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { readAddress, type Address } from './addresses.ts'
import type { Field } from './columns.ts'
import { cellAt, findTable, type Table } from './table.ts'

/** Why a cell cannot be used; `shown` is what stands there, where it may be said. */
export type CellFault = {
  field: Field
  fault: 'excel-error' | 'uncalculated' | 'digits16' | 'comma' | 'at-word' | 'no-address'
  shown: string
}

/** One row of a file, as much of it as is needed. `row` is its number in the sheet. */
export type ListedRow = {
  row: number
  name: string
  address: string | null
  /** Further addresses in the same cell. */
  others: readonly string[]
  /** Where the link of the cell leads, when that is another address than the one shown. */
  leadsTo: string | null
  title: string
  agency: string
  role: string
  cohort: string
  team: string
  /** False only for who said no. */
  willing: boolean
  faults: readonly CellFault[]
}

/** What was read of a file. */
export type List = {
  sheet: string
  otherSheets: readonly string[]
  encoding: Encoding | null
  /** A table of text that is called like a workbook. */
  renamed: boolean
  unneeded: readonly string[]
  /** Rows that were hidden in the file; they are read. */
  hiddenRows: readonly number[]
  /** Rows that are no people: sums, signatures. */
  noPeople: readonly { row: number; shown: string }[]
  /** Rows that the same person sent again later, by a form: the later one counts. */
  sentAgain: readonly { row: number; later: number }[]
  rows: readonly ListedRow[]
}

/** Reads the people of a file; null when none of its columns is one of names. */
export function readList(spreadsheet: Spreadsheet): List | null {
  const table = findTable(spreadsheet)
  if (!table) return null
  const noPeople: { row: number; shown: string }[] = []
  const read: { row: ListedRow; at: string }[] = []
  for (const row of table.rows) {
    const needed = [...table.columns.keys()].filter((field) => cellAt(table, row, field))
    if (needed.length === 0) continue
    if (isSum(row) || standsAlone(table, needed)) {
      const first = [...row.cells.values()].find(({ kind }) => kind === 'text')?.text ?? ''
      noPeople.push({ row: row.number, shown: findPersonalNumber(first) ? '' : first })
    } else read.push({ row: listed(table, row), at: cellAt(table, row, 'at')?.text ?? '' })
  }
  const { kept, sentAgain } = latest(read)
  return {
    sheet: table.sheet,
    otherSheets: table.otherSheets,
    encoding: spreadsheet.encoding ?? null,
    renamed: false,
    unneeded: table.unneeded,
    hiddenRows: table.rows
      .filter(({ hidden, number }) => hidden && kept.some(({ row }) => row === number))
      .map(({ number }) => number),
    noPeople,
    sentAgain,
    rows: kept,
  }
}

function isSum({ cells }: Row): boolean {
  return [...cells.values()].some(({ text }) => /^(?:jumlah|total|rekap)/i.test(text))
}

/** A signature below the table: of several columns that are needed one is filled, and none is an address. */
function standsAlone({ columns }: Table, filled: readonly Field[]): boolean {
  return !filled.includes('name') && !filled.includes('email')
    ? true
    : columns.size > 2 && filled.length === 1
}

function listed(table: Table, row: Row): ListedRow {
  const faults: CellFault[] = []
  const cell = (field: Field) => {
    const found = cellAt(table, row, field)
    const fault = found && faultOf(found)
    if (fault) faults.push({ field, fault, shown: found.kind === 'error' ? found.text : '' })
    return found && !fault ? found : undefined
  }
  const text = (field: Field) => cell(field)?.text.replace(/\s+/g, ' ') ?? ''
  const email = cell('email')
  const address: Address = email ? readAddress(email.text) : { kind: 'none' }
  if (address.kind === 'fault')
    faults.push({ field: 'email', fault: address.fault, shown: email?.text ?? '' })
  const known = address.kind === 'address' ? address.address : null
  return {
    row: row.number,
    name: text('name'),
    address: known,
    others: address.kind === 'address' ? address.others : [],
    leadsTo: otherLink(email, known),
    title: text('title'),
    agency: text('agency'),
    role: text('role'),
    cohort: text('cohort'),
    team: text('team'),
    willing: !/^(?:false|tidak|tdk|no|n|0)\b/i.test(text('willing')),
    faults,
  }
}

function faultOf({ kind, text }: Cell): CellFault['fault'] | null {
  if (kind === 'error') return 'excel-error'
  if (kind === 'uncalculated') return 'uncalculated'
  return findPersonalNumber(text) ? 'digits16' : null
}

function otherLink(cell: Cell | undefined, address: string | null): string | null {
  const to = cell?.link?.toLowerCase().startsWith('mailto:')
    ? readAddress(cell.link.split('?')[0] ?? '')
    : null
  return to?.kind === 'address' && to.address !== address ? to.address : null
}

/** Who has filled in a form twice is meant as she wrote last: forms say when. Without a time both rows stay. */
function latest(read: readonly { row: ListedRow; at: string }[]) {
  const sentAgain: { row: number; later: number }[] = []
  const kept = read.filter(({ row, at }) => {
    const later = read.find(
      (other) => row.address !== null && at !== '' && other.row.address === row.address && other.at > at,
    )
    if (later) sentAgain.push({ row: row.row, later: later.row.row })
    return !later
  })
  return { kept: kept.map(({ row }) => row), sentAgain }
}

/** Two names that may be one person's: degrees, capitals and signs do not tell them apart. */
export function plainName(name: string): string {
  const [before = ''] = nameKey(name).split(',')
  const words = before.split(' ').filter((word) => !word.includes('.'))
  return words
    .join(' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
}
