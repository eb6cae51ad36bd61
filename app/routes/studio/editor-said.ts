import type { ComparedPart } from '#app/platform/say/comparison.ts'
import type { FormAnswer } from '#app/platform/forms.ts'
import type { Look } from './editor.page.server.ts'

/** Another person's text that was saved first in the same fields, beside what this one typed. */
export type Clash = {
  number: number
  by: string
  at: string
  fields: {
    name: 'judul' | 'ringkasan' | 'menit' | 'naskah' | 'catatan'
    theirs: string
    parts: ComparedPart[]
  }[]
}

/** What the server said about a text of which it did not keep all: everything typed comes back. */
export type EditorSaid = FormAnswer & {
  /** Name of a field → mark of what it was made from; a field that was met stands on what was met. */
  marks: Readonly<Record<string, string>>
  clash: Clash | null
  look: Look | null
  paused: boolean
}
