import type { DeviceCopy } from './device-copies.ts'
import type { OthersTexts } from './keeper-others.ts'
import type { Field, GivenUp, Offer, Settings } from './keeper-shape.ts'

/** What the server is told of texts that it is to set aside. */
export function givenUp(offers: readonly Offer[]): GivenUp[] {
  return offers.map(({ field, value, copy }) => ({ field, value, own: copy.body.own === true }))
}

/** The texts that lie on this device beside the fields: of earlier openings of the page, and not chosen in a clash. */
export function offersOn(
  { address, opening, copies, now, living, setsAside, says }: Settings,
  others: OthersTexts,
) {
  let offers: Offer[] = []
  let count = 0
  let looked = false
  /** The server has answered and does not have them: they stay here. */
  const stay = new Set<Offer>()

  function add(field: string, copy: DeviceCopy) {
    const { value, aside = false } = copy.body
    offers = [...offers, { field, value, at: copy.at, aside, copy }]
  }

  async function forget(offer: Offer) {
    offers = offers.filter((one) => one !== offer)
    await copies.forget(offer.copy)
  }

  return {
    /** What a person is shown: a text that is only on its way to the server needs nobody. */
    told: (stuck: boolean) => ({
      offers: offers.filter((offer) => !offer.aside || !setsAside || stuck || stay.has(offer)),
      looked,
    }),
    forget,
    /** A text that was not chosen: the server is to have it, and until it does the device keeps it. */
    async setAside(field: string, value: string, own = !others.has(field, value)) {
      if (value === '') return
      count += 1
      const body = { value, base: null, mark: '', aside: true, own }
      const copy = { address, field, opening: `${opening}.${count}`, at: now(), body }
      add(field, copy)
      await copies.keep(copy)
    },
    /** What the server is to be given next: of each field the newest, which belongs to what is written with it. */
    waiting(): Offer[] {
      if (!setsAside) return []
      const waiting = offers.filter((offer) => offer.aside && !stay.has(offer))
      return [...new Map(waiting.map((offer) => [offer.field, offer])).values()]
    },
    /** The server has answered what it was given; `has`: the fields of which it has the text now. */
    async answered(given: readonly Offer[], has: readonly string[]) {
      for (const offer of given) if (!has.includes(offer.field)) stay.add(offer)
      await Promise.all(given.filter(({ field }) => has.includes(field)).map(forget))
    },
    /** Looks for texts of earlier openings; what the server has meanwhile goes. */
    async load(fields: ReadonlyMap<string, Field>) {
      // First who lives: that also waits until an earlier opening has put its copies in order.
      const alive = await living()
      const found = await copies.of(address, now())
      const ours = [opening, ...alive]
      for (const copy of found) {
        const field = fields.get(copy.field)
        if (ours.includes(copy.opening.split('.')[0] ?? '')) continue
        const { aside, value, doubtful = [] } = copy.body
        // What a page has come back with has a copy of this opening by now.
        const stands = field?.base ?? field?.value ?? ''
        if (field && (aside || says(copy.field, stands) !== says(copy.field, value))) add(copy.field, copy)
        else {
          // Something older that was sent before it may still arrive: then it is said once more.
          if (field) field.doubtful = doubtful.filter((text) => text !== value)
          await copies.forget(copy)
        }
      }
      looked = true
    },
  }
}
