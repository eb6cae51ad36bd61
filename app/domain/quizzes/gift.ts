import { readAnswers } from './gift-answers.ts'
import { isComment, readComments } from './gift-comments.ts'
import { giftFault, type GiftFault, type Report } from './gift-faults.ts'
import { contents, cut, feedbackOf, formatted, partOf, splitAt, trimmed, type Part } from './gift-part.ts'
import type { Question } from './question.ts'

/**
 * A file may be used only when `faults` is empty; until then `questions` are those whose reading found no fault (a hidden
 * character is a fault of its line and leaves its question in).
 */
type GiftReading = { questions: Question[]; faults: GiftFault[] }

/**
 * Reads a GIFT file: every kind of question, weights, feedback, formats, categories, ids and tags.
 * Never throws: whatever is wrong comes back as a fault with its line and a sentence, in the order of the lines.
 * Source: docs.moodle.org "GIFT format"; where that is silent, Moodle's own importer is followed.
 * Stricter than Moodle on purpose: see `giftFaultSentence` for all that is refused.
 */
export function readGift(text: string): GiftReading {
  const faults: GiftFault[] = []
  const report: Report = (code, line, detail) => faults.push(giftFault(code, line, detail))
  const questions: Question[] = []
  const seen: Names = { titles: new Set(), ids: new Set() }
  let category: string | null = null
  let waiting: string[] = []
  for (const block of blocksOf(linesOf(text, report), report)) {
    const comments = [...waiting, ...block.comments]
    if (block.category !== undefined) category = block.category
    // A comment that stands alone, or beside a category, belongs to the question that follows.
    waiting = block.part.text === '' ? comments : []
    if (block.part.text === '') continue
    const before = faults.length
    const question = readQuestion(block.part, comments, category, report)
    if (question) reportTwins(question, seen, report)
    if (question && faults.length === before) questions.push(question)
  }
  return { questions, faults: faults.sort((one, other) => one.line - other.line) }
}

function linesOf(text: string, report: Report): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  return lines.map((line, index) => {
    const clean = line.replace(/[^\P{Cc}\t]|[\uFDD0\uFDD1]/gu, ' ')
    if (clean !== line) report('badCharacter', index + 1)
    return clean
  })
}

/** `category` is undefined where the block names none, null where it leaves the last one. */
type Block = { part: Part; comments: string[]; category: string | null | undefined }

/** Blocks are parted by empty lines. One that was torn apart inside its braces is reported once and left out. */
function blocksOf(lines: string[], report: Report): Block[] {
  const blocks: Block[] = []
  let torn = 0
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (lines[to]?.trim()) to += 1
    if (to === from) continue
    const block = blockOf(lines.slice(from, to), from + 1)
    const [opens, closes] = [block.part.masked.lastIndexOf('{'), block.part.masked.indexOf('}')]
    from = to
    if (torn > 0 && opens < 0) {
      // The rest of the torn question: its end, if it is here, is why the line before was one too many.
      if (closes >= 0) {
        report('emptyLineInAnswers', torn)
        torn = 0
      }
      continue
    }
    if (torn > 0) report('braceUnclosed', torn)
    torn = opens >= 0 && closes < 0 ? cut(block.part, opens).line : 0
    if (torn === 0) blocks.push(block)
  }
  if (torn > 0) report('braceUnclosed', torn)
  return blocks
}

const CATEGORY = '$CATEGORY:'

/** Comments may stand anywhere in a block, `$CATEGORY:` lines only at its head. */
function blockOf(lines: string[], line: number): Block {
  const isCategory = (content: string) => content.trimStart().startsWith(CATEGORY)
  const first = lines.findIndex((content) => !isComment(content) && !isCategory(content))
  const categories = lines.slice(0, first < 0 ? lines.length : first).filter(isCategory)
  const isLeftOut = (content: string, index: number) =>
    isComment(content) || (isCategory(content) && (first < 0 || index < first))
  return {
    part: trimmed(partOf(lines, line, isLeftOut)),
    comments: lines.filter(isComment),
    category: categories.map((content) => content.trim().slice(CATEGORY.length).trim() || null).at(-1),
  }
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
    title = contents(sides[0]).trim() || null
    rest = trimmed(sides[1])
  }
  const pieces = splitBraces(rest, report)
  if (!pieces) return null
  const [answers, general] = pieces.answers ? splitGeneralFeedback(pieces.answers) : []
  const text = formatted(pieces.before, 'moodle')
  const textAfter = contents(pieces.after).trimEnd()
  if (textAfter !== '' && text.text !== '') text.text = untrimmedEnd(pieces.before, text.text)
  if (text.text === '' && textAfter === '') report('noText', part.line)
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

type Pieces = { before: Part; answers: Part | null; after: Part }

function splitBraces(part: Part, report: Report): Pieces | null {
  const { masked } = part
  const [opens, closes] = [masked.indexOf('{'), masked.indexOf('}')]
  const refuse = (code: 'braceUnclosed' | 'braceUnopened' | 'braceNested' | 'answersTwice', at: number) => {
    report(code, cut(part, at).line)
    return null
  }
  if (opens < 0 && closes < 0) return { before: part, answers: null, after: cut(part, part.text.length) }
  if (closes >= 0 && (opens < 0 || closes < opens)) return refuse('braceUnopened', closes)
  if (closes < 0) return refuse('braceUnclosed', opens)
  const nested = masked.indexOf('{', opens + 1)
  if (nested >= 0 && nested < closes) return refuse('braceNested', nested)
  if (nested >= 0) return refuse('answersTwice', nested)
  const extra = masked.indexOf('}', closes + 1)
  if (extra >= 0) return refuse('braceUnopened', extra)
  return { before: cut(part, 0, opens), answers: cut(part, opens + 1, closes), after: cut(part, closes + 1) }
}

function splitGeneralFeedback(answers: Part): [answers: Part, feedback?: Part] {
  const at = answers.masked.lastIndexOf('####')
  return at < 0 ? [answers] : [cut(answers, 0, at), cut(answers, at + 4)]
}

type Names = { titles: Set<string>; ids: Set<string> }

function reportTwins({ title, id, line }: Question, seen: Names, report: Report): void {
  if (title !== null && seen.titles.has(title)) report('titleTwice', line, title)
  if (id !== null && seen.ids.has(id)) report('idTwice', line, id)
  if (title !== null) seen.titles.add(title)
  if (id !== null) seen.ids.add(id)
}
