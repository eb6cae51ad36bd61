import type { StoredQuestion } from './stored-question.schema.ts'

/** What a quiz asks at one place: a question, or some of a category. */
export type DrawnItem =
  | { kind: 'one'; id: string; isDescription: boolean }
  | { kind: 'some'; pick: number; pool: readonly string[] }

/**
 * Which questions an attempt asks and in which order; the same seed always gives the same. No question comes twice: one
 * that stands in the quiz itself is not drawn from its category. With `shuffle` a description stays before what follows it.
 */
export function drawQuestions(
  seed: number,
  items: readonly DrawnItem[],
  { shuffle }: { shuffle: boolean },
): string[] {
  const taken = new Set(items.flatMap((item) => (item.kind === 'one' ? [item.id] : [])))
  const groups: string[][] = []
  let before: string[] = []
  for (const [place, item] of items.entries()) {
    if (item.kind === 'one' && item.isDescription) {
      before.push(item.id)
      continue
    }
    const drawn = item.kind === 'one' ? [item.id] : draw(seed, place, item, taken)
    for (const [index, id] of drawn.entries()) groups.push(index === 0 ? [...before, id] : [id])
    if (drawn.length > 0) before = []
  }
  const ordered = shuffle ? shuffled(groups, seed, 'questions') : groups
  return [...ordered.flat(), ...before]
}

function draw(
  seed: number,
  place: number,
  { pick, pool }: Extract<DrawnItem, { kind: 'some' }>,
  taken: Set<string>,
): string[] {
  const free = [...new Set(pool)].filter((id) => !taken.has(id)).toSorted()
  const drawn = shuffled(free, seed, `draw ${place}`).slice(0, pick)
  for (const id of drawn) taken.add(id)
  return drawn
}

/**
 * The author's places in the order in which they are shown: of a choice its choices, of a matching its distinct answers.
 * Answers to be matched are always mixed: in the author's order each would stand beside its own premise. They are mixed by
 * their words, not by their places, so that a form which was drawn before a key was corrected says the same after it.
 */
export function choiceOrder(
  seed: number,
  position: number,
  question: StoredQuestion,
  shuffleChoices: boolean,
): number[] {
  const purpose = `choices ${position}`
  if (question.kind === 'matching') {
    const answers = distinctAnswers(question)
    return shuffled(answers.toSorted(), seed, purpose).map((answer) => answers.indexOf(answer))
  }
  const places = question.kind === 'choice' ? question.choices.map((_, place) => place) : []
  return shuffleChoices ? shuffled(places, seed, purpose) : places
}

/** The answers of a matching, each once, in the order in which they first stand there. */
export function distinctAnswers({ pairs }: Extract<StoredQuestion, { kind: 'matching' }>): string[] {
  return [...new Set(pairs.map(({ answer }) => answer))]
}

function shuffled<T>(list: readonly T[], seed: number, purpose: string): T[] {
  const random = randomFrom(seed, purpose)
  const mixed = [...list]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [mixed[last], mixed[other]]
    if (a === undefined || b === undefined) continue
    mixed[last] = b
    mixed[other] = a
  }
  return mixed
}

/** Numbers from 0 to 1, the same for the same seed and purpose: FNV-1a into mulberry32. */
function randomFrom(seed: number, purpose: string): () => number {
  let state = 2_166_136_261
  for (const sign of `${seed} ${purpose}`) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
