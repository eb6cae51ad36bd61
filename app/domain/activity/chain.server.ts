import { db } from '#app/platform/data/db.server.ts'
import { chainHash } from './record.server.ts'

type ChainReport = { whole: boolean; events: number; lastHash: string; fault: string | null }

/** A number and hash noted in a second place. */
export type Anchor = { seq: number; hash: string }

const PAGE = 1_000

/**
 * Reads the whole audit chain and recomputes every hash.
 * `anchors` were noted earlier in a second place: only they show a cut tail or a chain that was written anew.
 */
export async function verifyChain(anchors: readonly Anchor[] = []): Promise<ChainReport> {
  let events = 0
  let lastHash = ''
  const open = new Map(anchors.map(({ seq }) => [seq, new Set<string>()]))
  for (const { seq, hash } of anchors) open.get(seq)?.add(hash)
  const broken = (fault: string): ChainReport => ({ whole: false, events, lastHash, fault })
  for (;;) {
    const page = await db.auditEvent.findMany({
      where: { seq: { gt: events } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    })
    for (const event of page) {
      if (event.seq !== events + 1) return broken(`Event ${events + 1} is missing.`)
      if (event.previousHash !== lastHash)
        return broken(`Event ${event.seq} does not follow the one before it.`)
      if (event.hash !== chainHash(event)) return broken(`Event ${event.seq} was changed.`)
      const noted = open.get(event.seq)
      if (noted && (noted.size !== 1 || !noted.has(event.hash)))
        return broken(`Event ${event.seq} differs from its anchor.`)
      open.delete(event.seq)
      events = event.seq
      lastHash = event.hash
    }
    if (page.length < PAGE) break
  }
  const [missing] = open.keys()
  return missing === undefined
    ? { whole: true, events, lastHash, fault: null }
    : broken(`The chain ends before event ${missing}.`)
}
