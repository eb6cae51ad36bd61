import { withQuery } from '#app/platform/query.ts'

/** In the address of a list: only what she is to mark. */
const PART = 'penilai'
const MINE = 'saya'

export function isOwnPart(request: Request): boolean {
  return new URL(request.url).searchParams.get(PART) === MINE
}

/** A list within her own part, or whole. */
export function inPart(to: string, mine: boolean): string {
  return mine ? withQuery(to, { [PART]: MINE }) : to
}

/** What a search within it carries. */
export const OWN_PART = { name: PART, value: MINE } as const
