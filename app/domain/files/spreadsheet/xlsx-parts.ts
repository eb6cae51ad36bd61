export type WrittenCell = string | number

export type WrittenSheet = {
  name: string
  /** Widths in letters. */
  columns: readonly { head: string; width: number }[]
  /** Texts and numbers under the heads; empty texts are empty cells. They may come one after the other, as they are read. */
  rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What lies beside the sheets, as ECMA-376 has it: small, known before their rows are, and no more than programs need. */
export function partsOf(names: readonly string[]): [path: string, xml: string][] {
  const sheets = names.map((name, index) => ({ name, number: String(index + 1) }))
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${CONTENT}.${type}+xml"/>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (all: readonly string[]) =>
    `${XML}<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        override('workbook.xml', 'sheet.main'),
        ...sheets.map(({ number }) => override(`worksheets/sheet${number}.xml`, 'worksheet')),
        override('styles.xml', 'styles'),
        override('sharedStrings.xml', 'sharedStrings'),
      ].join('')}</Types>`,
    ],
    ['_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets
        .map(({ name, number }) => `<sheet name="${written(name)}" sheetId="${number}" r:id="rId${number}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map(({ number }) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
        relation('rIdStyles', 'styles', 'styles.xml'),
        relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ]
}

const FONT = '<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/>'
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
/** Style 0 as it is, style 1 bold. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">${PLAIN}/></cellStyleXfs><cellXfs count="2">${PLAIN} xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** Each text once, by its place: most cells of a long sheet say one of a few words. */
export type Texts = Map<string, number>

/** The beginning of a sheet, with its row of heads, which stays in sight; `isFirst` is the one that opens. */
export function sheetHead(columns: WrittenSheet['columns'], texts: Texts, isFirst: boolean): string {
  const widths = columns.map(({ width }, index) => {
    const at = String(index + 1)
    return `<col min="${at}" max="${at}" width="${String(width)}" customWidth="1"/>`
  })
  const heads = columns.map(({ head }) => head)
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${
    widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''
  }<sheetData>${rowOf(heads, 1, texts, ' s="1"')}`
}

export const SHEET_END = '</sheetData></worksheet>'

/** A row of a sheet; empty texts are no cells, nor is what is no number: a workbook is called damaged where one stands in it. */
export function rowOf(cells: readonly WrittenCell[], number: number, texts: Texts, style = ''): string {
  const row = String(number)
  let written = `<row r="${row}">`
  for (const [index, cell] of cells.entries()) {
    if (cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) continue
    const at = `<c r="${letters(index)}${row}"${style}`
    written +=
      typeof cell === 'number'
        ? `${at}><v>${String(cell)}</v></c>`
        : `${at} t="s"><v>${String(placeIn(texts, safeCell(cell)))}</v></c>`
  }
  return `${written}</row>`
}

function placeIn(texts: Texts, text: string): number {
  const place = texts.get(text) ?? texts.size
  if (place === texts.size) texts.set(text, place)
  return place
}

const known: string[] = []

/** "A" for the first column, "AA" for the 27th. */
function letters(index: number): string {
  return (known[index] ??=
    (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26)))
}

/** All texts, piece by piece. */
export function* textsPart(texts: Texts): Generator<string> {
  yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${String(texts.size)}">`
  for (const text of texts.keys()) yield `<si><t xml:space="preserve">${written(text)}</t></si>`
  yield '</sst>'
}

/**
 * A text that no program takes for a formula, also when the sheet is saved as CSV: where it begins, after spaces and unseen
 * signs, with `= + - @` or a full-width twin, an apostrophe stands before it (security.md, "Exports").
 */
export function safeCell(text: string): string {
  return /^[\s\0\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As XML; what XML may not hold is written as workbooks write it, `_x0000_`, and what looks so by itself stays what it is. */
function written(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
      .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '')
      // oxlint-disable-next-line no-control-regex -- these are what is looked for
      .replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, (sign) => {
        const code = sign.charCodeAt(0).toString(16).toUpperCase()
        return `_x${code.padStart(4, '0')}_`
      })
  )
}
