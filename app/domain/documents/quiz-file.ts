/** A module's questions that no quiz asks, beside the files of its quizzes. */
export const BANK_FILE = 'bank.gift'

const QUIZ_FILE = /^kuis(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?\.gift$/
const FIRST = 'kuis'

/** The quiz of a file by its name in addresses: `kuis.gift` is "kuis", `kuis-prates.gift` "prates"; null for no quiz. */
export function quizOfFile(name: string): string | null {
  const found = QUIZ_FILE.exec(name)
  return found === null || found[1] === FIRST ? null : (found[1] ?? FIRST)
}

/** The file of a quiz. */
export function fileOfQuiz(slug: string): string {
  return slug === FIRST ? `${FIRST}.gift` : `${FIRST}-${slug}.gift`
}
