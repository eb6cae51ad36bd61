import { isUnsaved, type Field, type Settings } from './keeper-shape.ts'

type Place = Pick<Settings, 'address' | 'opening' | 'copies' | 'now'>

/** What the device holds of one opening of a page. */
export function heldOn({ address, opening, copies, now }: Place) {
  const held = new Map<string, string>()

  async function followField(name: string, field: Field) {
    const { value, mark, doubtful } = field
    // What stands against the server's text did not grow out of it, whoever opens the page next.
    const base = field.clash ? null : field.base
    const holds = marked(field)
    if (!isUnsaved(field)) {
      if (!held.delete(name)) return
      await copies.forget({ address, field: name, opening })
    } else if (held.get(name) !== holds) {
      const body = { value, base, mark, doubtful }
      // Begun counts as there, or what is saved meanwhile would leave it behind.
      held.set(name, held.get(name) ?? '')
      const kept = await copies.keep({ address, field: name, opening, at: now(), body })
      if (kept && held.has(name)) held.set(name, holds)
    }
  }

  return {
    /** Writes on the device what is not on the server, and takes away what is. */
    follow: async (fields: ReadonlyMap<string, Field>) => {
      await Promise.all([...fields].map(([name, field]) => followField(name, field)))
    },
    holds: (name: string, field: Field) => held.get(name) === marked(field),
  }
}

/** What of a field the device holds. */
function marked({ value, doubtful, clash }: Field): string {
  return JSON.stringify([value, clash !== null, ...doubtful])
}
