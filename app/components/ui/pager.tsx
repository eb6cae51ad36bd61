import { Link, useLocation } from '@remix-run/react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { PAGE } from '#app/platform/paging.ts'
import { Icon } from './icons.tsx'

export type PagerProps = {
  /** Counted from 1. */
  page: number
  pageCount: number
  /** How many things there are in all, already formatted: "400 peserta". */
  total?: string
  label?: string
}

/** Pages made by the server; the links keep every filter of the address. One page alone has no links, only its total. */
export function Pager({ page, pageCount, total, label }: PagerProps) {
  const t = useTexts(shellTexts)
  const { search } = useLocation()
  if (pageCount <= 1) return total ? <p className="quiet num gap-s">{total}</p> : null

  function at(target: number) {
    const query = new URLSearchParams(search)
    if (target === 1) query.delete(PAGE)
    else query.set(PAGE, String(target))
    return `?${query}`
  }

  return (
    <nav className="pages" aria-label={label ?? t.pages}>
      {page > 1 ? (
        <Link className="btn" to={at(page - 1)} rel="prev">
          <Icon name="left" />
          {t.previous}
        </Link>
      ) : (
        <span />
      )}
      <span className="quiet num">
        {t.pageOf({ page: String(page), count: String(pageCount) })}
        {total && <> · {total}</>}
      </span>
      {page < pageCount ? (
        <Link className="btn" to={at(page + 1)} rel="next">
          {t.next}
          <Icon name="right" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
