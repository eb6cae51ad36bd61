/** A piece of plain SQL with its values, `?` for each. */
export type SqlPiece = { text: string; values: readonly (string | number)[] }

/** SQL put together: a piece stands where it is named, with its values; anything else becomes a value of its own. */
export function sql(
  texts: TemplateStringsArray,
  ...places: readonly (SqlPiece | string | number)[]
): SqlPiece {
  const pieces = places.map((place) => (typeof place === 'object' ? place : { text: '?', values: [place] }))
  return {
    text: texts.map((text, index) => text + (pieces[index]?.text ?? '')).join(''),
    values: pieces.flatMap(({ values }) => values),
  }
}

/** Words of the language itself, as they are written: names, conditions. Never anything that somebody sent. */
export function words(text: string): SqlPiece {
  return { text, values: [] }
}

export function joined(pieces: readonly SqlPiece[], between: string): SqlPiece {
  return {
    text: pieces.map(({ text }) => text).join(between),
    values: pieces.flatMap(({ values }) => values),
  }
}
