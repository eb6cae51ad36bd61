import type { Block, Said } from './block.ts'
import { cureFor } from './curing.ts'
import type { Cure, Finding } from './found.ts'
import { readKey, truthOf } from './keys.ts'
import { look } from './unfold-choices.ts'
import { faultAt } from './words.ts'

const LONGEST_CURE = 60

/** Keys of one question that say different things: none of them is taken before one is chosen. */
export function differingKeys(block: Block, lines: readonly string[]): { faults: Finding[]; cures: Cure[] } {
  if (!block.key) return { faults: [], cures: [] }
  const apart = new Map<string, Said>()
  for (const key of [block.key, ...block.otherKeys]) {
    const meant = meaningOf(block, key)
    if (!apart.has(meant)) apart.set(meant, key)
  }
  const keys = [...apart.values()]
  const last = keys.at(-1)
  if (keys.length < 2 || !last) return { faults: [], cures: [] }
  const told = keys.map(({ text, line }) => `${text} (baris ${line})`).join(', ')
  // A list holds one letter for a question.
  const isListed = keys.some(({ line }) => line > block.to)
  const cures = keys.flatMap(({ text }) =>
    text === '' || text.length > LONGEST_CURE || (isListed && !/^[a-hs]$/i.test(text))
      ? []
      : [cureFor('key', text, block, lines)],
  )
  return { faults: [faultAt(last.line, 'keysDiffer', told)], cures }
}

/** "b." and "B" are one key, and so are "Benar" and "B" where nothing is to choose from. */
function meaningOf(block: Block, key: Said): string {
  if (block.options.length === 0) return String(truthOf(key.text) ?? look(key.text))
  const reading = readKey({
    ...block,
    key,
    options: block.options.map((one) => ({ ...one, isStarred: false })),
  })
  return 'letters' in reading ? reading.letters.toSorted().join() : look(key.text)
}
