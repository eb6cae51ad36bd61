import { Link } from '@remix-run/react'

/** Leads to the texts of an attempt that were not chosen; its words come from the server, and only where there are any. */
export function SetAsideLink({ to, words }: { to: string; words: string | null }) {
  return (
    words && (
      <p>
        <Link className="more" to={to}>
          {words}
        </Link>
      </p>
    )
  )
}
