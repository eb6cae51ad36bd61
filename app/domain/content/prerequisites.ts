/** A module by its name in addresses, with the names of those that come first. */
export type Needs = { slug: string; prerequisites: readonly string[] }

/**
 * Would this module wait for itself? Answers the way from it back to it, or null. Nobody could ever open a module of such
 * a circle.
 */
export function circleWith(modules: readonly Needs[], slug: string, wanted: readonly string[]): string[] | null {
  const needs = new Map(modules.map((module) => [module.slug, module.prerequisites]))
  const seen = new Set<string>()
  const walk = (at: string, way: string[]): string[] | null => {
    if (at === slug) return [...way, at]
    if (seen.has(at)) return null
    seen.add(at)
    for (const next of needs.get(at) ?? []) {
      const found = walk(next, [...way, at])
      if (found) return found
    }
    return null
  }
  for (const first of wanted) {
    const found = walk(first, [slug])
    if (found) return found
  }
  return null
}
