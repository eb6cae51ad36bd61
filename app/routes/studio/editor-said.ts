import type { ComparedPart } from '#app/platform/say/comparison.ts'
import type { FormAnswer } from '#app/platform/forms.ts'
import type { Look } from './editor.page.server.ts'

/** Another person's text that was saved first, beside what this one typed. */
export type Clash = {
  number: number
  when: string
  title: string
  summary: string
  minutes: number
  source: string
  parts: ComparedPart[]
}

/** What the server said about a text that it did not keep: everything typed comes back. */
export type EditorSaid = FormAnswer & {
  base: number
  clash: Clash | null
  look: Look | null
  paused: boolean
}
