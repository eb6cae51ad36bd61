import { createContext, useContext, type ComponentType } from 'react'
import type { ReadingNews, ReadingState } from './reading-news.tsx'

/** What pages without React show in place of what React would. */
export type ReadingParts = {
  News: typeof ReadingNews
  State: typeof ReadingState
  /** What such a page as a whole carries, with the script. */
  PlainPage: ComponentType
}

/** The server alone has them, so that the browser loads nothing of them: there it is null. */
export const ReadingPartsContext = createContext<ReadingParts | null>(null)

export function useReadingParts(): ReadingParts | null {
  return useContext(ReadingPartsContext)
}
