import { diffLines, diffWordsWithSpace } from 'diff'
import type { ReadableSection } from './wording.ts'

export type ComparePart = { kind: 'same' | 'added' | 'removed'; text: string }
export type ComparedField = { name: string; label: string; changed: boolean; parts: ComparePart[] }
export type ComparedSection = { key: string; title: string; fields: ComparedField[] }

/** Two readings of the same recommendation, field by field: first by lines, then by words within changed lines. */
export function compareTexts(
  from: readonly ReadableSection[],
  to: readonly ReadableSection[],
): ComparedSection[] {
  return to.map((section) => {
    const before = from.find((one) => one.key === section.key)
    return {
      key: section.key,
      title: section.title,
      fields: section.fields.map(({ name, label, text }) => {
        const old = before?.fields.find((field) => field.name === name)?.text ?? ''
        return { name, label, changed: old !== text, parts: changes(old, text) }
      }),
    }
  })
}

/** Two fields that share nothing are shown one after the other instead of holding up everybody else. */
const PATIENCE = { timeout: 40 }

function wholly(before: string, after: string) {
  return [
    { removed: true, added: false, value: before, count: 1 },
    { removed: false, added: true, value: after, count: 1 },
  ]
}

function changes(before: string, after: string): ComparePart[] {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }]
  const lines = diffLines(before, after, PATIENCE) ?? wholly(before, after)
  const parts: ComparePart[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]]
    if (!line) continue
    if (line.removed && next?.added) {
      parts.push(...(diffWordsWithSpace(line.value, next.value, PATIENCE) ?? [line, next]).map(part))
      at += 1
    } else parts.push(part(line))
  }
  return parts
}

function part({ added, removed, value }: { added?: boolean; removed?: boolean; value: string }): ComparePart {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value }
}
