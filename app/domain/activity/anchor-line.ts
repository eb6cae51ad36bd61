/** An event's number and hash, noted in a second place. Anchors of an earlier release have no number and name no data base. */
export type Anchor = {
  at: string
  databaseId: string | null
  number: number | null
  seq: number
  hash: string
}

const TIME = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** Mails wrap lines and put signs before them: what stands between the five is any white space, or a quotation's mark. */
const BETWEEN = String.raw`[\s>]+`
const NUMBERED = [
  `(${TIME})`,
  `(${ID})`,
  String.raw`(\d{1,9})`,
  String.raw`(\d{1,9})`,
  '([0-9a-f]{64})',
].join(BETWEEN)
const EARLIER = String.raw`^(${TIME}) (\d{1,9}) ([0-9a-f]{64})$`
/** Written before the event of an anchor; without its anchor it says that the process ended in between. */
const BEGUN = 'begun'

type NumberedAnchor = Anchor & { databaseId: string; number: number }

export function anchorLine({ at, databaseId, number, seq, hash }: NumberedAnchor): string {
  return `${at} ${databaseId} ${number} ${seq} ${hash}`
}

export function begunLine(at: string, databaseId: string, number: number): string {
  return `${at} ${databaseId} ${number} ${BEGUN}`
}

export function isBegun(notes: string, databaseId: string, number: number): boolean {
  return notes.includes(` ${databaseId} ${number} ${BEGUN}`)
}

/** Every anchor in a text: the list itself, or mails that were pasted one after the other. */
export function anchorsIn(notes: string): Anchor[] {
  const earlier = [...notes.matchAll(new RegExp(EARLIER, 'gm'))].map(([, at = '', seq, hash = '']) => ({
    at,
    databaseId: null,
    number: null,
    seq: Number(seq),
    hash,
  }))
  const numbered = [...notes.matchAll(new RegExp(NUMBERED, 'g'))].map(
    ([, at = '', databaseId = '', number, seq, hash = '']) => ({
      at,
      databaseId,
      number: Number(number),
      seq: Number(seq),
      hash,
    }),
  )
  // Two processes may have finished one, and mails hold each line as text and as HTML.
  const once = new Map([...earlier, ...numbered].map((anchor) => [Object.values(anchor).join(' '), anchor]))
  return [...once.values()]
}
