import { Link, useLocation } from '@remix-run/react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { AFTER, BEFORE, PAGE } from '#app/platform/paging.ts'
import { Icon } from './icons.tsx'

export type KeyPagerProps = {
  /** The keys of the neighbouring pages; null at the ends of the list. */
  before: string | null
  after: string | null
  words?: { label: string; previous: string; next: string }
}

/** The ways from a page of a list by keys to its neighbours; the links keep every filter of the address. */
export function KeyPager({ before, after, words }: KeyPagerProps) {
  const t = useTexts(shellTexts)
  const { search } = useLocation()
  const { label, previous, next } = words ?? { label: t.pages, previous: t.previous, next: t.next }
  if (before === null && after === null) return null

  function at(name: string, key: string) {
    const query = new URLSearchParams(search)
    for (const one of [AFTER, BEFORE, PAGE]) query.delete(one)
    query.set(name, key)
    return `?${query}`
  }

  return (
    <nav className="pages" aria-label={label}>
      {before === null ? (
        <span />
      ) : (
        <Link className="btn" to={at(BEFORE, before)} rel="prev">
          <Icon name="left" />
          {previous}
        </Link>
      )}
      <span className="quiet" />
      {after === null ? (
        <span />
      ) : (
        <Link className="btn" to={at(AFTER, after)} rel="next">
          {next}
          <Icon name="right" />
        </Link>
      )}
    </nav>
  )
}
