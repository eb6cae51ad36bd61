import { createContext, useContext, type ReactNode } from 'react'

/** Where the parts of a page are drawn to be kept (`platform/edge/page-parts.server.ts`). */
export type DrawnParts = {
  own: Readonly<Record<string, unknown>>
  open: (piece: string) => string
  close: (piece: string) => string
}

/** Only there while the server draws such a page. */
const PartsContext = createContext<DrawnParts | 'inside' | null>(null)
export const PartsProvider = PartsContext.Provider

type Props<All, Piece extends keyof All & string> = {
  /** The `own` of the page's loader, or a group of its `owns`. */
  of: All | undefined
  group?: string
  /** Which of it this piece shows. */
  piece: Piece
  children: (own: All[Piece]) => ReactNode
}

/**
 * A piece of a reading page that shows what differs from person to person: nothing outside of one sees it, and it sees
 * no other's. The rest of the page is drawn once for all.
 */
export function Own<All, Piece extends keyof All & string>(props: Props<All, Piece>) {
  const { of, group, piece, children } = props
  const parts = useContext(PartsContext)
  if (parts === 'inside') throw new Error(`The piece "${piece}" stands inside another.`)
  if (parts === null) {
    if (!of) throw new Error(`Nothing is there for the piece "${piece}".`)
    return children(of[piece])
  }
  const name = group === undefined ? piece : `${group}.${piece}`
  // The same data as in `of`, with marks in place of words.
  const own = parts.own[name] as All[Piece]
  return (
    <>
      {parts.open(name)}
      <PartsProvider value="inside">{children(own)}</PartsProvider>
      {parts.close(name)}
    </>
  )
}

/** The two parts of the document: what stands in the frame that all pages have, and what it says of itself in the head. */
export function DocumentPart({ part, children }: { part: 'isi' | 'kepala'; children: ReactNode }) {
  const parts = useContext(PartsContext)
  if (parts === null || parts === 'inside') return children
  return (
    <>
      {parts.open(part)}
      {children}
      {parts.close(part)}
    </>
  )
}
