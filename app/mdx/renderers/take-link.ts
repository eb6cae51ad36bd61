import type { Element } from 'hast'
import { h } from '../html.ts'
import { unbroken } from '../unbroken.ts'

type Take = {
  address: string
  words: string
  /** What it is and how heavy, in words; may be empty. */
  about: string
  /** It is kept, not shown. */
  kept?: boolean
}

/** A link to something that is fetched only when somebody presses it, and that says before what it costs. */
export function takeLink({ address, words, about, kept = false }: Take): Element {
  const said = about === '' ? [] : [' ', h('span', {}, unbroken(about))]
  return h(
    'p',
    {},
    h(
      'a',
      { className: ['take'], href: address, ...(kept ? { download: true } : {}) },
      h('b', {}, unbroken(words)),
      said,
    ),
  )
}
