/** Where a text holds what is looked for, capitals or not, from left to right and none inside another. */
export function foundPlaces(text: string, what: string): number[] {
  if (what === '') return []
  // Letter by letter, so that the places are those of the text itself: some letters change their length with their size.
  const [all, wanted] = [[...text].map(small).join(''), [...what].map(small).join('')]
  const places: number[] = []
  for (let at = all.indexOf(wanted); at !== -1; at = all.indexOf(wanted, at + wanted.length)) places.push(at)
  return places
}

function small(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === letter.length ? lower : letter
}

/** The text with every found place replaced. */
export function replacedAll(text: string, what: string, by: string): { text: string; count: number } {
  const places = foundPlaces(text, what)
  let from = 0
  const pieces = places.map((at) => {
    const piece = text.slice(from, at) + by
    from = at + what.length
    return piece
  })
  return { text: pieces.join('') + text.slice(from), count: places.length }
}
