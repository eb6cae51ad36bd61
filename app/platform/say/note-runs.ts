/** Words of a line that look alike; `href`: a whole address, which leads where it says. */
export type NoteRun = { text: string; bold: boolean; italic: boolean; href?: string | undefined }

type Sign = '**' | '_'
type Token = { sign: Sign; at: number }
type Pair = { sign: Sign; from: number; to: number }

const LETTER = /[\p{L}\p{N}\p{M}]/u
/** A mark stands before the first letter of what it marks and behind the last one; `(**)` is a sign of its writer's. */
const NO_BEGINNING = /[\s\p{Pe}\p{Pf}.,;:!?%…]/u
const NO_END = /[\s\p{Ps}\p{Pi}]/u
/** Underscores are letters of addresses and names of files: what stands beside such a mark must be the end of a word. */
const AROUND_ITALIC = /[\s\p{P}]/u
const IN_A_NAME = /[\\/@#&_]/

const SIGNS = /\*+|_+/g
const ADDRESS = /(?<![\p{L}\p{N}])https:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gu
const SENTENCE_END = new Set("?!.,:;*_~'[]")
const LONGEST_ADDRESS = 2_000

/** A line as its reader sees it. What is no mark is letters: nothing of it is lost. In one pass, whatever it holds. */
export function noteRuns(line: string): NoteRun[] {
  const addresses = addressesIn(line)
  const pairs = pairsOf(line, tokensOf(line, addresses))
  const cuts = new Map<number, number>()
  for (const { sign, from, to } of pairs) {
    cuts.set(from, sign.length)
    cuts.set(to, sign.length)
  }
  const ends = new Map(addresses.map(({ from, to }) => [from, to]))
  const opened = new Map(pairs.map((pair) => [pair.from, pair.sign]))
  const look = { '**': false, _: false }
  const runs: NoteRun[] = []
  let begun = 0
  const put = (to: number, href?: string) => {
    if (to <= begun) return
    const text = line.slice(begun, to)
    runs.push({ text, bold: look['**'], italic: look._, href })
    begun = to
  }
  const places = [...cuts.keys(), ...ends.keys()].toSorted((one, other) => one - other)
  for (const place of places) {
    put(place)
    const end = ends.get(place)
    if (end !== undefined) {
      put(end, line.slice(place, end))
      continue
    }
    const length = cuts.get(place) ?? 0
    look[opened.get(place) ?? (length === 1 ? '_' : '**')] = opened.has(place)
    begun = place + length
  }
  put(line.length)
  return runs
}

/** May the mark stand between these two letters, as the first of a pair? */
export function mayOpen(sign: Sign, before: string, after: string): boolean {
  return isFree(sign, before) && after !== '' && !NO_BEGINNING.test(after)
}

/** The same of the second. */
export function mayClose(sign: Sign, before: string, after: string): boolean {
  return isFree(sign, after) && before !== '' && !NO_END.test(before)
}

function isFree(sign: Sign, beside: string): boolean {
  if (beside === '') return true
  if (sign === '**') return !LETTER.test(beside)
  return AROUND_ITALIC.test(beside) && !IN_A_NAME.test(beside)
}

function tokensOf(line: string, addresses: readonly Span[]): Token[] {
  let next = 0
  return [...line.matchAll(SIGNS)].flatMap(({ 0: sign, index: at }): Token[] => {
    while ((addresses[next]?.to ?? Infinity) <= at) next += 1
    const inAddress = at >= (addresses[next]?.from ?? Infinity)
    return !inAddress && (sign === '**' || sign === '_') ? [{ sign, at }] : []
  })
}

/** Each mark that ends goes with the nearest one of its kind before it. */
function pairsOf(line: string, tokens: readonly Token[]): Pair[] {
  const pairs: Pair[] = []
  // Holds each sign once at most.
  let open: Token[] = []
  for (const token of tokens) {
    const { sign, at } = token
    const [before, after] = [line.charAt(at - 1), line.charAt(at + sign.length)]
    const place = open.findIndex((one) => one.sign === sign)
    const first = open[place]
    if (first && mayClose(sign, before, after)) {
      pairs.push({ sign, from: first.at, to: at })
      open = open.slice(0, place)
    } else if (mayOpen(sign, before, after)) {
      open = [...open.filter((one) => one !== first), token]
    }
  }
  return pairs
}

type Span = { from: number; to: number }

/** Addresses that are shown whole and lead nowhere else; of any other each sign is a letter. */
function addressesIn(line: string): Span[] {
  return [...line.matchAll(ADDRESS)].flatMap(({ 0: found, index: from }): Span[] => {
    // One that goes on in other letters would lead elsewhere than it says.
    if (LETTER.test(line.charAt(from + found.length))) return []
    const address = withoutSentenceEnd(found)
    return leads(address) ? [{ from, to: from + address.length }] : []
  })
}

function withoutSentenceEnd(found: string): string {
  const opens = found.includes('(')
  let end = found.length
  while (SENTENCE_END.has(found.charAt(end - 1)) || (!opens && found.charAt(end - 1) === ')')) end -= 1
  return found.slice(0, end)
}

function leads(address: string): boolean {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return false
  const { username, password, hostname } = new URL(address)
  return username === '' && password === '' && /[^.]\.[^.]/.test(hostname)
}
