import { z } from 'zod'
import { db } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { FIELDS, type EvidenceField, type EvidenceThing, type Fault } from './fault-words.ts'
import type { AuditAction } from './words.ts'

/** Texts of recommendations are long: so few at a time. */
const PAGE = 20
const BREATH = 2

type Facts = Partial<Record<EvidenceField, string>>
/** What the chain tells of one row of evidence. */
type Claim = { thing: EvidenceThing; seq: number; at: string; facts: Facts; found: boolean }
type Row = { thing: EvidenceThing; key: string; of: string; at: Date; facts: Facts; text?: string }

type Event = {
  seq: number
  at: Date
  personId: string | null
  action: string
  objectId: string
  detail: string
}

export type Told = { claims: Map<string, Claim>; note: (event: Event) => void }

/** What an event may say of a version or a decision; events of earlier releases are compared by what they have. */
const said = z.object({
  before: z.object({ decisionId: z.string(), round: z.int() }).partial().catch({}),
  after: z
    .object({
      decisionId: z.string(),
      number: z.string(),
      versionNumber: z.int(),
      hash: z.string(),
      receiptNumber: z.string(),
      format: z.int(),
      kind: z.string(),
      note: z.string(),
      deferUntil: z.string().nullable(),
      publishAt: z.string(),
      officeTermId: z.string(),
      capacity: z.string(),
      office: z.string(),
    })
    .partial()
    .catch({}),
})

const THINGS: Readonly<Partial<Record<string, EvidenceThing>>> = {
  'recommendation.submit': 'version',
  'decision.decide': 'decision',
  'decision.undo': 'undo',
  'decision.publish': 'publication',
} satisfies Partial<Record<AuditAction, EvidenceThing>>

/** Collects what the chain tells of the evidence while it is walked. */
export function evidenceOf(): Told {
  const claims = new Map<string, Claim>()
  return {
    claims,
    note: ({ seq, at, personId, action, objectId, detail }) => {
      const thing = THINGS[action]
      if (!thing) return
      const { before, after } = said.parse(JSON.parse(detail))
      const decisionId = after.decisionId ?? before.decisionId ?? ''
      const moment = at.toISOString()
      const facts: Record<EvidenceThing, Facts> = {
        version: known({
          recommendation: objectId,
          number: after.versionNumber,
          hash: after.hash,
          receipt: after.receiptNumber,
          recommendationNumber: after.number,
          format: after.format,
          by: personId,
          at: moment,
        }),
        decision: known({
          recommendation: objectId,
          number: after.versionNumber,
          hash: after.hash,
          kind: after.kind,
          note: after.note,
          deferUntil: after.deferUntil === null ? '' : after.deferUntil,
          publishAt: after.publishAt,
          round: before.round,
          term: after.officeTermId,
          capacity: after.capacity,
          office: after.office,
          holder: personId,
          by: personId,
          at: moment,
        }),
        undo: known({ by: personId, at: moment, hash: after.hash }),
        publication: known({ at: moment, hash: after.hash, kind: after.kind, note: after.note }),
      }
      const key = thing === 'version' ? `${objectId} ${after.versionNumber}` : decisionId
      claims.set(`${thing} ${key}`, { thing, seq, at: moment, facts: facts[thing], found: false })
    },
  }
}

/** What is known, as text; an event that has no person was the clock's. */
function known(given: Partial<Record<EvidenceField, string | number | null | undefined>>): Facts {
  const facts: Facts = {}
  for (const field of FIELDS) {
    const value = given[field]
    if (value !== undefined && value !== null) facts[field] = String(value)
  }
  return facts
}

/**
 * Compares versions, decisions, their undoing and their publication with the events that tell of them, and every text with
 * its hash. `readOn` reads what was added to the chain meanwhile: a row may be younger than the walk.
 */
export async function compareEvidence(told: Told, readOn: () => Promise<Told>): Promise<Fault[]> {
  const faults: Fault[] = []
  // What is told of later may have come where rows were read already.
  const asked = [...told.claims.values()]
  for await (const row of allRows()) {
    const { thing, key, of, at, text } = row
    const claim = told.claims.get(`${thing} ${key}`) ?? (await readOn()).claims.get(`${thing} ${key}`)
    if (text !== undefined && sha256(text) !== row.facts.hash)
      faults.push({ code: 'text', thing, of, when: at.toISOString() })
    if (!claim) {
      faults.push({ code: 'rowAdded', thing, of, when: at.toISOString() })
      continue
    }
    claim.found = true
    const field = differing(claim.facts, row.facts)
    if (field) faults.push({ code: 'rowDiffers', thing, of, field, n: claim.seq, when: claim.at })
  }
  for (const { thing, seq, at, found } of asked)
    if (!found) faults.push({ code: 'rowGone', thing, n: seq, when: at })
  return faults
}

function differing(claimed: Facts, found: Facts): EvidenceField | undefined {
  return FIELDS.find((field) => claimed[field] !== undefined && claimed[field] !== found[field])
}

async function* allRows(): AsyncGenerator<Row> {
  yield* pages(versionsAfter)
  yield* pages(decisionsAfter)
}

type Page = { rows: Row[]; last: string | null }

async function* pages(read: (after: string) => Promise<Page>): AsyncGenerator<Row> {
  let after = ''
  for (;;) {
    const { rows, last } = await read(after)
    yield* rows
    if (last === null) return
    after = last
    await new Promise((resolve) => setTimeout(resolve, BREATH))
  }
}

async function versionsAfter(after: string): Promise<Page> {
  const found = await db.recommendationVersion.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: PAGE,
    include: { recommendation: { select: { number: true, title: true } } },
  })
  const rows = found.map(({ recommendation, ...version }): Row => {
    const { recommendationId, number, hash, submittedAt, content } = version
    return {
      thing: 'version',
      key: `${recommendationId} ${number}`,
      of: `${nameOf(recommendation)} (v${number})`,
      at: submittedAt,
      text: content,
      facts: known({
        recommendation: recommendationId,
        number,
        hash,
        receipt: version.receiptNumber,
        recommendationNumber: recommendation.number,
        format: version.format,
        by: version.submittedById,
        at: submittedAt.toISOString(),
      }),
    }
  })
  return { rows, last: lastOf(found) }
}

async function decisionsAfter(after: string): Promise<Page> {
  const found = await db.decision.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: PAGE,
    include: {
      recommendation: { select: { number: true, title: true } },
      decidedVersion: { select: { number: true } },
      officeTerm: { select: { capacity: true, personId: true, office: { select: { code: true } } } },
      undo: true,
      publication: true,
    },
  })
  const rows = found.flatMap((decision): Row[] => {
    const { id: key, recommendation, officeTerm: term, undo, publication, kind, note } = decision
    const of = nameOf(recommendation)
    const hash = decision.versionHash
    const rowsOfIt: Row[] = [
      {
        thing: 'decision',
        key,
        of,
        at: decision.decidedAt,
        facts: known({
          recommendation: decision.recommendationId,
          number: decision.decidedVersion.number,
          hash,
          kind,
          note,
          deferUntil: decision.deferUntil?.toISOString() ?? '',
          publishAt: decision.publishAt.toISOString(),
          round: decision.round,
          term: decision.officeTermId,
          capacity: term.capacity,
          office: term.office.code,
          holder: term.personId,
          by: decision.decidedById,
          at: decision.decidedAt.toISOString(),
        }),
      },
    ]
    if (undo)
      rowsOfIt.push({
        thing: 'undo',
        key,
        of,
        at: undo.undoneAt,
        facts: known({ by: undo.undoneById, at: undo.undoneAt.toISOString(), hash }),
      })
    if (publication)
      rowsOfIt.push({
        thing: 'publication',
        key,
        of,
        at: publication.publishedAt,
        facts: known({ at: publication.publishedAt.toISOString(), hash, kind, note }),
      })
    return rowsOfIt
  })
  return { rows, last: lastOf(found) }
}

function nameOf({ number, title }: { number: string | null; title: string }): string {
  return number ?? title
}

function lastOf(found: readonly { id: string }[]): string | null {
  return found.length < PAGE ? null : (found.at(-1)?.id ?? null)
}
