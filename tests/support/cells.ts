import { readXlsx } from '#app/domain/files/spreadsheet/xlsx.ts'

/** A sheet as rows of what stands below each head: kind and text. */
export function cellsIn(file: Uint8Array, name?: string): Record<string, [kind: string, text: string]>[] {
  const { sheets } = readXlsx(file, { rows: 3_000, cells: 100_000 })
  const [heads, ...rows] = (name ? sheets.find((sheet) => sheet.name === name) : sheets[0])?.rows ?? []
  return rows.map(({ cells }) =>
    Object.fromEntries(
      [...(heads?.cells ?? [])].map(([at, { text: head }]) => [
        head,
        [cells.get(at)?.kind ?? 'empty', cells.get(at)?.text ?? ''],
      ]),
    ),
  )
}
