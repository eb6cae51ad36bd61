import { rowsOf, type FieldKind } from './form-fields.ts'
import type { Answer } from './keeper-shape.ts'

/** Another text was met in some field. */
export function hasMet(answer: Answer): boolean {
  return answer.kind === 'answered' && Object.values(answer.fields).some(({ kind }) => kind === 'other')
}

type Merging = (base: string, mine: string, theirs: string) => string | null
type Sides = { mine: string; theirs: string }
type Joining = Partial<Record<FieldKind, Merging>> & {
  sides: (base: string, mine: string, theirs: string) => Sides
}
let merging: Joining | null = null

/** What joins two texts comes only when two texts meet; false when it does not arrive. */
export async function canJoin(): Promise<boolean> {
  merging ??= await Promise.all([
    import('#app/platform/line/merge.ts'),
    import('#app/platform/line/merge-rows.ts'),
  ]).then(
    ([{ mergeTexts, mergeSides }, { mergeRows }]) => ({
      text: mergeTexts,
      rows: mergeRows,
      sides: mergeSides,
    }),
    () => null,
  )
  return merging !== null
}

/**
 * The text in which two of one origin are one; null when a person must choose, or what joins them has not come. `most`: so
 * many rows the field takes.
 */
export function mergeField(
  { kind, most = Infinity }: { kind: FieldKind; most?: number | undefined },
  base: string | null,
  mine: string,
  theirs: string,
): string | null {
  if (mine === theirs || base === theirs) return mine
  if (base === mine) return theirs
  if (base === null) return null
  // The server keeps no blank end, so what both grew out of has none.
  const merged = merging?.[kind]?.(base.trimEnd(), mine, theirs) ?? null
  return merged !== null && kind === 'rows' && rowsOf(merged).size > most ? null : merged
}

/** Where a person must choose between two texts: both with what the other has changed in other paragraphs. */
export function sidesOf(kind: FieldKind, base: string, mine: string, theirs: string): Sides | null {
  return kind === 'text' ? (merging?.sides(base.trimEnd(), mine, theirs) ?? null) : null
}
