import type { Block } from './gift-blocks.ts'
import type { Report } from './gift-faults.ts'
import { writtenOptions } from './gift-options.ts'
import { contents, cut } from './gift-part.ts'

/**
 * Finds questions that an empty line has cut from their answers. GIFT takes the first half for a text to be read and the
 * second for a question without a title. What looks so is reported and left out. Who means it gives the question a title,
 * a comment or a category of its own: then nothing was cut.
 */
export function withoutTorn(blocks: Block[], report: Report): Block[] {
  const whole: Block[] = []
  // Texts without braces that may be the beginning of what comes next.
  let texts: Block[] = []
  for (const block of blocks) {
    if (begins(block)) {
      whole.push(...texts)
      texts = []
    }
    if (block.part.text === '' || (texts.length === 0 && hasBraces(block))) whole.push(block)
    else if (!hasBraces(block)) {
      texts.push(block)
      // A whole question, though not in GIFT: what follows is no part of it.
      if (isKeyed(block)) {
        whole.push(...texts)
        texts = []
      }
    } else {
      // A title tells where the question began; without one only the text right before is sure to be part of it.
      const begin = texts[0] && begins(texts[0]) ? 0 : texts.length - 1
      report('emptyLineInQuestion', texts[begin]?.end ?? block.part.line, String(block.part.line))
      whole.push(...texts.map((text, index) => (index < begin ? text : emptied(text))), emptied(block))
      texts = []
    }
  }
  return [...whole, ...texts]
}

function begins({ part, isMarked }: Block): boolean {
  return isMarked || part.masked.startsWith('::')
}

function hasBraces({ part }: Block): boolean {
  return /[{}]/.test(part.masked)
}

function isKeyed({ part }: Block): boolean {
  const { hasOptions, hasKey } = writtenOptions(contents(part))
  return hasOptions && hasKey
}

/** Its category still counts for what follows; its comments belong to nothing. */
function emptied(block: Block): Block {
  return { ...block, part: cut(block.part, 0, 0), comments: [] }
}
