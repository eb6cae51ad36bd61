import type { FieldKind } from './form-fields.ts'
import type { Answer } from './keeper-shape.ts'

/** Another text was met in some field. */
export function hasMet(answer: Answer): boolean {
  return answer.kind === 'answered' && Object.values(answer.fields).some(({ kind }) => kind === 'other')
}

let mergeTexts: ((base: string, mine: string, theirs: string) => string | null) | null = null

/** What joins two texts comes only when two texts meet; false when it does not arrive. */
export async function canJoin(): Promise<boolean> {
  mergeTexts ??= await import('#app/platform/line/merge.ts').then(
    (module) => module.mergeTexts,
    () => null,
  )
  return mergeTexts !== null
}

/** The text in which two of one origin are one; null when a person must choose, or what joins them has not come. */
export function mergeField(
  kind: FieldKind,
  base: string | null,
  mine: string,
  theirs: string,
): string | null {
  if (mine === theirs || base === theirs) return mine
  if (base === mine) return theirs
  // The server keeps no blank end, so what both grew out of has none.
  return kind === 'text' && base !== null ? (mergeTexts?.(base.trimEnd(), mine, theirs) ?? null) : null
}
