import type { Nodes, Paragraph, Parents, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Code, Construct, Effects, State } from 'micromark-util-types'
import type { Processor } from 'unified'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lessonBreak: 'lessonBreak'
    lessonBreakLine: 'lessonBreakLine'
  }
}

/** HTML that a lesson may hold inside a line: without attributes, around words. */
export const LITTLE_TAGS: ReadonlySet<string> = new Set(['sub', 'sup'])

/** How both compilers read GFM: one `~` is a sign ("5~7"), two strike out. */
export const GFM = { singleTilde: false } as const

const LESS_THAN = 60
const LETTERS = { b: /^[bB]$/, r: /^[rR]$/ }

/**
 * What lessons read otherwise than MDX and GFM do, in both compilers; used after them. `<br>` is a line break, closed
 * or not, because that is what people type into cells; alone on its line it breaks nothing that was not broken there.
 * An e-mail address is found among the words of the tree only: the parser's own search takes the `_` of italics into it.
 */
export function lessonSyntax(this: Processor) {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    text: { [LESS_THAN]: lineBreak },
    flow: { [LESS_THAN]: breakLine },
    disable: { null: ['emailAutolink'] },
  })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: {
      lessonBreak(token) {
        this.enter({ type: 'break' }, token)
      },
    },
    exit: {
      lessonBreak(token) {
        this.exit(token)
      },
    },
  })
}

const lineBreak: Construct = {
  name: 'lessonBreak',
  tokenize: (effects, ok, nok) => breakTag(effects, 'lessonBreak', ok, nok),
}

const breakLine: Construct = {
  name: 'lessonBreakLine',
  concrete: true,
  tokenize(effects, ok, nok) {
    return breakTag(effects, 'lessonBreakLine', rest, nok)
    function rest(code: Code): State | undefined {
      if (code === null || isLineEnd(code)) return ok(code)
      return isBlank(code) ? spaces(code) : nok(code)
    }
    function spaces(code: Code): State | undefined {
      effects.enter('whitespace')
      return more(code)
    }
    function more(code: Code): State | undefined {
      if (isBlank(code)) {
        effects.consume(code)
        return more
      }
      effects.exit('whitespace')
      return code === null || isLineEnd(code) ? ok(code) : nok(code)
    }
  },
}

/** `<br>`, `<br/>`, `</br>`, with blanks before the end. Codes below 0 are micromark's: tabs, and below them line ends. */
function breakTag(effects: Effects, type: 'lessonBreak' | 'lessonBreakLine', ok: State, nok: State): State {
  return (code) => {
    effects.enter(type)
    effects.consume(code)
    return afterOpening
  }
  function afterOpening(code: Code): State | undefined {
    if (code !== SLASH) return letterB(code)
    effects.consume(code)
    return letterB
  }
  function letterB(code: Code): State | undefined {
    if (!is(code, LETTERS.b)) return nok(code)
    effects.consume(code)
    return letterR
  }
  function letterR(code: Code): State | undefined {
    if (!is(code, LETTERS.r)) return nok(code)
    effects.consume(code)
    return end
  }
  function end(code: Code): State | undefined {
    if (isBlank(code) || code === SLASH) {
      effects.consume(code)
      return end
    }
    if (code !== GREATER_THAN) return nok(code)
    effects.consume(code)
    effects.exit(type)
    return ok
  }
}

const SLASH = 47
const GREATER_THAN = 62
const SPACE = 32
const TAB = -2
const REST_OF_TAB = -1

function isLineEnd(code: number): boolean {
  return code < TAB
}

function isBlank(code: Code): boolean {
  return code === SPACE || code === TAB || code === REST_OF_TAB
}

function is(code: Code, letter: RegExp): boolean {
  return code !== null && code > 0 && letter.test(String.fromCodePoint(code))
}

/**
 * MDX takes a small tag that stands alone in its paragraph for a block; here it is words of a paragraph, in both
 * compilers.
 */
export function keepLittleTagsInLines(parent: Root | Parents): void {
  // The types of a parent's children differ by parent; where such a tag may stand as a block, a paragraph may.
  const siblings: Nodes[] = parent.children
  for (const [index, child] of siblings.entries()) {
    if (isLittleBlock(child)) siblings[index] = inParagraph(child)
    else if ('children' in child) keepLittleTagsInLines(child)
  }
}

function isLittleBlock(node: Nodes): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name !== null && LITTLE_TAGS.has(node.name)
}

function inParagraph({ name, attributes, children, position }: MdxJsxFlowElement): Paragraph {
  const words: MdxJsxTextElement = { type: 'mdxJsxTextElement', name, attributes, children: [], position }
  // What does not run inside a line stays, for the guard to tell.
  const inside: Nodes[] = words.children
  inside.push(...children)
  return { type: 'paragraph', children: [words], position }
}
