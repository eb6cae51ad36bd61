import type { Element } from 'hast'
import { FindingError } from '../faults.ts'
import { inlineOf } from '../html.ts'
import { elementsOf, type BlockInput, type InteractiveBlock } from '../render-context.ts'
import { checkedHtml } from '../sanitize.ts'
import { unbroken } from '../unbroken.ts'
import { claimId } from './claim-id.ts'

const LETTERS = 'abcdefgh'

/** `<Soal>`: one question with choices; the right ones and the feedback stay on the server. */
export function renderQuestion(input: BlockInput): InteractiveBlock {
  const { attributes, children, line } = input
  const choices = elementsOf(children).map((element, index) => choiceOf(element, LETTERS[index], input))
  const correct = choices.filter((choice) => choice.right).map((choice) => choice.id)
  if (correct.length === 0) throw new FindingError({ line, column: 1, code: 'no-right-answer' })
  return {
    kind: 'soal',
    id: claimId(input),
    ask: escaped(attributes.tanya ?? '', line),
    many: correct.length > 1,
    choices: choices.map(({ id, html }) => ({ id, html })),
    answer: { correct, feedback: Object.fromEntries(choices.map(({ id, feedback }) => [id, feedback])) },
  }
}

function choiceOf(element: Element, id: string | undefined, { name, line, context }: BlockInput) {
  const content = inlineOf(context.render(element.children))
  const wrong = element.tagName !== 'Pilihan' || id === undefined || content === undefined
  if (wrong) throw new FindingError({ line, column: 1, code: 'children-choices', words: { name } })
  return {
    id,
    html: checkedHtml(content, line),
    right: element.properties.benar === 'ya',
    feedback: escaped(String(element.properties.umpan ?? ''), line),
  }
}

function escaped(text: string, line: number): string {
  return checkedHtml(unbroken(text), line)
}

/** A choice is drawn by its question; alone it has no place. */
export function renderChoice({ name, line }: BlockInput): never {
  throw new FindingError({
    line,
    column: 1,
    code: 'block-place',
    words: { name },
    reason: { key: 'place-question', what: '' },
  })
}
