/**
 * What a `LIKE ? ESCAPE '\'` is given to find a text anywhere in a column made small by `LOWER`: the two databases
 * compare letters differently, so both sides are made small.
 */
export function containing(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
