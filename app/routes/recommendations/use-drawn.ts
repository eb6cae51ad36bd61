import { useLocation } from '@remix-run/react'
import { useState } from 'react'

/**
 * When a form has to be drawn anew, as a `key`, and with which answer. The page was read again after a form was sent, or
 * the form came back: typed text of another section or of an older save must not linger. A place on the same page
 * (`#…`) is also a new location to the router, which forgets the answer with it; there what is typed must stay.
 */
export function useDrawn<Answer>(page: unknown, answer: Answer | undefined) {
  const { key } = useLocation()
  const [drawn, setDrawn] = useState({ key, answer, page, location: key })
  if (key !== drawn.location || page !== drawn.page) {
    const read = page !== drawn.page || (answer !== undefined && answer !== drawn.answer)
    const anew = key !== drawn.location && read
    setDrawn({ ...(anew ? { key, answer } : drawn), page, location: key })
  }
  return { key: drawn.key, answer: drawn.answer }
}
