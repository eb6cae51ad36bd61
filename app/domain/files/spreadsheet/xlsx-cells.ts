import { dateText, isDateFormat, numberText } from './xlsx-formats.ts'
import type { Cell } from './sheet.ts'

/** A cell as the file writes it. */
export type Written = {
  type: string
  style: number
  value: string | null
  inline: string | null
  formula: boolean
}

export type Book = {
  strings: readonly string[]
  formats: readonly (string | undefined)[]
  since: 1900 | 1904
}

/** What the cell shows; null when it is empty. */
export function cellOf({ type, style, value, inline, formula }: Written, book: Book): Cell | null {
  const format = book.formats[style]
  if (type === 'e') return { kind: 'error', text: (value ?? '#ERROR!').trim() }
  if (formula && (value === null || value === '') && type !== 'str') return { kind: 'uncalculated', text: '' }
  if (type === 's') return textCell(book.strings[Number(value)] ?? '')
  if (type === 'inlineStr') return textCell(inline ?? '')
  if (type === 'str') return textCell(value ?? '')
  if (value === null || value.trim() === '') return null
  if (type === 'b') return { kind: 'boolean', text: value.trim() === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd')
    return {
      kind: 'date',
      text: value
        .trim()
        .replace('T', ' ')
        .replace(/(?: 00:00)?:00(?:\.0+)?Z?$/, ''),
    }
  const number = Number(value)
  const date = isDateFormat(format) && Number.isFinite(number) ? dateText(number, book.since) : null
  if (date !== null) return { kind: 'date', text: date }
  return { kind: 'number', text: numberText(value.trim(), format), ...(format ? { format } : {}) }
}

function textCell(text: string): Cell | null {
  const shown = text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .trim()
  return shown === '' ? null : { kind: 'text', text: shown }
}
