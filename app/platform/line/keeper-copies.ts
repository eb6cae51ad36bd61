import { isUnsaved, type Field, type Settings } from './keeper-shape.ts'

type Place = Pick<Settings, 'address' | 'opening' | 'copies' | 'now'>

/** What the device holds of one opening of a page. */
export function heldOn({ address, opening, copies, now }: Place) {
  /** Field → what it has, and what it will have once it has written what it was given. */
  const [held, given] = [new Map<string, string>(), new Map<string, string>()]

  async function followField(name: string, field: Field) {
    const { value, mark, doubtful, since } = field
    // What stands against the server's text did not grow out of it, whoever opens the page next.
    const base = field.clash ? null : field.base
    const holds = marked(field)
    if (!isUnsaved(field)) {
      held.delete(name)
      if (!given.delete(name)) return
      await copies.forget({ address, field: name, opening })
    } else if (given.get(name) !== holds) {
      const body = { value, base, mark, doubtful }
      const at = since?.value === value ? since.at : now()
      given.set(name, holds)
      const kept = await copies.keep({ address, field: name, opening, at, body })
      // What was given meanwhile stands after this.
      if (given.get(name) !== holds) return
      if (kept) held.set(name, holds)
      else given.set(name, held.get(name) ?? '')
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
function marked({ value, base, doubtful, clash }: Field): string {
  return JSON.stringify([value, clash === null && base, ...doubtful])
}
