/** The sheet that says what ending a term means. */
export function endSheetOf(termId: string): string {
  return `akhiri-${termId}`
}
