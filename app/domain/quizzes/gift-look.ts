import type { Block } from './gift-blocks.ts'
import type { lookFaults } from './gift-look-words.ts'
import { writtenOptions } from './gift-options.ts'

type Look = keyof typeof lookFaults

/** How files begin that are no text, read as one: ZIP (DOCX, XLSX), PDF, RTF, and the older Office. */
const DOCUMENTS = ['PK\u0003\u0004', '%PDF-', '{\\rtf', '\u00D0\u00CF\u0011\u00E0']

/** What a file is by its first letters, where that is no GIFT; null where it may be. */
export function lookOfBeginning(text: string): Look | null {
  const begin = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase()
  if (DOCUMENTS.some((sign) => begin.startsWith(sign.toLowerCase()))) return 'looksDocument'
  if (/^<quiz\b/.test(begin) || (begin.startsWith('<?xml') && /<quiz\b/.test(begin))) return 'looksMoodleXml'
  return /^<(?:\?xml|!doctype|html)\b/.test(begin) ? 'looksMarkup' : null
}

/** A title and the name of a format: a text that is meant as one, whatever it looks like. */
const DECLARED = /^::(?:[^:\\]|\\.)*::\s*\[(?:moodle|html|plain|markdown)\]/

/**
 * What a file is that has texts and no answers at all. A title makes a text a GIFT description; else nobody meant to write
 * one, and people would find a quiz full of texts to be read.
 */
export function lookOfTexts(blocks: Block[]): Look | null {
  const parts = blocks.map(({ part }) => part).filter(({ text }) => text !== '' && !DECLARED.test(text))
  if (parts.length === 0 || parts.some(({ masked }) => /[{}]/.test(masked))) return null
  const lines = parts.flatMap(({ text }) => text.split('\n'))
  const { hasOptions, hasKey, isNumbered } = writtenOptions(lines.join('\n'))
  if (hasOptions && hasKey && !isNumbered) return 'looksAiken'
  if (hasOptions || (hasKey && isNumbered)) return 'looksNumbered'
  if (isTable(lines)) return 'looksTable'
  return parts.some(({ masked }) => masked.startsWith('::')) ? null : 'noQuestion'
}

/** The head line and those below it have the same separators, three or more. */
function isTable(lines: string[]): boolean {
  const [head = '', ...rows] = lines.slice(0, 4)
  return ['\t', ';', ','].some((separator) => {
    const count = (line: string) => line.split(separator).length
    return count(head) > 3 && rows.length > 0 && rows.every((row) => count(row) === count(head))
  })
}
