/** Brings the line of a place of a text into view, where lines are drawn (`text-with-lines.tsx`); its number from 1. */
export function showLine(field: HTMLTextAreaElement, place: number): number {
  const line = field.value.slice(0, place).split('\n').length
  lineBox(field, line)?.scrollIntoView({ block: 'nearest' })
  return line
}

/** The box in which a line is drawn behind the field; null in a field without one. */
export function lineBox(field: HTMLTextAreaElement, line: number): Element | null {
  return field.parentElement?.querySelector(`pre > span:nth-child(${line})`) ?? null
}
