import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { undo } from '#app/domain/decisions/publishing.server.ts'
import { ANCHOR_NOTES } from '#app/platform/data/anchor-notes.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { byHand, keepTables, putBack } from '#tests/support/by-hand.ts'
import {
  cutList,
  TABLES,
  tamperings,
  writeAnew,
  writeListAnew,
  type Scene,
} from '#tests/support/tampering.data.ts'
import { decideAndAnnounce, decideNow, REJECT } from '#tests/support/decisions.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { anchorsIn } from './anchor-line.ts'
import { dropAnchor, listAnchors } from './anchor.server.ts'
import { verifyChain } from './chain.server.ts'
import { faultSentence } from './fault-words.ts'
import { recordActivity } from './record.server.ts'

let scene: Scene

beforeAll(async () => {
  const world = await createWorld()
  const bupati = await askerFor(world.people.bupati.id)
  const one = await anAwaiting(world)
  await dropAnchor(new Date())
  const published = await decideAndAnnounce(bupati, one.id)
  await dropAnchor(new Date())
  const older = await newest()
  const two = await anAwaiting(world, {}, 'two')
  const undone = await decideNow(bupati, two.id, REJECT)
  const answer = await undo(bupati, { id: two.id, decisionId: undone, key: randomUUID() }, new Date())
  if (!answer.ok) throw new Error(answer.reason)
  const open = await decideNow(bupati, two.id)
  await dropAnchor(new Date())
  const list = await readFile(ANCHOR_NOTES, 'utf8')
  scene = { list, older, end: await newest(), published, undone, open }
  await keepTables(TABLES)
}, 60_000)

afterEach(async () => {
  await putBack(TABLES)
  await writeFile(ANCHOR_NOTES, scene.list)
})

async function newest(): Promise<number> {
  return (await db.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })).seq
}

const TAMPERINGS = tamperings(() => scene)

describe('whoever can write to the data base and to the list beside it', () => {
  it('finds it whole where nobody did', async () => {
    expect(await verifyChain()).toMatchObject({ whole: true, faults: [], events: scene.end, anchors: 3 })
  })

  it.each(Object.entries(TAMPERINGS))('is noticed: %s', async (_name, { act, noticed }) => {
    await act()
    const { whole, faults, fault } = await verifyChain()
    expect(faults).toContainEqual(expect.objectContaining(noticed))
    expect([whole, fault]).toEqual([false, expect.stringMatching(/^[A-Z].+\.$/)])
    for (const language of ['id', 'en'] as const) {
      const said = faults.map((one) =>
        faultSentence(one, language, (at) => dateTime(new Date(at), { language, zone: 'Asia/Makassar' })),
      )
      expect(said.join('\n')).not.toMatch(/undefined|null|\{|nomor {2}|NaN/)
    }
  })

  it.each(['the tail cut', 'the chain written anew'])(
    'is noticed by the mailed anchors only where the list was changed, too: %s',
    async (name) => {
      const mailed = anchorsIn(
        `> ${scene.list.replaceAll('\n', '\n> ').replaceAll(/ (?=[0-9a-f]{64})/g, '\n>  ')}`,
      )
      expect(mailed).toEqual(await listAnchors())
      if (name === 'the tail cut') {
        await byHand(`DELETE FROM "AuditEvent" WHERE "seq" >= ${scene.end}`)
        await writeFile(ANCHOR_NOTES, cutList(scene.list, 2))
      } else {
        await writeAnew(1, () => '{"before":1}')
        await writeListAnew(scene.list)
      }
      expect(await verifyChain()).toMatchObject({ whole: true })
      expect(await verifyChain(undefined, mailed.slice(-1))).toMatchObject({ whole: false })
    },
  )

  it('puts a copy back by the command: the gap is named, and the chain goes on', async () => {
    await byHand(
      `DELETE FROM "AuditEvent" WHERE "seq" > ${scene.older}`,
      `DELETE FROM "DecisionUndo"`,
      `DELETE FROM "Decision" WHERE "id" <> '${scene.published}'`,
      `DELETE FROM "RecommendationVersion" WHERE "id" NOT IN (SELECT "versionId" FROM "Decision")`,
    )
    const leftBehind = (await listAnchors()).filter(({ seq }) => seq > scene.older)
    await tx((t) =>
      recordActivity(
        t,
        {
          personId: null,
          districtId: null,
          action: 'installation.restore',
          object: { type: 'installation', id: leftBehind[0]?.databaseId ?? '' },
          after: { copy: 'aksis-contoh', leftBehind },
        },
        new Date(),
      ),
    )
    await dropAnchor(new Date())
    expect(await verifyChain()).toMatchObject({
      fault: null,
      anchors: 3,
      restores: [{ seq: scene.older + 1, leftBehind: 1 }],
    })
    expect((await listAnchors()).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })
})
