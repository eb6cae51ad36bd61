import type { Element, ElementContent } from 'hast'
import { h, paragraphs } from '../html.ts'
import type { BlockInput } from '../render-context.ts'
import { unbroken } from '../unbroken.ts'

/** `<Catatan>`: a side note. */
export function renderNote(input: BlockInput): ElementContent[] {
  return banner(
    input,
    'info',
    input.context.words.note,
    h('circle', { cx: '12', cy: '12', r: '9' }),
    'M12 11v5.5M12 7.6v.1',
  )
}

/** `<Penting>`: the one thing of a lesson. */
export function renderImportant(input: BlockInput): ElementContent[] {
  return banner(input, 'warn', input.context.words.important, null, 'M12 4L2.5 20h19zM12 10v4.5M12 17.3v.1')
}

function banner(
  input: BlockInput,
  tone: string,
  label: string,
  shape: Element | null,
  path: string,
): ElementContent[] {
  const { attributes, children, context } = input
  const icon = h(
    'svg',
    { className: ['i'], viewBox: '0 0 24 24', ariaHidden: 'true' },
    shape,
    h('path', { d: path }),
  )
  const body = paragraphs(context.render(children))
  const words = h('div', { className: ['stack-2'] }, headed(body, label, attributes.judul))
  return [h('div', { className: ['banner', tone], role: 'note' }, icon, words)]
}

/** The label runs into the first paragraph unless the block has a title of its own. */
function headed(body: ElementContent[], label: string, title: string | undefined): ElementContent[] {
  const [first, ...rest] = body
  if (title) return [h('p', {}, h('strong', {}, unbroken(`${label}: ${title}`))), ...body]
  if (first?.type !== 'element' || first.tagName !== 'p') return [h('p', {}, h('strong', {}, label)), ...body]
  return [h('p', {}, h('strong', {}, `${label}.`), ' ', first.children), ...rest]
}
