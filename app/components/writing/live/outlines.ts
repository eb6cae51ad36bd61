import { Facet } from '@codemirror/state'
import type { Outline } from './outline.ts'

/** What each line of the text is; there is none where it is shown as it is written. */
export const outlines = Facet.define<Outline, Outline | null>({ combine: ([outline]) => outline ?? null })
