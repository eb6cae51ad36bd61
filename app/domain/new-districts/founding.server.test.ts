import { beforeAll, describe, expect, it } from 'vitest'
import { mayEnter, readable } from '#app/domain/access/permissions.ts'
import { listAgencies } from '#app/domain/districts/agency-list.server.ts'
import { listOffices } from '#app/domain/districts/offices.server.ts'
import { acceptInvitation } from '#app/domain/people/invitations.server.ts'
import { listPeople } from '#app/domain/people/people-list.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import type { Spot } from '#app/platform/paging.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { foundDistrict, inviteFirstAdmin, listDistricts, readFounded } from './founding.server.ts'
import { jobs } from './jobs.server.ts'

const HEAD: Spot = null
const BERAU = '64.03'
const BONTANG = '64.74'

let world: World
const key = () => crypto.randomUUID()
let count = 0
const wish = (code: string, more: object = {}) => ({
  key: key(),
  code,
  timeZone: 'Asia/Makassar' as const,
  admin: { name: 'Sri Contoh', email: `admin-${code}-${++count}@contoh.test` },
  ...more,
})

const admin = () => askerFor(world.people.admin.id)

beforeAll(async () => {
  world = await createWorld()
})

async function founded(code: string) {
  const answer = await foundDistrict(await admin(), wish(code), new Date())
  if (!answer.ok) throw new Error(answer.reason)
  return answer.districtId
}

describe('founding a district', () => {
  it('loads areas, agencies and offices of the regency, and lets nobody of the first district see them', async () => {
    const districtId = await founded(BERAU)
    const [areas, agencies, offices] = await Promise.all([
      db.area.findMany({ where: { districtId }, select: { code: true, kind: true } }),
      db.agency.findMany({ where: { districtId }, select: { code: true, kind: true } }),
      db.office.findMany({ where: { districtId }, select: { code: true, name: true } }),
    ])
    expect(areas.every(({ code }) => code.startsWith(`${BERAU}.`))).toBe(true)
    const kecamatan = areas.filter(({ kind }) => kind === 'KECAMATAN').length
    expect(kecamatan).toBeGreaterThan(10)
    expect(agencies.filter(({ kind }) => kind === 'KECAMATAN')).toHaveLength(kecamatan)
    expect(agencies.map(({ code }) => code)).not.toContain('kodim-0909')
    expect(offices).toContainEqual({ code: 'BUPATI', name: 'Bupati Berau' })
    const founder = await admin()
    const now = new Date()
    const people = await listPeople(founder, { search: '', role: null, status: null, spot: HEAD }, now)
    expect(people.rows.map(({ name }) => name)).not.toContain('Sri Contoh')
    const seen = [
      await listOffices(founder, { search: '', group: null, vacant: false, spot: HEAD }, now),
      await listAgencies(founder, { search: 'Talisayan', spot: HEAD }),
    ]
    expect(JSON.stringify(seen)).not.toMatch(/Berau|Talisayan/)
  })

  it('calls the head of a town otherwise, and keeps the words of the trail of both districts apart', async () => {
    const districtId = await founded(BONTANG)
    expect(
      await db.office.findMany({
        where: { districtId, slot: '' },
        orderBy: { code: 'asc' },
        select: { name: true },
      }),
    ).toEqual([
      { name: 'Wali Kota Bontang' },
      { name: 'Sekretaris Daerah Kota Bontang' },
      { name: 'Wakil Wali Kota Bontang' },
    ])
    const events = await db.auditEvent.findMany({
      where: { districtId },
      select: { action: true, personId: true },
    })
    expect(events.map(({ action }) => action).sort()).toEqual(['district.begin', 'person.invite'])
    expect(events.every(({ personId }) => personId === null)).toBe(true)
    const own = { objectId: districtId, action: 'district.found' }
    expect(await db.auditEvent.count({ where: { ...own, districtId: world.district.id } })).toBe(1)
  })

  it('founds one of a form that is sent twice, and one of two who found it at once', async () => {
    const founder = await admin()
    const twice = wish('64.01')
    const [first, again] = [
      await foundDistrict(founder, twice, new Date()),
      await foundDistrict(founder, twice, new Date()),
    ]
    expect(first).toMatchObject({ ok: true, name: 'Kabupaten Paser' })
    expect(again).toEqual(first)
    const both = await Promise.all([
      foundDistrict(founder, wish('64.02'), new Date()),
      foundDistrict(founder, wish('64.02'), new Date()),
    ])
    expect(both.map((answer) => (answer.ok ? 'founded' : answer.reason)).sort()).toEqual(['founded', 'taken'])
    expect(await db.district.count({ where: { code: '64.02' } })).toBe(1)
  })

  it('refuses a code of no regency, one that is here, and an address that somebody of any district has', async () => {
    const founder = await admin()
    const reasonOf = async (given: ReturnType<typeof wish>) => {
      const answer = await foundDistrict(founder, given, new Date())
      return answer.ok ? 'founded' : answer.reason
    }
    expect(await reasonOf(wish('64.99'))).toBe('unknown-code')
    const other = await createWorld()
    const { email } = await db.person.findUniqueOrThrow({ where: { id: other.people.trainer.id } })
    expect(await reasonOf(wish('64.09', { admin: { name: 'Sri Contoh', email } }))).toBe('email-taken')
    expect(await db.district.count({ where: { code: '64.09' } })).toBe(0)
  })

  it('is the administrator’s of the district the installation began with, and of nobody else', async () => {
    for (const person of [world.people.secretariat, world.people.bupati, world.people.auditor]) {
      const asker = await askerFor(person.id)
      expect(mayEnter(asker, 'districts.found')).toBe(false)
      expect(await foundDistrict(asker, wish('64.11'), new Date())).toEqual({
        ok: false,
        reason: 'not-allowed',
      })
    }
    const later = await createWorld()
    await db.district.update({
      where: { id: later.district.id },
      data: { foundedAt: new Date(), foundedFrom: world.district.id },
    })
    const laterAdmin = await askerFor(later.people.admin.id)
    expect(readable(laterAdmin, 'districts.found')).toBeNull()
    expect(await foundDistrict(laterAdmin, wish('64.11'), new Date())).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
    expect(await listDistricts(laterAdmin)).toEqual([])
  })
})

describe('the first administrator of a founded district', () => {
  it('comes in by her invitation, after which nobody outside invites any more', async () => {
    const founder = await admin()
    const districtId = await founded('64.07')
    const mended = { key: key(), admin: { name: 'Rina Contoh', email: `rina-${++count}@contoh.test` } }
    expect(await inviteFirstAdmin(founder, districtId, mended, new Date())).toEqual({
      ok: true,
      name: 'Rina Contoh',
    })
    expect(await readFounded(founder, districtId)).toMatchObject({
      settled: false,
      waiting: { name: 'Rina Contoh', email: mended.admin.email },
    })
    const open = await db.accountToken.findMany({
      where: { person: { districtId }, usedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true, personId: true },
    })
    const [token] = open
    expect(open).toHaveLength(1)
    const accepted = await acceptInvitation(
      linkToken(token?.id ?? ''),
      { password: 'kalimat panjang yang tidak ditebak' },
      new Date(),
    )
    expect(accepted.ok).toBe(true)
    const own = await askerFor(token?.personId ?? '')
    expect(own.districtId).toBe(districtId)
    expect(readable(own, 'districts.found')).toBeNull()
    const late = { ...mended, key: key() }
    expect(await inviteFirstAdmin(founder, districtId, late, new Date())).toEqual({
      ok: false,
      reason: 'settled',
    })
    expect(await readFounded(founder, districtId)).toMatchObject({ settled: true, waiting: null })
  })

  it('is invited by nobody from a district that did not found it', async () => {
    const districtId = await founded('64.11')
    const stranger = await askerFor((await createWorld()).people.admin.id)
    const given = { key: key(), admin: { name: 'Sri Contoh', email: `x-${++count}@contoh.test` } }
    expect(await inviteFirstAdmin(stranger, districtId, given, new Date())).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await readFounded(stranger, districtId)).toBeNull()
  })
})

it('brings the lessons into a founded district beside the requests', async () => {
  const districtId = await founded('64.09')
  const bring = jobs.handlers?.['district.content']
  await bring?.({ districtId }, 'message', new Date())
  expect(await db.module.count({ where: { districtId } })).toBeGreaterThan(3)
})
