import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { fillable, mayFill } from './filling.ts'
import { officeRule, type OfficeRule } from './office-kinds.ts'
import type { ChangedOffice, NewOffice } from './offices.schema.ts'
import { makesCircle } from './superiors.ts'

const FOUND_REFUSALS = ['not-found', 'no-agency', 'no-area', 'taken', 'same-name', 'no-superior'] as const
type FoundRefusal = (typeof FOUND_REFUSALS)[number]

const receiptSchema = z.object({ id: z.string(), name: z.string() })

/**
 * Makes an office of a kind that the asker may fill. One that was closed in this place is opened again under its new name,
 * with the terms it had.
 */
export function foundOffice(
  asker: Asker,
  given: NewOffice,
  now: Date,
): Promise<Outcome<z.infer<typeof receiptSchema>, FoundRefusal>> {
  const { districtId } = asker
  const by: Sending = { personId: asker.id, key: given.key, purpose: 'office.found' }
  return outcomeOf(FOUND_REFUSALS, async () => {
    if (!mayFill(asker, given.kind)) throw new Refused<FoundRefusal>('not-found')
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        await holdOffices(t, districtId)
        const place = await placeOf(t, districtId, officeRule(given.kind), given)
        if (!(await isOpen(t, districtId, given.superiorId))) throw new Refused<FoundRefusal>('no-superior')
        const { key: _key, kind: code, ...rest } = given
        const made = { ...rest, ...place, code, closedAt: null }
        const { before, id } = await keep(t, { ...made, districtId })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'office.found',
            object: { type: 'office', id },
            before,
            after: made,
          },
          now,
        )
        return { id, name: given.name }
      }),
    )
    return receipt
  })
}

type Row = Omit<NewOffice, 'key' | 'kind'> & {
  districtId: string
  code: string
  slot: string
  areaCode: string | null
  closedAt: null
}

/** A new row, or the closed one of the same place. */
async function keep(t: Tx, row: Row) {
  const { districtId, code, slot } = row
  const known = await t.office.findUnique({
    where: { districtId_code_slot: { districtId, code, slot } },
    select: { id: true, name: true, closedAt: true },
  })
  if (known?.closedAt === null) throw new Refused<FoundRefusal>('taken')
  if (!known) {
    const { id } = await t.office.create({ data: row, select: { id: true } })
    return { id, before: null }
  }
  await t.office.update({ where: { id: known.id }, data: { ...row, version: { increment: 1 } } })
  return { id: known.id, before: known }
}

/** To what it belongs, and by what it is told from the others of its kind. */
async function placeOf(t: Tx, districtId: string, rule: OfficeRule, { agencyId, name, kind }: NewOffice) {
  if (rule.agency === null) return { agencyId: null, areaCode: null, slot: '' }
  const agency = await t.agency.findFirst({
    where: { id: agencyId ?? '', districtId, closedAt: null, kind: rule.agency },
    select: { id: true, code: true, areaCode: true },
  })
  if (!agency) throw new Refused<FoundRefusal>('no-agency')
  if (rule.agency === 'KECAMATAN') {
    if (agency.areaCode === null) throw new Refused<FoundRefusal>('no-area')
    return { agencyId: agency.id, areaCode: agency.areaCode, slot: agency.areaCode }
  }
  if (!rule.several) return { agencyId: agency.id, areaCode: null, slot: agency.code }
  const others = await t.office.findMany({
    where: { districtId, code: kind, agencyId: agency.id },
    select: { name: true, closedAt: true },
  })
  if (others.some((other) => other.closedAt === null && other.name === name))
    throw new Refused<FoundRefusal>('same-name')
  return { agencyId: agency.id, areaCode: null, slot: `${agency.code}/${others.length + 1}` }
}

const CHANGE_REFUSALS = ['not-found', 'stale', 'no-superior', 'circle'] as const
type ChangeRefusal = (typeof CHANGE_REFUSALS)[number]

/** Gives an office another name or another office above it. Refused where somebody would stand above herself. */
export function changeOffice(
  asker: Asker,
  id: string,
  { version, ...after }: ChangedOffice,
  now: Date,
): Promise<Outcome<{ name: string; changed: boolean }, ChangeRefusal>> {
  const { districtId } = asker
  return outcomeOf(CHANGE_REFUSALS, () =>
    tx(async (t) => {
      await holdOffices(t, districtId)
      const offices = await t.office.findMany({
        where: { districtId, closedAt: null },
        select: { id: true, code: true, name: true, agencyId: true, superiorId: true, version: true },
      })
      const office = offices.find((one) => one.id === id)
      if (!office || !mayFill(asker, office.code)) throw new Refused<ChangeRefusal>('not-found')
      if (office.version !== version) throw new Refused<ChangeRefusal>('stale')
      const { superiorId } = after
      if (superiorId !== null) {
        if (!offices.some((one) => one.id === superiorId)) throw new Refused<ChangeRefusal>('no-superior')
        if (makesCircle(office, superiorId, offices)) throw new Refused<ChangeRefusal>('circle')
      }
      const before = { name: office.name, superiorId: office.superiorId }
      if (before.name === after.name && before.superiorId === superiorId)
        return { name: after.name, changed: false }
      await t.office.update({ where: { id }, data: { ...after, version: version + 1 } })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'office.change',
          object: { type: 'office', id },
          before,
          after,
        },
        now,
      )
      return { name: after.name, changed: true }
    }),
  )
}

const CLOSE_REFUSALS = ['not-found', 'stale', 'held', 'needed'] as const
type CloseRefusal = (typeof CLOSE_REFUSALS)[number]

/** Closes an office that nobody holds or will hold; what was signed in it stands. The highest offices stay. */
export function closeOffice(
  asker: Asker,
  id: string,
  version: number,
  now: Date,
): Promise<Outcome<{ name: string }, CloseRefusal>> {
  const { districtId } = asker
  return outcomeOf(CLOSE_REFUSALS, () =>
    tx(async (t) => {
      await holdOffices(t, districtId)
      const office = await t.office.findFirst({
        where: { id, districtId, closedAt: null, code: { in: fillable(asker) } },
        select: {
          code: true,
          name: true,
          version: true,
          terms: { where: { OR: [{ to: null }, { to: { gt: now } }] }, select: { id: true }, take: 1 },
        },
      })
      if (!office) throw new Refused<CloseRefusal>('not-found')
      const { code, name, terms } = office
      if (officeRule(code).group === 'top') throw new Refused<CloseRefusal>('needed')
      if (office.version !== version) throw new Refused<CloseRefusal>('stale')
      if (terms.length > 0) throw new Refused<CloseRefusal>('held')
      await t.office.update({ where: { id }, data: { closedAt: now, version: version + 1 } })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'office.close',
          object: { type: 'office', id },
          before: { name, closedAt: null },
          after: { name, closedAt: now },
        },
        now,
      )
      return { name }
    }),
  )
}

/** Two who change offices at once: writing the district's rows makes the second wait, and then see what the first did. */
async function holdOffices(t: Tx, districtId: string): Promise<void> {
  await t.office.updateMany({ where: { districtId }, data: { districtId } })
}

async function isOpen(t: Tx, districtId: string, id: string | null): Promise<boolean> {
  if (id === null) return true
  return (await t.office.count({ where: { id, districtId, closedAt: null } })) > 0
}
