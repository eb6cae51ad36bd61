import type { useTexts } from '#app/i18n/use-texts.tsx'
import type { markerTexts } from './marker-texts.ts'

type Sheet = { marker: string | null; grade: { status: string; by: string } | null }

/** To whom a work is given; of one that is given to nobody, who grades it or has graded it. */
export function markerWords(
  { marker, grade }: Sheet,
  t: ReturnType<typeof useTexts<typeof markerTexts.id>>,
): string {
  if (marker !== null) return t.marker({ name: marker })
  if (!grade) return t.noMarker
  return grade.status === 'RELEASED' ? t.releasedBy({ name: grade.by }) : t.gradedBy({ name: grade.by })
}
