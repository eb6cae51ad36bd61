import type { Said } from './block.ts'
import { plainLine, type LineKind } from './lines.ts'

const LABEL = String.raw`(?:(?:bagian|part|romawi) )?(?:(?:[a-h]|[ivx]{1,4})(?: ?[.):]| ?[-–])? )?(?:(?:butir )?soal |tes )?`
/** Behind what a part is called there is nothing, or what to do: "Uraian tugas camat" and "Uraian: jelaskan …" are questions. */
const END = String.raw`(?: (?:singkat|bebas|terbatas))?(?=[:.!]?$| ?[(–]| - |[:.,] ?(?:jawab|kerjakan))`
const ESSAYS = new RegExp(`^${LABEL}(?:uraian|esai|essai|essay)${END}`, 'i')
const OTHERS = new RegExp(`^${LABEL}(?:isian|jawaban singkat|pilihan (?:ganda|berganda))${END}`, 'i')
const LONGEST = 80

/** Whether a line is the heading of a part: of essays, or of questions of another kind; null where it is none. */
export function partOf(line: string): 'essays' | 'others' | null {
  const plain = plainLine(line)
  if (plain.length > LONGEST || plain.includes('?')) return null
  const said = plain.replace(/[#*_]/g, '').trim()
  if (ESSAYS.test(said)) return 'essays'
  return OTHERS.test(said) ? 'others' : null
}

/** "C. Essay" or "Soal Uraian" above the first question of its part belongs to no question. */
export function isPartHead(kinds: readonly LineKind[], lines: readonly string[], at: number): boolean {
  const kind = kinds[at]
  if ((kind?.kind !== 'text' && kind?.kind !== 'option') || partOf(lines[at] ?? '') === null) return false
  const below = kinds.slice(at + 1, at + FARTHEST).filter((one) => one.kind !== 'blank')
  const above = kinds[at - 1]?.kind ?? 'blank'
  const [next] = below
  const saying = below.find((one) => !QUIET.includes(one.kind))
  // The third of three answers may be the word, and so may a line of a question.
  if (kind.kind === 'option' && isNextAnswer(kinds, at, kind.letter)) return false
  if (saying?.kind === 'number') return next === saying || !['text', 'number', 'option'].includes(above)
  return above === 'blank' && next?.kind === 'text'
}

const FARTHEST = 40
const QUIET: readonly LineKind['kind'][] = ['text', 'picture', 'category', 'points', 'wall']

function isNextAnswer(kinds: readonly LineKind[], at: number, letter: string): boolean {
  const above = kinds.slice(Math.max(0, at - FARTHEST), at).findLast(({ kind }) => kind !== 'blank')
  return above?.kind === 'option' && above.letter === String.fromCharCode(letter.charCodeAt(0) - 1)
}

const ESSAY_ASKED =
  /^(?:jelaskan|uraikan|terangkan|gambarkan|analisis(?:lah)?|ceritakan|mengapa|kenapa|bagaimana(?:kah)?|apa yang dimaksud|sebutkan (?:.* )?jelaskan|explain|describe|why|how)\b/i
const MOST_WORDS = 3

/** A question that begins like an essay, with a key that few would type in the same words. */
export function isLikeEssay(text: readonly Said[], key: string): boolean {
  const words = key.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))
  return words.length > MOST_WORDS && text.some((one) => ESSAY_ASKED.test(one.text))
}
