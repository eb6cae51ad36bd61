import { readSession, endSession, startSession } from '#app/domain/access/sessions.server.ts'
import { listAnchors } from '#app/domain/activity/anchor.server.ts'
import { verifyChain } from '#app/domain/activity/chain.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { probe } from '#app/platform/data/probe.server.ts'
import { readiness } from '#app/platform/edge/readiness.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { z } from 'zod'

const PAGE = 200

/** What must hold in an installation that was brought back: a name, and what is wrong or null. */
export const DRILL: readonly { name: string; fault: () => Promise<string | null> }[] = [
  { name: 'audit chain and its anchors', fault: chainFault },
  { name: 'one open round of deciding at most', fault: roundFault },
  { name: 'texts of versions and their hashes', fault: versionFault },
  { name: 'decisions and the versions they are about', fault: decisionFault },
  { name: 'readiness', fault: readinessFault },
  { name: 'a session', fault: sessionFault },
]

async function chainFault() {
  return (await verifyChain(await listAnchors())).fault
}

const ids = z.array(z.object({ id: z.string() }))

async function firstOf(sql: string): Promise<string | null> {
  return ids.parse(await db.$queryRawUnsafe(sql))[0]?.id ?? null
}

async function roundFault() {
  const id = await firstOf(`SELECT d."recommendationId" AS "id" FROM "Decision" d
    WHERE NOT EXISTS (SELECT 1 FROM "DecisionUndo" u WHERE u."decisionId" = d."id")
      AND NOT EXISTS (SELECT 1 FROM "DecisionPublication" p WHERE p."decisionId" = d."id")
    GROUP BY d."recommendationId" HAVING COUNT(*) > 1 LIMIT 1`)
  return id && `Recommendation ${id} has two open rounds.`
}

async function versionFault() {
  for (let after = ''; ;) {
    const page = await db.recommendationVersion.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true, content: true, hash: true },
    })
    const changed = page.find(({ content, hash }) => sha256(content) !== hash)
    if (changed) return `The text of version ${changed.id} does not give its hash.`
    if (page.length < PAGE) return null
    after = page.at(-1)?.id ?? ''
  }
}

async function decisionFault() {
  const id = await firstOf(`SELECT d."id" AS "id" FROM "Decision" d
    JOIN "RecommendationVersion" v ON v."id" = d."versionId" WHERE v."hash" <> d."versionHash" LIMIT 1`)
  return id && `Decision ${id} is about another text than it says.`
}

async function readinessFault() {
  readiness.open()
  const missing = await probe()
  return missing.length > 0 ? missing.join(', ') : null
}

/** Somebody comes in, is known by her cookie, and is known no more once she has left. */
async function sessionFault() {
  const person = await db.person.findFirst({
    where: { status: 'ACTIVE', roles: { some: { endedAt: null } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  if (!person) return null
  const cookie = (await startSession(person.id, 'drill')).split(';', 1)[0] ?? ''
  const found = await readSession(cookie)
  await endSession(cookie)
  if (found?.person.id !== person.id) return 'A person who came in is not known.'
  return (await readSession(cookie)) ? 'A person who has left is known still.' : null
}
