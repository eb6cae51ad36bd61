/**
 * How many there are, in English: "1 question", "2 questions", "1.5 points". `count` may be written out already ("1,200").
 * Indonesian has one form for all.
 */
export function counted(count: number | string, one: string, several = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : several}`
}
