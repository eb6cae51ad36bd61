import { readFile } from 'node:fs/promises'
import { anchorsIn } from '#app/domain/activity/anchor-line.ts'
import { listAnchors } from '#app/domain/activity/anchor.server.ts'
import { verifyChain } from '#app/domain/activity/chain.server.ts'
import { faultSentence } from '#app/domain/activity/fault-words.ts'

/** Names a file with anchors that were kept elsewhere, for instance the mailed lines, pasted one after the other. */
const ANCHORS = '--anchors'

/**
 * `npm run audit:verify`: verifies the trail and says in lines what it found; safe beside a running server. Answers the code
 * with which the process ends.
 * @throws Error with a sentence where the named file has no anchors
 */
export async function verifyCommand(args: readonly string[], say: (line: string) => void): Promise<number> {
  const others = await keptElsewhere(args)
  const anchors = await listAnchors()
  const report = await verifyChain(anchors, others ?? [])
  const newest = anchors.at(-1)
  const anchored = newest ? `${anchors.length} anchors, newest at event ${newest.seq}` : 'no anchor yet'
  for (const { at, seq, leftBehind } of report.restores)
    say(
      `A copy was put back at ${at} (event ${seq}); ${leftBehind} anchors are of events that it left behind.`,
    )
  if (others) say(`${others.length} anchors kept elsewhere were compared.`)
  if (report.whole) {
    say(`The audit chain is whole: ${report.events} events, ${anchored}, last hash ${report.lastHash || '-'}`)
    return 0
  }
  for (const fault of report.faults)
    say(`The audit chain is BROKEN: ${faultSentence(fault, 'en', (moment) => moment)}`)
  return 1
}

async function keptElsewhere(args: readonly string[]) {
  const place = args.indexOf(ANCHORS)
  if (place < 0) return null
  const file = args[place + 1]
  if (file === undefined) throw new Error(`Name the file after ${ANCHORS}.`)
  const found = anchorsIn(await readFile(file, 'utf8'))
  if (found.length === 0) throw new Error(`No anchor stands in ${file}.`)
  return found
}
