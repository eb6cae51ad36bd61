import type { ComparedPart } from '#app/platform/say/comparison.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Look } from './editor.page.server.ts'

export type DraftValues = { judul: string; ringkasan: string; menit: string; naskah: string; catatan: string }

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
export type EditorSaid = {
  values: DraftValues
  base: number
  errors: FieldErrors
  clash: Clash | null
  look: Look | null
  paused: boolean
}
