// Names on the wire of what answers a question, by its place in an attempt.

export const answerField = (position: number) => `j${position}`

/** One for each premise of a matching question. */
export const pairField = (position: number, pair: number) => `j${position}.${pair + 1}`

/** Its name is its place on the page: what the author wrote first must not be told by it. */
export const choiceName = (place: number) => String(place + 1)
