import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Role } from '#app/domain/access/roles.ts'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { turns } from './turns.server.ts'

const NOW = new Date('2026-12-01T02:00:00Z')

let districtId: string
let count = 0

async function somebody(role: Role, status: 'ACTIVE' | 'INVITED' = 'ACTIVE', cohortId: string | null = null) {
  const name = `Orang Contoh ${++count}`
  const { id } = await db.person.create({
    data: {
      districtId,
      name,
      nameKey: name.toLowerCase(),
      email: `${districtId}-${count}@contoh.test`,
      status,
      roles: { create: { districtId, role, cohortId } },
    },
  })
  return id
}

async function shownTo(asker: Asker) {
  const all = await turns.turnsOf(asker, NOW)
  const keys = (which: (turn: (typeof all)[number]) => boolean) =>
    all.filter(which).map(({ key }) => key.replace('set-up-', ''))
  return {
    mine: keys(({ mine }) => mine),
    waits: keys(({ mine, done }) => !mine && !done),
    done: keys(({ done }) => done === true),
    notes: Object.fromEntries(all.map(({ key, note }) => [key.replace('set-up-', ''), note])),
  }
}

let admin: Asker

beforeAll(async () => {
  const district = await db.district.create({
    data: { code: `98.${Date.now() % 1_000_000}`, name: 'Kabupaten Contoh Baru' },
  })
  districtId = district.id
  admin = await askerFor(await somebody('admin'))
})

describe('the first day', () => {
  it('goes step by step from an empty district to the first participant', async () => {
    expect(await shownTo(admin)).toMatchObject({
      mine: ['secretariat', 'leaders'],
      waits: ['cohort', 'windows'],
      done: [],
    })

    const secretary = await somebody('secretariat', 'INVITED')
    const leader = await somebody('leader', 'INVITED')
    expect(await shownTo(admin)).toMatchObject({
      mine: ['accepted', 'offices'],
      done: ['secretariat', 'leaders'],
      notes: { accepted: 'Sekretariat dan pimpinan belum membuat sandi. Undangan berlaku tujuh hari.' },
    })

    await db.person.update({ where: { id: secretary }, data: { status: 'ACTIVE' } })
    expect((await shownTo(admin)).notes['accepted']).toBe(
      'Pimpinan belum membuat sandi. Undangan berlaku tujuh hari.',
    )
    await db.person.update({ where: { id: leader }, data: { status: 'ACTIVE' } })

    const offices = await Promise.all(
      ['BUPATI', 'WAKIL_BUPATI', 'SEKDA'].map((code) =>
        db.office.create({ data: { districtId, code, name: `${code} Contoh` }, select: { id: true } }),
      ),
    )
    const appointed = offices.map(({ id: officeId }) => ({
      officeId,
      personId: leader,
      from: new Date(NOW.getTime() - DAY),
    }))
    await db.officeTerm.createMany({ data: appointed.slice(0, 2) })
    expect((await shownTo(admin)).notes['offices']).toBe(
      'SEKDA Contoh belum dipegang siapa pun. Putusan ditandatangani oleh pemegang jabatan.',
    )
    await db.officeTerm.createMany({ data: appointed.slice(2) })
    expect(await shownTo(admin)).toMatchObject({ mine: [], waits: ['cohort', 'windows'] })

    const asSecretary = await askerFor(secretary)
    expect(await shownTo(asSecretary)).toMatchObject({ mine: ['cohort', 'windows'], waits: [], done: [] })
    const cohort = await db.cohort.create({
      data: {
        districtId,
        number: 1,
        name: 'Angkatan 1',
        year: 2026,
        startsOn: NOW,
        endsOn: new Date(NOW.getTime() + 60 * DAY),
      },
    })
    await db.budgetWindow.create({
      data: { districtId, code: 'RKPD', name: 'RKPD', closesAt: new Date(NOW.getTime() + 30 * DAY) },
    })
    expect(await shownTo(asSecretary)).toMatchObject({ mine: ['people'] })
    await somebody('participant', 'INVITED', cohort.id)
    expect(await turns.turnsOf(asSecretary, NOW)).toEqual([])
    expect(await turns.turnsOf(admin, NOW)).toEqual([])
  })

  it('says later what is missing again', async () => {
    await db.officeTerm.updateMany({
      where: { office: { districtId, code: 'BUPATI' } },
      data: { to: new Date(NOW.getTime() - 1) },
    })
    expect(await shownTo(admin)).toMatchObject({ mine: ['offices'] })
  })

  it('asks in production for a mail that went out and a copy that is not old', async () => {
    const { mode } = env
    onTestFinished(() => {
      env.mode = mode
    })
    env.mode = 'production'
    // They belong to the installation, and other tests leave theirs.
    await db.outboxMessage.deleteMany({ where: { lane: 'mail' } })
    await db.backup.deleteMany()
    expect((await shownTo(admin)).mine).toEqual(['offices', 'mail', 'backup'])
    const mail = { kind: 'mail', lane: 'mail', payload: {} }
    await db.outboxMessage.create({ data: { ...mail, doneAt: NOW } })
    expect((await shownTo(admin)).mine).toEqual(['offices', 'backup'])
    const copy = { reason: 'HAND', place: 'FOLDER', name: 'aksis-contoh', bytes: 1n }
    const { id } = await db.backup.create({ data: { ...copy, startedAt: NOW }, select: { id: true } })
    expect((await shownTo(admin)).mine).toEqual(['offices'])
    await db.backup.update({ where: { id }, data: { startedAt: new Date(NOW.getTime() - 3 * DAY) } })
    const createdAt = new Date(NOW.getTime() - DAY)
    await db.outboxMessage.create({ data: { ...mail, createdAt } })
    const { mine, notes } = await shownTo(admin)
    expect(mine).toEqual(['offices', 'mail', 'backup'])
    expect(notes['mail']).toMatch(/^1 surel belum terkirim lebih dari satu jam/)
    expect((await shownTo({ ...admin, foundsDistricts: false })).mine).toEqual(['offices'])
  })

  it('tells nobody else, and counts nothing of another district', async () => {
    const world = await createWorld()
    for (const person of [world.people.trainer, world.people.bupati, world.people.auditor])
      expect(await turns.turnsOf(await askerFor(person.id), NOW)).toEqual([])
    const { notes } = await shownTo(await askerFor(world.people.admin.id))
    expect(notes['secretariat'] ?? '1 orang diundang').toBe('1 orang diundang')
  })
})
