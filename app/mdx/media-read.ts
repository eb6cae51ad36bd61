import { FindingError, type Finding, type Place } from './faults.ts'
import type { Media, Medium } from './media.ts'

/** What is not a drawing: it lies at an address of its own. */
type Made = Exclude<Medium, string>
export type MadeKind = Made['kind']
type MadeOf<K extends MadeKind> = Extract<Made, { kind: K }>

/** A medium that a block names, and by which attribute. */
type Wanted<K extends MadeKind> = { name: string; kind: K; attribute: string }

/** A path of our own, without anything a browser would read in another way; a file's mark may follow. */
const ADDRESS = String.raw`(?:/[\w%-][\w%.-]{0,200}){1,12}(?:\?[\w=.-]{1,100})?`

/** For the output allow-list: where a picture, a film, its words or a file may lie. */
export const MEDIA_ADDRESS = new RegExp(`^${ADDRESS}$`)
export const MEDIA_ADDRESSES = new RegExp(String.raw`^${ADDRESS} \d{1,5}w(?:, ${ADDRESS} \d{1,5}w){0,5}$`)

/** The medium of this name, or what its author has to know. */
export function readMedium<K extends MadeKind>(
  files: Media,
  { name, kind, attribute }: Wanted<K>,
  place: Place,
): { ok: true; medium: MadeOf<K> } | { ok: false; finding: Finding } {
  const medium = Object.hasOwn(files, name) ? files[name] : undefined
  const refused = (code: Finding['code']) =>
    ({ ok: false, finding: { ...place, code, words: { value: name, name: attribute } } }) as const
  if (medium === undefined)
    return refused(kind === 'picture' && attribute === 'berkas' ? 'file-missing' : 'media-missing')
  if (typeof medium === 'string' || !isOf(medium, kind)) return refused('media-kind')
  return isWhole(medium) ? { ok: true, medium } : refused('media-broken')
}

/** The same for a renderer, which has no other way to say it. */
export function mediumFor<K extends MadeKind>(files: Media, wanted: Wanted<K>, line: number): MadeOf<K> {
  const read = readMedium(files, wanted, { line, column: 1 })
  if (!read.ok) throw new FindingError(read.finding)
  return read.medium
}

function isOf<K extends MadeKind>(medium: Made, kind: K): medium is MadeOf<K> {
  return medium.kind === kind
}

/** A picture without a size makes its page jump; an address that is not ours is none of ours to show. */
function isWhole(medium: Made): boolean {
  switch (medium.kind) {
    case 'picture': {
      const { sizes } = medium
      const whole = sizes.every((size) => isSized(size) && isAddress(size.webp) && isAddress(size.jpeg))
      return isSized(medium) && sizes.length > 0 && sizes.length <= 6 && whole
    }
    case 'file':
      return isAddress(medium.address) && isAmount(medium.bytes)
    case 'video': {
      const { seconds } = medium
      return (
        isAddress(medium.address) &&
        isAmount(medium.bytes) &&
        isSized(medium) &&
        (seconds === null || isAmount(seconds))
      )
    }
    case 'captions':
      return isAddress(medium.address)
  }
}

function isSized({ width, height }: { width: number; height: number }): boolean {
  return [width, height].every((side) => Number.isInteger(side) && side > 0 && side < 100_000)
}

function isAddress(address: string): boolean {
  return MEDIA_ADDRESS.test(address) && !/\.\.|%(?:2e|2f|5c|00)/i.test(address)
}

function isAmount(amount: number): boolean {
  return Number.isFinite(amount) && amount >= 0
}
