import { readAnswers } from './gift-answers.ts'
import { checkAround } from './gift-around.ts'
import { blocksOf, linesOf } from './gift-blocks.ts'
import { splitBraces } from './gift-braces.ts'
import { readComments } from './gift-comments.ts'
import { collectFindings, type GiftFault, type GiftNote, type Report } from './gift-faults.ts'
import { lookOfBeginning, lookOfTexts } from './gift-look.ts'
import { contents, cut, feedbackOf, formatted, splitAt, trimmed, type Part } from './gift-part.ts'
import { withoutTorn } from './gift-torn.ts'
import type { Question } from './question.ts'

/**
 * A file may be used only when `faults` is empty; until then `questions` are those whose reading found no fault (a hidden
 * character is a fault of its line and leaves its question in). `notes` tell what was understood but may be meant otherwise.
 */
type GiftReading = { questions: Question[]; faults: GiftFault[]; notes: GiftNote[] }

/**
 * Reads a GIFT file: every kind of question, weights, feedback, formats, categories, ids and tags; and what Indonesians
 * write in its place, decimal commas, `{BENAR}`, `{S}`.
 * Never throws: whatever is wrong comes back as a fault with its line and a sentence, in the order of the lines.
 * Source: docs.moodle.org "GIFT format"; where that is silent, Moodle's own importer is followed.
 * Stricter than Moodle on purpose: what has two readings is refused with both, never guessed (see `gift-signs`,
 * `gift-figure`, `gift-torn`), and what is no GIFT at all is told what it looks like.
 */
export function readGift(text: string): GiftReading {
  const { report, inOrder, countFaults } = collectFindings()
  const questions: Question[] = []
  const notGift = lookOfBeginning(text)
  if (notGift) {
    report(notGift, 1)
    return { questions, ...inOrder() }
  }
  const blocks = withoutTorn(blocksOf(linesOf(text, report), report), report)
  const onlyTexts = lookOfTexts(blocks)
  if (onlyTexts) {
    report(onlyTexts, blocks.find(({ part }) => part.text !== '')?.part.line ?? 1)
    return { questions, ...inOrder() }
  }
  const seen: Names = { titles: new Set(), ids: new Set() }
  let category: string | null = null
  let waiting: string[] = []
  for (const block of blocks) {
    const comments = [...waiting, ...block.comments]
    if (block.category !== undefined) category = block.category
    // A comment that stands alone, or beside a category, belongs to the question that follows.
    waiting = block.part.text === '' ? comments : []
    if (block.part.text === '') continue
    const before = countFaults()
    const question = readQuestion(block.part, comments, category, report)
    if (question) reportTwins(question, seen, report)
    if (question && countFaults() === before) questions.push(question)
  }
  return { questions, ...inOrder() }
}

function readQuestion(part: Part, lines: string[], category: string | null, report: Report): Question | null {
  let title: string | null = null
  let rest = part
  if (part.masked.startsWith('::')) {
    const sides = splitAt(cut(part, 2), '::')
    if (!sides) {
      report('titleUnclosed', part.line)
      return null
    }
    // "::Bab 1:::" ends in a colon of its own.
    const isColon = /^:(?!:)/.test(sides[1].masked)
    title = `${contents(sides[0])}${isColon ? ':' : ''}`.trim() || null
    rest = trimmed(isColon ? cut(sides[1], 1) : sides[1])
  }
  const pieces = splitBraces(rest, report)
  if (!pieces) return null
  const { answers, general } = pieces
  const text = formatted(pieces.before, 'moodle')
  const textAfter = contents(pieces.after).trimEnd()
  if (textAfter !== '' && text.text !== '') text.text = untrimmedEnd(pieces.before, text.text)
  if (text.text === '' && textAfter === '') report('noText', part.line)
  checkAround(pieces, title, report)
  const head = { line: part.line, title, ...readComments(lines), category, text, textAfter }
  const generalFeedback = feedbackOf(general, text.format)
  if (!answers) return { ...head, generalFeedback, kind: 'description' }
  return { ...head, generalFeedback, ...readAnswers(answers, text.format, report) }
}

/** Around a gap the spaces count ("Long{=er}"): gives those at the end of the text before it back. */
function untrimmedEnd(part: Part, text: string): string {
  const whole = contents(part)
  return text + whole.slice(whole.trimEnd().length)
}

type Names = { titles: Set<string>; ids: Set<string> }

/** A title is a question's name within its category, an id within the whole bank. */
function reportTwins({ title, id, line, category }: Question, seen: Names, report: Report): void {
  const place = JSON.stringify([category, title])
  if (title !== null && seen.titles.has(place)) report('titleTwice', line, title)
  if (id !== null && seen.ids.has(id)) report('idTwice', line, id)
  if (title !== null) seen.titles.add(place)
  if (id !== null) seen.ids.add(id)
}
