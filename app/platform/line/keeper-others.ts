import { isOneOf, type Settings } from './keeper-shape.ts'

/** What came from the server: whatever else stands in a field, she has had a hand in it. */
export function othersTexts(brought: Settings['brought']) {
  const texts = new Map<string, string[]>()
  function add(field: string, text: string) {
    texts.set(field, [...(texts.get(field) ?? []), text])
  }
  for (const [field, { value, unsaved }] of Object.entries(brought)) if (!unsaved) add(field, value)
  return { add, has: (field: string, text: string) => isOneOf(text, texts.get(field) ?? []) }
}
