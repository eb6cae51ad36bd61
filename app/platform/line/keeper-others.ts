import type { Field, Settings } from './keeper-shape.ts'

/** What came from the server: whatever else stands in a field, she has had a hand in it. */
export function othersTexts({ brought, says }: Pick<Settings, 'brought' | 'says'>) {
  const texts = new Map<string, Set<string>>()
  function add(field: string, text: string) {
    texts.set(field, (texts.get(field) ?? new Set()).add(says(field, text)))
  }
  for (const [field, { value, unsaved }] of Object.entries(brought)) if (!unsaved) add(field, value)
  return { add, has: (field: string, text: string) => texts.get(field)?.has(says(field, text)) ?? false }
}

export type OthersTexts = ReturnType<typeof othersTexts>

/** Two texts between which she must choose: what stands in other lines than those that both have changed needs no choice. */
export function sidesIn({ sides }: Settings, name: string, { base, value }: Field, theirs: string) {
  return base === null ? null : sides(name, base, value, theirs)
}
