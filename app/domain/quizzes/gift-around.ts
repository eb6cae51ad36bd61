import { isCategory } from './gift-blocks.ts'
import type { Pieces } from './gift-braces.ts'
import type { Report } from './gift-faults.ts'
import { writtenOptions } from './gift-options.ts'
import { contents, saysFormat, trimmed, type Part } from './gift-part.ts'
import { readTrueFalse } from './gift-true-false.ts'

const WORDS_OF_FEEDBACK =
  /^(?:umpan balik|pembahasan|penjelasan|feedback|explanation|kunci(?: jawaban)?|jawaban|answer)\s*[:=]/i
/** "{B}" below "A. … B. …", with or without a feedback. */
const ONE_LETTER = /^[a-e]\s*(?:#|$)/i

/** Tells what stands around the answers and belongs into them, or was meant to be something else than a text. */
export function checkAround(pieces: Pieces, title: string | null, report: Report): void {
  const { before, answers, after } = pieces
  if (before.masked.includes('::')) report('colonsInText', before.line)
  const category = categoryIn(before) ?? categoryIn(after)
  if (category !== undefined) report('categoryInside', category)
  const options = writtenOptions(contents(before))
  if (!answers) {
    // Who names the format of a text means it as one.
    if (saysFormat(before)) return
    const text = contents(before).trim()
    if (options.hasOptions && options.hasKey) report('keyWithoutBraces', before.line)
    else if (text !== '' && (title === null || options.hasOptions || text.endsWith('?')))
      report('textAlone', before.line, text)
    return
  }
  const inside = trimmed(answers)
  if (options.hasOptions && ONE_LETTER.test(inside.masked))
    report('optionsAsText', inside.line, inside.text.charAt(0))
  const behind = trimmed(after)
  // With its escapes: "Kunci\:" is meant to be read there.
  const [said = ''] = behind.text.split('\n')
  if (behind.masked.startsWith('#')) report('feedbackAfterBrace', behind.line, said)
  else if (WORDS_OF_FEEDBACK.test(said)) report('wordsAfterBrace', behind.line, said)
  else if (category === undefined && /\p{L}/u.test(said) && readTrueFalse(inside, 'moodle'))
    report('trueFalseInText', inside.line, contents(inside))
}

function categoryIn(part: Part): number | undefined {
  const at = part.text.split('\n').findIndex(isCategory)
  return at < 0 ? undefined : part.line + at
}
