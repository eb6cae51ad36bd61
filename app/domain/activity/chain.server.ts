import { db } from '#app/platform/db.server.ts'
import { chainHash } from './record.server.ts'

export type ChainReport = { whole: boolean; events: number; lastHash: string; fault: string | null }

const PAGE = 1_000

/**
 * Reads the whole audit chain and recomputes every hash.
 * `anchor` is a number and hash noted earlier in a second place: only that shows a cut tail.
 */
export async function verifyChain(anchor?: { seq: number; hash: string }): Promise<ChainReport> {
  let events = 0
  let lastHash = ''
  let anchored = anchor === undefined || anchor.seq === 0
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
      if (anchor?.seq === event.seq) {
        if (anchor.hash !== event.hash) return broken(`Event ${event.seq} differs from its anchor.`)
        anchored = true
      }
      events = event.seq
      lastHash = event.hash
    }
    if (page.length < PAGE) break
  }
  return anchored
    ? { whole: true, events, lastHash, fault: null }
    : broken(`The chain ends before event ${anchor?.seq}.`)
}
