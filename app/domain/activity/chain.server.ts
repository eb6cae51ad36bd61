import { db } from '#app/platform/data/db.server.ts'
import type { Anchor } from './anchor-line.ts'
import {
  ANCHOR,
  anchorDetail,
  BEGIN,
  DATABASE_ID,
  listAnchors,
  RESTORE,
  restoreDetail,
} from './anchor.server.ts'
import { compareEvidence, evidenceOf, type Told } from './evidence.server.ts'
import { faultSentence, type Fault } from './fault-words.ts'
import { chainHash } from './record.server.ts'
import { triggerFaults } from './triggers.server.ts'

export type ChainReport = {
  whole: boolean
  events: number
  lastHash: string
  /** As many anchors as the chain itself counts. */
  anchors: number
  /** Copies that were put back, with the number of the last event before each. */
  restores: { at: string; seq: number; leftBehind: number }[]
  faults: Fault[]
  /** The first fault, in English, for whoever stands at a terminal. */
  fault: string | null
}

/** So few that nobody waits long for the process to be free again between two of them. */
const PAGE = 200
const MOST_FAULTS = 20
const BREATH = 2

type Event = Parameters<typeof chainHash>[0] & { hash: string }
type Noted = { number: number; seq: number; hash: string; at: string }

/** What was read of the chain so far. */
type Walk = {
  events: number
  lastHash: string
  fault: Fault | null
  begun: { seq: number; at: Date; databaseId: string }[]
  anchors: Noted[]
  restores: { at: Date; seq: number; leftBehind: { number: number | null; seq: number; hash: string }[] }[]
  told: Told
  /** Hashes of the events of which some anchor speaks. */
  asked: Map<number, string>
  faults: Fault[]
}

/**
 * Reads the whole audit chain, recomputes every hash and compares what stands beside it: the list of anchors kept outside,
 * the data base's id, the triggers that guard the evidence, versions and decisions. `others` are anchors that were kept
 * elsewhere (mails): they may be a part of all.
 */
export async function verifyChain(
  list?: readonly Anchor[],
  others: readonly Anchor[] = [],
): Promise<ChainReport> {
  const beside = list ?? (await listAnchors())
  const walk = await readOn(begin([...beside, ...others]))
  const faults = walk.fault
    ? [walk.fault]
    : [
        ...(await identityFaults(walk)),
        ...walk.faults,
        ...listFaults(walk, beside),
        ...noteFaults(walk, [...beside, ...others]),
        ...(await compareEvidence(walk.told, async () => (await readOn(walk)).told)),
      ]
  const all = [...faults, ...(await triggerFaults())].slice(0, MOST_FAULTS)
  const [first] = all
  return {
    whole: !first,
    events: walk.events,
    lastHash: walk.lastHash,
    anchors: walk.anchors.length,
    restores: walk.restores.map(({ at, seq, leftBehind }) => ({
      at: at.toISOString(),
      seq,
      leftBehind: leftBehind.length,
    })),
    faults: all,
    fault: first ? faultSentence(first, 'en', (at) => at) : null,
  }
}

function begin(anchors: readonly Anchor[]): Walk {
  return {
    events: 0,
    lastHash: '',
    fault: null,
    begun: [],
    anchors: [],
    restores: [],
    told: evidenceOf(),
    asked: new Map(anchors.map(({ seq }) => [seq, ''])),
    faults: [],
  }
}

/** Reads from where the walk stands to the end of the chain, or to its first fault. */
async function readOn(walk: Walk): Promise<Walk> {
  for (;;) {
    const page = await db.auditEvent.findMany({
      where: { seq: { gt: walk.events } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    })
    for (const event of page) {
      walk.fault = linkFault(walk, event)
      if (walk.fault) return walk
      note(walk, event)
      walk.events = event.seq
      walk.lastHash = event.hash
    }
    if (page.length < PAGE) return walk
    await new Promise((resolve) => setTimeout(resolve, BREATH))
  }
}

function linkFault({ events, lastHash }: Walk, event: Event): Fault | null {
  const of = { n: event.seq, when: event.at.toISOString() }
  if (event.seq !== events + 1) return { code: 'gap', n: events + 1 }
  if (event.previousHash !== lastHash) return { code: 'link', ...of }
  return event.hash === chainHash(event) ? null : { code: 'edited', ...of }
}

function note(walk: Walk, event: Event): void {
  const { seq, at, hash, action, objectId, detail } = event
  if (walk.asked.has(seq)) walk.asked.set(seq, hash)
  walk.told.note(event)
  if (action === BEGIN) walk.begun.push({ seq, at, databaseId: objectId })
  if (action === RESTORE)
    walk.restores.push({ seq, at, leftBehind: restoreDetail.parse(JSON.parse(detail)).after.leftBehind })
  if (action !== ANCHOR) return
  const { number } = anchorDetail.parse(JSON.parse(detail)).after
  const left = walk.restores.flatMap(({ leftBehind }) => leftBehind.map((one) => one.number ?? 0))
  const next = Math.max(walk.anchors.at(-1)?.number ?? 0, ...left) + 1
  if (number !== next)
    walk.faults.push({ code: 'counted', n: seq, when: at.toISOString(), name: String(number) })
  walk.anchors.push({ number, seq, hash, at: at.toISOString() })
}

/** The chain names the data base it was begun in; the data base keeps that name. */
async function identityFaults({ events, begun }: Walk): Promise<Fault[]> {
  const [first, second] = begun
  const settings = await db.setting.findMany({
    where: { key: { in: [DATABASE_ID.key, 'mode'] } },
    select: { key: true, value: true },
  })
  const id = settings.find(({ key }) => key === DATABASE_ID.key)?.value
  if (events === 0) return settings.length > 0 ? [{ code: 'empty' }] : []
  if (!first) return id === undefined ? [] : [{ code: 'unnamed' }]
  const of = { n: first.seq, when: first.at.toISOString() }
  return [
    ...(id === first.databaseId ? [] : [{ code: 'databaseId' as const, ...of }]),
    ...(second ? [{ code: 'begunTwice' as const, n: second.seq, when: second.at.toISOString() }] : []),
  ]
}

/** The list beside the data base holds every anchor that the chain counts. */
function listFaults({ anchors, restores }: Walk, list: readonly Anchor[]): Fault[] {
  const left = restores.flatMap(({ leftBehind }) => leftBehind.flatMap(({ number }) => number ?? []))
  const listed = new Set(list.map(({ number }) => number))
  const counted = anchors.length + left.length
  if (counted > 0 && list.every(({ number }) => number === null)) return [{ code: 'listMissing', n: counted }]
  return [
    ...left.filter((number) => !listed.has(number)).map((n): Fault => ({ code: 'listShort', n })),
    ...anchors
      .filter(({ number }) => !listed.has(number))
      .map(({ number, at }): Fault => ({ code: 'listShort', n: number, when: at })),
  ]
}

/** What was noted elsewhere still stands in the chain, unless a restored copy says that it left it behind. */
function noteFaults({ anchors, restores, begun, asked, events }: Walk, list: readonly Anchor[]): Fault[] {
  const byNumber = new Map(anchors.map((anchor) => [anchor.number, anchor]))
  const left = new Set(
    restores.flatMap((one) => one.leftBehind.map(({ number, seq, hash }) => `${number} ${seq} ${hash}`)),
  )
  return list.flatMap(({ at, databaseId, number, seq, hash }): Fault[] => {
    if (databaseId !== null && databaseId !== begun[0]?.databaseId && events > 0)
      return [{ code: 'listForeign', n: number ?? 0, when: at, name: databaseId }]
    if (left.has(`${number} ${seq} ${hash}`)) return []
    if (seq > events) return [{ code: 'ahead', n: seq, when: at }]
    const made = number === null ? null : byNumber.get(number)
    const agrees = asked.get(seq) === hash && (number === null || (made?.seq === seq && made.at === at))
    return agrees ? [] : [{ code: 'differs', n: seq, when: at }]
  })
}
