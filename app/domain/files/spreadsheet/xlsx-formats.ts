import type { Parts } from './xlsx-package.ts'
import { readXml } from './xml.ts'

/** Formats every program knows by number (ECMA-376 18.8.30); those that no cell of ours needs are left out. */
const KNOWN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
}

/** How the cells of a style show a number, by the number of the style; undefined is as it is stored. */
export function readFormats(parts: Parts, part: string): (string | undefined)[] {
  const own = new Map<number, string>()
  const formats: (string | undefined)[] = []
  let inCells = false
  const styles = parts.get(part)
  if (styles)
    readXml(styles, {
      open: (name, { numFmtId, formatCode = '' }) => {
        if (name === 'numFmt') own.set(Number(numFmtId), formatCode)
        if (name === 'cellXfs') inCells = true
        if (name === 'xf' && inCells) formats.push(own.get(Number(numFmtId)) ?? KNOWN[Number(numFmtId)])
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false
      },
    })
  return formats
}

/** What is quoted, escaped, filled, or a colour or condition in brackets, is no sign of a format. */
const NO_SIGNS = /"[^"]*"|\\.|[_*].|\[(?:[^\][hms]|[hms]+[^\][hms])[^\][]*\]/gi

/** Does a number in this format stand for a day or a time? */
export function isDateFormat(format: string | undefined): boolean {
  const [signs = ''] = format?.replace(NO_SIGNS, '').split(';') ?? []
  return /[dmyhs]/i.test(signs) && !/[#0?]/.test(signs.replace(/\.0+/g, ''))
}

const DAY = 86_400_000
/** Day 0 of a workbook; Excel takes 1900 for a leap year, so that its days before 1 March 1900 are one off. */
const BEGINS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }

/** "2026-11-24", with its time where it has one: the clock as it is written, of no zone. */
export function dateText(serial: number, since: keyof typeof BEGINS): string | null {
  const at = new Date(BEGINS[since] + Math.round((serial * DAY) / 1000) * 1000)
  if (Number.isNaN(at.getTime()) || serial < 0) return null
  const written = at.toISOString()
  const time = written.slice(11, 16)
  if (serial < 1) return time
  return Number.isInteger(serial) ? written.slice(0, 10) : `${written.slice(0, 10)} ${time}`
}

/** A number as the cell shows it where its sign is a row of zeros ("0000000000"), else as it is stored. */
export function numberText(stored: string, format: string | undefined): string {
  const number = Number(stored)
  if (!Number.isFinite(number)) return stored
  const plain = String(number)
  const zeros = /^0{2,}$/.exec(format ?? '')
  return zeros && number >= 0 ? plain.padStart(zeros[0].length, '0') : plain
}
