import { useEffect, useRef } from 'react'
import type { Brought, Whole } from '#app/platform/line/keeper-shape.ts'

type Kept = {
  whole: Pick<Whole, 'fields'>
  follow: (news: Readonly<Record<string, Brought>>, readAt: number) => void
}

type Read = {
  /** The server's clock in milliseconds when the page began to be read. */
  readAt: number
  values: Readonly<Record<string, string>>
  marks: Readonly<Record<string, string>>
}

/** Whenever the page was read again, fields that hold nothing unsaved follow it: what is shown is what lies there. */
export function useFollow({ whole, follow }: Kept, { readAt, values, marks }: Read): void {
  const now = useRef(() => {})
  useEffect(() => {
    now.current = () => {
      const news: Record<string, Brought> = {}
      for (const [field, value] of Object.entries(values)) {
        const mark = marks[field] ?? ''
        if (whole.fields[field]?.mark !== mark) news[field] = { value, mark }
      }
      follow(news, readAt)
    }
  })
  useEffect(() => now.current(), [readAt])
}
