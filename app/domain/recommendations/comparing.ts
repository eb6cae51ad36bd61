import { compareTexts, type ComparedPart } from '#app/platform/say/comparison.ts'
import type { ReadableSection } from './wording.ts'

type ComparedField = {
  name: string
  label: string
  written: boolean
  changed: boolean
  parts: ComparedPart[]
}
export type ComparedSection = { key: string; title: string; fields: ComparedField[] }

/** Milliseconds for one field; a recommendation has some twenty of them. */
const PATIENCE = 40

/** Two readings of the same recommendation, field by field. */
export function compareReadings(
  from: readonly ReadableSection[],
  to: readonly ReadableSection[],
): ComparedSection[] {
  return to.map((section) => {
    const before = from.find((one) => one.key === section.key)
    return {
      key: section.key,
      title: section.title,
      fields: section.fields.map(({ name, label, text, written }) => {
        const old = before?.fields.find((field) => field.name === name)?.text ?? ''
        const parts = compareTexts(old, text, PATIENCE)
        return { name, label, written, changed: parts.some(({ kind }) => kind !== 'same'), parts }
      }),
    }
  })
}
