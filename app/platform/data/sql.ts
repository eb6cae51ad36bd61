/** A piece of plain SQL with its values, `?` for each. */
export type SqlPiece = { text: string; values: readonly SqlValue[] }

export type SqlValue = string | number | Date

/** SQL put together: a piece stands where it is named, with its values; anything else becomes a value of its own. */
export function sql(texts: TemplateStringsArray, ...places: readonly (SqlPiece | SqlValue)[]): SqlPiece {
  const pieces = places.map((place) => (isValue(place) ? { text: '?', values: [place] } : place))
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

/** Values with commas between them, for `IN (…)`. */
export function list(values: readonly SqlValue[]): SqlPiece {
  return { text: values.map(() => '?').join(', '), values }
}

function isValue(place: SqlPiece | SqlValue): place is SqlValue {
  return typeof place !== 'object' || place instanceof Date
}
