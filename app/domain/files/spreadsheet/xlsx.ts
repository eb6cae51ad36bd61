import type { Most, Sheet, Spreadsheet } from './sheet.ts'
import { relationsOf, unpack, type Parts } from './xlsx-package.ts'
import { readFormats } from './xlsx-formats.ts'
import { readSheet } from './xlsx-sheet.ts'
import { readXml } from './xml.ts'

/**
 * Reads a workbook as Excel, LibreOffice, Google and other systems write it (ECMA-376, transitional and strict).
 * @throws Error when it is damaged or no workbook · RangeError when it holds too much
 */
export function readXlsx(bytes: Uint8Array, most: Most): Spreadsheet {
  const parts = unpack(bytes)
  const main = [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target
  const workbook = main ? parts.get(main) : undefined
  if (!main || !workbook) throw new Error('It holds no workbook.')
  const relations = relationsOf(parts, main)
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let [open, since]: [number, 1900 | 1904] = [0, 1900]
  readXml(workbook, {
    open: (name, { name: title = '', state, id = '', activeTab, date1904 }) => {
      if (name === 'sheet') listed.push({ name: title, hidden: (state ?? 'visible') !== 'visible', id })
      if (name === 'workbookView') open = Number(activeTab ?? 0)
      if (name === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) since = 1904
    },
  })
  const partOf = (type: string) => [...relations.values()].find((one) => one.type === type)?.target ?? ''
  const book = {
    strings: readStrings(parts, partOf('sharedStrings')),
    formats: readFormats(parts, partOf('styles')),
    since,
  }
  const sheets = listed.flatMap(({ name, hidden, id }): Sheet[] => {
    const part = relations.get(id)
    const content = part?.type === 'worksheet' ? parts.get(part.target) : undefined
    return part && content
      ? [{ name, hidden, ...readSheet({ content, book, most, relations: relationsOf(parts, part.target) }) }]
      : []
  })
  if (sheets.length === 0) throw new Error('It holds no sheet.')
  return { kind: 'xlsx', sheets, open: Math.min(Math.max(0, open), sheets.length - 1) }
}

/** Texts that cells share; how a text is spoken (`rPh`) is no part of it. */
function readStrings(parts: Parts, part: string): string[] {
  const strings: string[] = []
  let [text, inText, spoken] = ['', false, false]
  const content = parts.get(part)
  if (content)
    readXml(content, {
      open: (name) => {
        if (name === 'si') text = ''
        else if (name === 'rPh') spoken = true
        else if (name === 't') inText = !spoken
      },
      text: (found) => {
        if (inText) text += found
      },
      close: (name) => {
        if (name === 't') inText = false
        else if (name === 'rPh') spoken = false
        else if (name === 'si') strings.push(text)
      },
    })
  return strings
}
