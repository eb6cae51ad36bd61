import { cache, compileText, textHash } from '#app/domain/prose/compile.server.ts'
import { exampleOf, EXAMPLE_MEDIA } from '#app/mdx/block-examples.data.ts'
import { wordsOfBlock } from '#app/mdx/block-words.ts'
import type { CompiledDocument } from '#app/mdx/blocks.ts'
import { GRAMMAR, type BlockRow } from '#app/mdx/grammar.ts'
import { reasonWords } from '#app/mdx/faults.ts'
import type { Language } from '#app/platform/say/language.ts'
import { viewBlocks, type BlockView } from './block-view.server.ts'

export type BlockAttribute = { name: string; required: boolean; use: string; holds: string }
export type GuideOfBlock = Pick<BlockRow, 'name' | 'place' | 'children'> & {
  label: string
  use: string
  attributes: BlockAttribute[]
  example: string
  shown: BlockView[]
}

/** Every block of the grammar: what it is for, what it takes, a text that uses it and what comes of that. */
export async function blockGuide(language: Language): Promise<GuideOfBlock[]> {
  return Promise.all(
    [...GRAMMAR.values()].map(async ({ name, label, place, children, attributes }) => {
      const words = wordsOfBlock(name, language)
      const example = exampleOf(name)
      if (words === null || example === null) throw new Error(`Nothing is said of the block ${name}.`)
      return {
        name,
        place,
        children,
        label: label[language],
        use: words.use,
        attributes: Object.entries(attributes).map(([key, rule]) => {
          // What it says of an empty value is what it takes.
          const holds = rule.refuse('')
          return {
            name: key,
            required: rule.required,
            use: words.attributes[key] ?? '',
            holds: holds ? reasonWords(holds, language) : '',
          }
        }),
        example,
        shown: viewBlocks((await drawn(example)).blocks, [], `blok-${name}`),
      }
    }),
  )
}

/** By the studio's own compiler, once for all. */
async function drawn(source: string): Promise<CompiledDocument> {
  return cache.get(`studio-text-${textHash(source, EXAMPLE_MEDIA)}`, async () => {
    const result = await compileText('STUDIO', source, EXAMPLE_MEDIA)
    if (!result.ok) throw new Error(`An example does not compile: ${result.faults[0]?.sentence ?? ''}`)
    return result.document
  })
}
