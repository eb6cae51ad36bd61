import type { HolidayKind } from './working-days.ts'

export type HolidayLine = { day: string; name: string; kind: HolidayKind | null }
/** Why a line is no holiday, by its place in the text, counted from 1. */
export type LineFault = { line: number; why: 'date' | 'twice' }

const MONTHS = [
  'januari january jan',
  'februari february feb',
  'maret march mar',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'agustus august agu ags aug',
  'september sep sept',
  'oktober october okt oct',
  'november nov nop',
  'desember december des dec',
].map((names) => names.split(' '))

const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\s*,?\s*/i
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/
const WORDS = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})(?!\d)/i
/** What may stand between the day, the name and the kind. */
const SIGNS = ' \t;,:|–-'
const KINDS: Readonly<Record<string, HolidayKind>> = {
  'libur nasional': 'LIBUR',
  libur: 'LIBUR',
  'cuti bersama': 'CUTI_BERSAMA',
  lokal: 'LOKAL',
  'libur lokal': 'LOKAL',
}

/**
 * "2026-12-25 Hari Natal" · "25 Desember 2026; Hari Natal" · "Jumat, 25/12/2026; Cuti bersama Natal; cuti bersama": one
 * holiday a line, empty lines left out. A day that is none, or that stands twice, is a fault of its line.
 */
export function readHolidayLines(text: string): { lines: HolidayLine[]; faults: LineFault[] } {
  const lines: HolidayLine[] = []
  const faults: LineFault[] = []
  for (const [index, typed] of text.split(/\r\n|\r|\n/).entries()) {
    if (typed.trim() === '') continue
    const read = readLine(typed.trim())
    const why = read === null ? 'date' : lines.some(({ day }) => day === read.day) ? 'twice' : null
    if (why !== null) faults.push({ line: index + 1, why })
    else if (read) lines.push(read)
  }
  return { lines, faults }
}

function readLine(typed: string): HolidayLine | null {
  const line = typed.replace(WEEKDAY, '')
  const found = ISO.exec(line) ?? NUMBERS.exec(line) ?? WORDS.exec(line)
  const day = found && dayIn(found)
  if (!found || !day) return null
  const parts = line.slice(found[0].length).split(/[;|\t]/)
  const kind = parts.length > 1 ? (KINDS[(parts.at(-1) ?? '').trim().toLowerCase()] ?? null) : null
  const name = (kind === null ? parts : parts.slice(0, -1)).join(' ')
  return { day, name: withoutSigns(name), kind }
}

function withoutSigns(text: string): string {
  const letters = [...text]
  const first = letters.findIndex((sign) => !SIGNS.includes(sign))
  const last = letters.findLastIndex((sign) => !SIGNS.includes(sign))
  return first === -1 ? '' : letters.slice(first, last + 1).join('')
}

function dayIn([, first = '', middle = '', last = '']: RegExpExecArray): string | null {
  const [year, date] = first.length === 4 ? [first, last] : [last, first]
  const named = MONTHS.findIndex((names) => names.includes(middle.toLowerCase())) + 1
  const month = /^\d+$/.test(middle) ? Number(middle) : named
  const at = new Date(Date.UTC(Number(year), month - 1, Number(date)))
  // 31 February is no day, and not the third of March.
  if (month < 1 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== Number(date)) return null
  return at.toISOString().slice(0, 10)
}
