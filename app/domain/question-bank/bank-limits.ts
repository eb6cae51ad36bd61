/** Attempts are counted so far; beyond that it is "more than". */
export const MOST_COUNTED = 1_000

/** Limits of the bank; kept apart from schemas so that no page loads a validator. */
export const BANK = {
  perPage: 25,
  title: 120,
  category: 120,
  tag: 40,
  tags: 12,
  text: 4_000,
  answer: 600,
  feedback: 600,
  /** Answers or pairs that a form takes. */
  rows: 40,
  /** What one quiz asks at most, so that a page of it can be sent over a thin line. */
  items: 200,
  pick: 100,
  /** Quizzes of one module. */
  quizzes: 50,
  quizTitle: 120,
  intro: 2_000,
} as const
