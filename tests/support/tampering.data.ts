import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { anchorsIn } from '#app/domain/activity/anchor-line.ts'
import { dropAnchor } from '#app/domain/activity/anchor.server.ts'
import type { Fault } from '#app/domain/activity/fault-words.ts'
import { chainHash, recordActivity } from '#app/domain/activity/record.server.ts'
import { ANCHOR_NOTES } from '#app/platform/data/anchor-notes.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { byHand } from './by-hand.ts'

/** What is put back after each of them. */
export const TABLES = [
  ...['AuditEvent', 'Setting', 'OfficeTerm', 'RecommendationVersion'],
  ...['Decision', 'DecisionUndo', 'DecisionPublication'],
]

/** What lies there before: the list of anchors, numbers of events, three decisions by their ids. */
export type Scene = {
  list: string
  older: number
  end: number
  published: string
  undone: string
  open: string
}

/** Writes the chain anew from an event on, with hashes that fit, as somebody would who knows how it is made. */
export async function writeAnew(
  from: number,
  change: (detail: string) => string = (detail) => detail,
): Promise<void> {
  const events = await db.auditEvent.findMany({ orderBy: { seq: 'asc' } })
  let previousHash = ''
  const statements: string[] = []
  for (const [index, event] of events.entries()) {
    const seq = index + 1
    const detail = seq === from ? change(event.detail) : event.detail
    const anew = { ...event, seq, detail, previousHash }
    const hash = chainHash(anew)
    statements.push(
      `UPDATE "AuditEvent" SET "seq" = ${seq}, "detail" = '${detail.replaceAll("'", "''")}',
        "previousHash" = '${previousHash}', "hash" = '${hash}' WHERE "seq" = ${event.seq}`,
    )
    previousHash = hash
  }
  await byHand(...statements)
}

/** The list as the one who writes the chain anew would write it, too. */
export async function writeListAnew(list: string): Promise<void> {
  const events = new Map((await db.auditEvent.findMany()).map(({ seq, hash }) => [seq, hash]))
  await writeFile(
    ANCHOR_NOTES,
    anchorsIn(list)
      .map((anchor) => Object.values({ ...anchor, hash: events.get(anchor.seq) ?? '' }).join(' '))
      .join('\n'),
  )
}

const forged = (seq: number, previousHash: string) =>
  `INSERT INTO "AuditEvent" SELECT ${seq}, "at", "districtId", "personId", "actingForId", 'session.start', "objectType",
    "objectId", "detail", '${previousHash}', "hash" FROM "AuditEvent" WHERE "seq" = 1`
export const cutList = (list: string, lines: number) =>
  `${list.trimEnd().split('\n').slice(0, -lines).join('\n')}\n`
const first = (id: string) => `WHERE "id" = '${id}'`
const event = (sql: string) => () => byHand(`UPDATE "AuditEvent" SET ${sql} WHERE "seq" = 3`)
/** An hour later, as each data base keeps time. */
const later = (column: string) =>
  env.provider === 'sqlite'
    ? `"${column}" = strftime('%Y-%m-%dT%H:%M:%f', "${column}", '+1 hour') || '+00:00'`
    : `"${column}" = "${column}" + interval '1 hour'`
const NOW = env.provider === 'sqlite' ? `'2026-12-01T00:00:00.000+00:00'` : `now()`

type Tampering = { act: () => Promise<unknown>; noticed: Partial<Fault> }

/** Each way to tamper with it, by its name, and what has to be noticed. */
export function tamperings(scene: () => Scene): Readonly<Record<string, Tampering>> {
  const decision = (sql: string) => () => byHand(`UPDATE "Decision" SET ${sql} ${first(scene().published)}`)
  const version = (sql: string) => () =>
    byHand(
      `UPDATE "RecommendationVersion" SET ${sql} WHERE "id" = (SELECT "versionId" FROM "Decision" ${first(scene().published)})`,
    )
  return {
    'an event edited': { act: event(`"detail" = '{}'`), noticed: { code: 'edited', n: 3 } },
    'an event edited with a hash of its own': {
      act: event(`"hash" = '${sha256('x')}', "previousHash" = "previousHash"`),
      noticed: { code: 'edited', n: 3 },
    },
    'an event dated back': { act: event(later('at')), noticed: { code: 'edited', n: 3 } },
    'an event given to somebody else': {
      act: event(`"personId" = NULL, "action" = 'x'`),
      noticed: { code: 'edited' },
    },
    'an event deleted': {
      act: () => byHand(`DELETE FROM "AuditEvent" WHERE "seq" = 3`),
      noticed: { code: 'gap', n: 3 },
    },
    'an event deleted and the others moved up': {
      act: async () => {
        await byHand(`DELETE FROM "AuditEvent" WHERE "seq" = 3`)
        for (let seq = 4; seq <= scene().end; seq += 1)
          await byHand(`UPDATE "AuditEvent" SET "seq" = ${seq - 1} WHERE "seq" = ${seq}`)
      },
      noticed: { code: 'link', n: 3 },
    },
    'two events swapped': {
      act: () =>
        byHand(
          `UPDATE "AuditEvent" SET "seq" = -1 WHERE "seq" = 3`,
          `UPDATE "AuditEvent" SET "seq" = 3 WHERE "seq" = 4`,
          `UPDATE "AuditEvent" SET "seq" = 4 WHERE "seq" = -1`,
        ),
      noticed: { code: 'link', n: 3 },
    },
    'an event replaced': {
      act: () => byHand(`DELETE FROM "AuditEvent" WHERE "seq" = 3`, forged(3, 'x')),
      noticed: { code: 'link', n: 3 },
    },
    'an event inserted between': {
      act: async () => {
        for (let seq = scene().end; seq >= 3; seq -= 1)
          await byHand(`UPDATE "AuditEvent" SET "seq" = ${seq + 1} WHERE "seq" = ${seq}`)
        await byHand(forged(3, 'x'))
      },
      noticed: { code: 'link', n: 3 },
    },
    'an event appended without its chain': {
      act: () => byHand(forged(scene().end + 1, 'x')),
      noticed: { code: 'link' },
    },
    'the head cut': {
      act: () => byHand(`DELETE FROM "AuditEvent" WHERE "seq" < 4`),
      noticed: { code: 'gap', n: 1 },
    },
    'the head cut and the rest written anew': {
      act: async () => {
        await byHand(`DELETE FROM "AuditEvent" WHERE "seq" < 3`)
        await writeAnew(0)
      },
      noticed: { code: 'differs' },
    },
    'the tail cut': {
      act: () => byHand(`DELETE FROM "AuditEvent" WHERE "seq" = ${scene().end}`),
      noticed: { code: 'ahead' },
    },
    'an older copy put back by hand': {
      act: () => byHand(`DELETE FROM "AuditEvent" WHERE "seq" > ${scene().older}`),
      noticed: { code: 'ahead' },
    },
    'everything deleted': { act: () => byHand(`DELETE FROM "AuditEvent"`), noticed: { code: 'empty' } },
    'everything and the list deleted': {
      act: async () => {
        await byHand(`DELETE FROM "AuditEvent"`)
        await rm(ANCHOR_NOTES)
      },
      noticed: { code: 'empty' },
    },
    'the chain written anew': {
      act: () => writeAnew(3, () => '{"forged":true}'),
      noticed: { code: 'differs' },
    },
    'the list deleted': { act: () => rm(ANCHOR_NOTES), noticed: { code: 'listMissing', n: 3 } },
    'the list shortened': {
      act: () => writeFile(ANCHOR_NOTES, cutList(scene().list, 2)),
      noticed: { code: 'listShort', n: 3 },
    },
    'a hash in the list edited': {
      act: () => writeFile(ANCHOR_NOTES, scene().list.replace(/[0-9a-f]{64}$/m, sha256('x'))),
      noticed: { code: 'differs' },
    },
    'a time in the list edited': {
      act: () => writeFile(ANCHOR_NOTES, scene().list.replaceAll(/^\d{4}/gm, '2001')),
      noticed: { code: 'differs' },
    },
    'the list of another data base': {
      act: () =>
        writeFile(
          ANCHOR_NOTES,
          scene().list.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, randomUUID()),
        ),
      noticed: { code: 'listForeign' },
    },
    'the id of the data base changed': {
      act: () => byHand(`UPDATE "Setting" SET "value" = '${randomUUID()}' WHERE "key" = 'databaseId'`),
      noticed: { code: 'databaseId' },
    },
    'the id of the data base removed': {
      act: () => byHand(`DELETE FROM "Setting" WHERE "key" = 'databaseId'`),
      noticed: { code: 'databaseId' },
    },
    'the id of the data base drawn a second time': {
      act: async () => {
        await byHand(`DELETE FROM "Setting" WHERE "key" = 'databaseId'`)
        await dropAnchor(new Date())
      },
      noticed: { code: 'begunTwice' },
    },
    'an anchor that counts wrong': {
      act: () =>
        tx((t) =>
          recordActivity(
            t,
            {
              personId: null,
              districtId: null,
              action: 'audit.anchor',
              object: { type: 'installation', id: 'x' },
              after: { number: 99 },
            },
            new Date(),
          ),
        ),
      noticed: { code: 'counted', name: '99' },
    },
    'the text of a version': {
      act: version(`"content" = '{}'`),
      noticed: { code: 'text', thing: 'version' },
    },
    'the text of a version with its hash': {
      act: version(`"content" = '{}', "hash" = '${sha256('{}')}'`),
      noticed: { code: 'rowDiffers', thing: 'version', field: 'hash' },
    },
    'the hash of a version': {
      act: version(`"hash" = '${sha256('x')}'`),
      noticed: { code: 'rowDiffers', thing: 'version', field: 'hash' },
    },
    'the format of a version': { act: version(`"format" = 9`), noticed: { field: 'format' } },
    'the receipt of a version': { act: version(`"receiptNumber" = 'TR-1'`), noticed: { field: 'receipt' } },
    'the author of a version': {
      act: version(`"submittedById" = (SELECT "decidedById" FROM "Decision" LIMIT 1)`),
      noticed: { thing: 'version', field: 'by' },
    },
    'the time of a version': {
      act: version(later('submittedAt')),
      noticed: { thing: 'version', field: 'at' },
    },
    'a version added': {
      act: () =>
        byHand(
          `INSERT INTO "RecommendationVersion" ("id", "recommendationId", "number", "format", "content", "hash", "submittedById", "submittedAt", "receiptNumber")
         SELECT 'added', "recommendationId", 7, "format", "content", "hash", "submittedById", "submittedAt", "receiptNumber"
         FROM "RecommendationVersion" LIMIT 1`,
        ),
      noticed: { code: 'rowAdded', thing: 'version' },
    },
    'a version deleted': {
      act: () =>
        byHand(
          `DELETE FROM "Decision" WHERE "id" <> '${scene().published}'`,
          `DELETE FROM "DecisionUndo"`,
          `DELETE FROM "RecommendationVersion" WHERE "id" NOT IN (SELECT "versionId" FROM "Decision")`,
        ),
      noticed: { code: 'rowGone', thing: 'version' },
    },
    'the kind of a decision': {
      act: decision(`"kind" = 'REJECT'`),
      noticed: { code: 'rowDiffers', thing: 'decision', field: 'kind' },
    },
    'the note of a decision': {
      act: decision(`"note" = 'Lain'`),
      noticed: { thing: 'decision', field: 'note' },
    },
    'the version of a decision': {
      act: decision(`"versionHash" = '${sha256('x')}'`),
      noticed: { thing: 'decision', field: 'hash' },
    },
    'the decider of a decision': {
      act: decision(`"decidedById" = (SELECT "submittedById" FROM "RecommendationVersion" LIMIT 1)`),
      noticed: { thing: 'decision', field: 'by' },
    },
    'the time of a decision': {
      act: decision(later('decidedAt')),
      noticed: { thing: 'decision', field: 'at' },
    },
    'the time for undoing a decision': {
      act: decision(later('publishAt')),
      noticed: { thing: 'decision', field: 'publishAt' },
    },
    'the deferral of a decision': {
      act: decision(`"deferUntil" = ${NOW}`),
      noticed: { thing: 'decision', field: 'deferUntil' },
    },
    'the round of a decision': {
      act: decision(`"round" = 9`),
      noticed: { thing: 'decision', field: 'round' },
    },
    'the capacity of its decider': {
      act: () => byHand(`UPDATE "OfficeTerm" SET "capacity" = 'PLT'`),
      noticed: { thing: 'decision', field: 'capacity' },
    },
    'a decision deleted': {
      act: () => byHand(`DELETE FROM "Decision" ${first(scene().open)}`),
      noticed: { code: 'rowGone', thing: 'decision' },
    },
    'a decision added': {
      act: () =>
        byHand(
          `INSERT INTO "Decision" ("id", "recommendationId", "versionId", "versionHash", "round", "kind", "note", "officeTermId", "decidedById", "decidedAt", "publishAt")
         SELECT 'added', "recommendationId", "versionId", "versionHash", 8, "kind", "note", "officeTermId", "decidedById", "decidedAt", "publishAt"
         FROM "Decision" LIMIT 1`,
        ),
      noticed: { code: 'rowAdded', thing: 'decision' },
    },
    'the time of a publication': {
      act: () => byHand(`UPDATE "DecisionPublication" SET ${later('publishedAt')}`),
      noticed: { code: 'rowDiffers', thing: 'publication', field: 'at' },
    },
    'a publication deleted': {
      act: () => byHand(`DELETE FROM "DecisionPublication"`),
      noticed: { code: 'rowGone', thing: 'publication' },
    },
    'a publication added': {
      act: () =>
        byHand(
          `INSERT INTO "DecisionPublication" ("decisionId", "publishedAt") VALUES ('${scene().open}', ${NOW})`,
        ),
      noticed: { code: 'rowAdded', thing: 'publication' },
    },
    'who undid a decision': {
      act: () =>
        byHand(
          `UPDATE "DecisionUndo" SET "undoneById" = (SELECT "submittedById" FROM "RecommendationVersion" LIMIT 1)`,
        ),
      noticed: { code: 'rowDiffers', thing: 'undo', field: 'by' },
    },
    'an undoing deleted': {
      act: () => byHand(`DELETE FROM "DecisionUndo"`),
      noticed: { code: 'rowGone', thing: 'undo' },
    },
    'an undoing added': {
      act: () =>
        byHand(
          `INSERT INTO "DecisionUndo" ("decisionId", "undoneById", "undoneAt")
         SELECT '${scene().open}', "undoneById", "undoneAt" FROM "DecisionUndo" WHERE "decisionId" = '${scene().undone}'`,
        ),
      noticed: { code: 'rowAdded', thing: 'undo' },
    },
  }
}
