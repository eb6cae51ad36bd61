import type { Language } from '#app/platform/say/language.ts'
import { texts } from './texts.ts'

const words = texts({
  id: {
    here: (p: { count: string }) => `${p.count} di halaman ini`,
    page: (p: { page: number }) => `halaman ${p.page}`,
    further: 'lanjutan',
    search: (p: { search: string }) => `cari “${p.search}”`,
  },
  en: {
    here: (p) => `${p.count} on this page`,
    page: (p) => `page ${p.page}`,
    further: 'continued',
    search: (p) => `search “${p.search}”`,
  },
})

type List = {
  /** What the page is called. */
  title: string
  /** How many things it shows, in words: "25 orang". */
  count: string
  /** Whether others stand on pages before or behind it. */
  partial: boolean
  /** What is looked for, as it was typed. */
  search?: string
  /** Words of the filters that are set. */
  filters?: readonly (string | null | undefined)[]
  /** How far it was turned over: a page counted from 1, or only that it was. */
  turnedTo: number | 'further' | null
}

/**
 * What a list shows. `title` is the document's, so that pages and filters can be told apart in tabs, in the history and
 * when they are read out; `line` stands above the list and takes the focus once one of them is chosen.
 */
export function resultsOf(
  { title, count, partial, search, filters = [], turnedTo }: List,
  language: Language,
) {
  const t = words[language]
  const place = turnedTo === 'further' ? t.further : turnedTo && t.page({ page: turnedTo })
  const chosen = [...filters, search ? t.search({ search }) : null, place].filter((word) => word)
  return {
    title: [title, ...chosen].join(', '),
    line: [partial ? t.here({ count }) : count, ...chosen].join(' · '),
  }
}
