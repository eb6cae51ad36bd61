/** What a `LIKE ? ESCAPE '\\'` is given to find a text anywhere in a column; both stand in small letters. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
