import { createContext, useContext } from 'react'
import type { ReadingKeeper, ReadingNews, ReadingState } from './reading-news.tsx'

/** The script that keeps what is written on a page without React, and what it shows there. */
export type ReadingParts = {
  script: string
  Keeper: typeof ReadingKeeper
  News: typeof ReadingNews
  State: typeof ReadingState
}

/** The server alone has them, so that the browser loads nothing of them: there it is null. */
export const ReadingPartsContext = createContext<ReadingParts | null>(null)

export function useReadingParts(): ReadingParts | null {
  return useContext(ReadingPartsContext)
}
