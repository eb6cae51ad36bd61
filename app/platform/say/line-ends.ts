/**
 * The text with one sign for the end of a line, whatever system it comes from: Word and Excel part lines within a
 * paragraph by U+000B and pages by U+000C, some editors by U+2028 and U+2029.
 */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
}
