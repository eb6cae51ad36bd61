import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity, type Activity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { agencyKey, texts } from './agencies.ts'
import type { AgencyFacts, ChangedAgency, NewAgency } from './agency-changes.schema.ts'
import { takenSpelling } from './agency-spelling.ts'

const FACT_REFUSALS = ['not-found', 'name-taken', 'no-parent', 'circle', 'no-area', 'area-taken'] as const
type FactRefusal = (typeof FACT_REFUSALS)[number]

const receiptSchema = z.object({ id: z.string(), name: z.string() })

/** Makes an agency of the asker's district. Refused where a list of people could not tell it from another one. */
export function foundAgency(
  asker: Asker,
  given: NewAgency,
  now: Date,
): Promise<Outcome<z.infer<typeof receiptSchema>, FactRefusal>> {
  const { districtId } = asker
  const by: Sending = { personId: asker.id, key: given.key, purpose: 'agency.found' }
  return outcomeOf(FACT_REFUSALS, async () => {
    if (!mayManage(asker)) throw new Refused<FactRefusal>('not-found')
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        const others = await holdAgencies(t, districtId)
        const { key: _key, kind, ...facts } = given
        await holdToRules(t, asker, { ...facts, kind, id: null }, others, now)
        const code = freeCode(facts.shortName, new Set(others.map((other) => other.code)))
        const made = { ...facts, areaCode: kind === 'KECAMATAN' ? facts.areaCode : null, kind, code }
        const { id } = await t.agency.create({
          data: { ...made, districtId, nameKey: agencyKey(made), aliases: [] },
          select: { id: true },
        })
        await note(t, asker, { action: 'agency.found', id, after: made }, now)
        return { id, name: made.name }
      }),
    )
    return receipt
  })
}

const CHANGE_REFUSALS = [...FACT_REFUSALS, 'stale', 'has-camat'] as const
type ChangeRefusal = (typeof CHANGE_REFUSALS)[number]

/** Gives an agency other names, another parent or area. Its code stays: frozen texts point to it and keep its old names. */
export function changeAgency(
  asker: Asker,
  id: string,
  { version, ...given }: ChangedAgency,
  now: Date,
): Promise<Outcome<{ name: string; changed: boolean }, ChangeRefusal>> {
  const { districtId } = asker
  return outcomeOf(CHANGE_REFUSALS, () =>
    tx(async (t) => {
      const agencies = await holdAgencies(t, districtId)
      const agency = agencies.find((one) => one.id === id && one.closedAt === null)
      if (!agency || !mayManage(asker)) throw new Refused<ChangeRefusal>('not-found')
      if (agency.version !== version) throw new Refused<ChangeRefusal>('stale')
      const { kind, name, shortName, parentId, areaCode } = agency
      const after = { ...given, areaCode: kind === 'KECAMATAN' ? given.areaCode : null }
      const before: AgencyFacts = { name, shortName, parentId, areaCode }
      if (JSON.stringify(facts(before)) === JSON.stringify(facts(after))) return { name, changed: false }
      await holdToRules(t, asker, { ...after, kind, id }, agencies, now)
      if (areaCode !== null && areaCode !== after.areaCode && (await openOffices(t, id)) > 0)
        throw new Refused<ChangeRefusal>('has-camat')
      await t.agency.update({
        where: { id },
        data: { ...after, nameKey: agencyKey(after), version: version + 1 },
      })
      await note(t, asker, { action: 'agency.change', id, before, after }, now)
      return { name: after.name, changed: true }
    }),
  )
}

/** In one order, so that two can be compared. */
function facts({ name, shortName, parentId, areaCode }: AgencyFacts) {
  return [name, shortName, parentId, areaCode]
}

const CLOSE_REFUSALS = ['not-found', 'stale', 'in-use'] as const
type CloseRefusal = (typeof CLOSE_REFUSALS)[number]

type CloseWish = {
  id: string
  version: number
  /** How many texts on their way name it, as far as others know? Asked inside the transaction. */
  namedIn: (t: Tx, code: string) => Promise<number>
}

/** Closes an agency to which no open account, office or part belongs, and that no text on its way names. */
export function closeAgency(
  asker: Asker,
  { id, version, namedIn }: CloseWish,
  now: Date,
): Promise<Outcome<{ name: string }, CloseRefusal>> {
  return outcomeOf(CLOSE_REFUSALS, () =>
    tx(async (t) => {
      const agencies = await holdAgencies(t, asker.districtId)
      const agency = agencies.find((one) => one.id === id && one.closedAt === null)
      if (!agency || !mayManage(asker)) throw new Refused<CloseRefusal>('not-found')
      if (agency.version !== version) throw new Refused<CloseRefusal>('stale')
      const { people, offices, parts } = await hangingOn(t, id)
      if (people + offices + parts + (await namedIn(t, agency.code)) > 0)
        throw new Refused<CloseRefusal>('in-use')
      await t.agency.update({ where: { id }, data: { closedAt: now, version: version + 1 } })
      const { name } = agency
      await note(
        t,
        asker,
        { action: 'agency.close', id, before: { closedAt: null }, after: { name, closedAt: now } },
        now,
      )
      return { name }
    }),
  )
}

const REOPEN_REFUSALS = [...FACT_REFUSALS, 'stale'] as const
type ReopenRefusal = (typeof REOPEN_REFUSALS)[number]

/** Opens a closed agency again, where its names and its area are still free. */
export function reopenAgency(
  asker: Asker,
  id: string,
  version: number,
  now: Date,
): Promise<Outcome<{ name: string }, ReopenRefusal>> {
  return outcomeOf(REOPEN_REFUSALS, () =>
    tx(async (t) => {
      const agencies = await holdAgencies(t, asker.districtId)
      const agency = agencies.find((one) => one.id === id && one.closedAt !== null)
      if (!agency || !mayManage(asker)) throw new Refused<ReopenRefusal>('not-found')
      if (agency.version !== version) throw new Refused<ReopenRefusal>('stale')
      await holdToRules(t, asker, agency, agencies, now)
      await t.agency.update({ where: { id }, data: { closedAt: null, version: version + 1 } })
      const { name, closedAt } = agency
      await note(
        t,
        asker,
        { action: 'agency.reopen', id, before: { closedAt }, after: { name, closedAt: null } },
        now,
      )
      return { name }
    }),
  )
}

/** How many open accounts, offices and parts belong to an agency. */
async function hangingOn(t: Tx, id: string) {
  const people = await t.person.count({ where: { agencyId: id, status: { not: 'DISABLED' } } })
  const parts = await t.agency.count({ where: { parentId: id, closedAt: null } })
  return { people, offices: await openOffices(t, id), parts }
}

function openOffices(t: Tx, agencyId: string): Promise<number> {
  return t.office.count({ where: { agencyId, closedAt: null } })
}

function mayManage(asker: Asker): boolean {
  return can(asker, 'agencies.manage', { districtId: asker.districtId })
}

type Held = Awaited<ReturnType<typeof holdAgencies>>[number]

/** Two who change agencies at once: writing the district's rows makes the second wait, and then see what the first did. */
async function holdAgencies(t: Tx, districtId: string) {
  await t.agency.updateMany({ where: { districtId }, data: { districtId } })
  return t.agency.findMany({
    where: { districtId },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      aliases: true,
      kind: true,
      parentId: true,
      areaCode: true,
      closedAt: true,
      version: true,
    },
  })
}

type Wanted = AgencyFacts & { kind: string; id: string | null }

/** What holds for every open agency: names that mean no other, a parent that is none of its parts, an area of its own. */
async function holdToRules(t: Tx, asker: Asker, wanted: Wanted, all: readonly Held[], now: Date) {
  const { id, kind, name, shortName, parentId, areaCode } = wanted
  const others = all.filter((one) => one.id !== id && one.closedAt === null)
  const spelled = others.map((other) => ({ ...other, aliases: texts(other.aliases) }))
  if (takenSpelling([name, shortName], spelled, asker.districtName))
    throw new Refused<FactRefusal>('name-taken')
  if (parentId !== null) {
    if (parentId === id || isBelow(parentId, id, others)) throw new Refused<FactRefusal>('circle')
    if (!others.some((one) => one.id === parentId)) throw new Refused<FactRefusal>('no-parent')
  }
  if (kind !== 'KECAMATAN') return
  const area = await t.area.findFirst({
    where: {
      districtId: asker.districtId,
      code: areaCode ?? '',
      kind: 'KECAMATAN',
      OR: [{ validTo: null }, { validTo: { gt: now } }],
    },
    select: { code: true },
  })
  if (!area) throw new Refused<FactRefusal>('no-area')
  if (others.some((one) => one.areaCode === area.code)) throw new Refused<FactRefusal>('area-taken')
}

/** Is this agency a part of that one, or a part of its parts? */
function isBelow(id: string, topId: string | null, agencies: readonly Pick<Held, 'id' | 'parentId'>[]) {
  const seen = new Set<string>()
  let next: string | null = id
  while (next !== null && !seen.has(next)) {
    if (next === topId) return true
    seen.add(next)
    const at: string = next
    next = agencies.find((one) => one.id === at)?.parentId ?? null
  }
  return false
}

/** "Dinas PUPR" → "dinas-pupr", with a number behind it where that is used already. */
function freeCode(shortName: string, used: ReadonlySet<string>): string {
  const plain =
    nameKey(shortName)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'perangkat'
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? plain : `${plain}-${number}`
    if (!used.has(code)) return code
  }
}

type Noted = Pick<Activity, 'action' | 'before' | 'after'> & { id: string }

function note(t: Tx, asker: Asker, { id, ...noted }: Noted, now: Date): Promise<unknown> {
  const { districtId } = asker
  return recordActivity(t, { personId: asker.id, districtId, object: { type: 'agency', id }, ...noted }, now)
}
