import { toAsker } from '#app/domain/access/guard.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Role } from '#app/domain/access/roles.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { db } from '#app/platform/data/db.server.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { insertRows } from './rows.ts'

export type World = Awaited<ReturnType<typeof createWorld>>

let worlds = 0

type Post = { cohortId?: string; agencyId?: string }

/**
 * A small district of its own: three agencies, one cohort, two teams of three people (the first of each leads),
 * two leaders in office and one person for every other role. Two worlds are two districts that must never see each other.
 * Some thousand tests begin with one: it is written a table at a time.
 */
export async function createWorld() {
  worlds += 1
  const tag = `w${worlds}`
  const now = Date.now()
  const district = await db.district.create({
    data: { code: `99.${worlds}`, name: `Kabupaten Contoh ${worlds}` },
  })
  const districtId = district.id
  const agencies = triple(
    await insertRows(
      'Agency',
      ['dinkes', 'pupr', 'dinsos'].map((code) => ({
        districtId,
        code,
        name: `Dinas ${code} Contoh`,
        shortName: code,
        nameKey: `dinas ${code} contoh ${code}`,
        aliases: '[]',
        kind: 'OPD',
      })),
    ),
  )
  const cohort = await db.cohort.create({
    data: {
      districtId,
      number: 2,
      name: 'Angkatan 2',
      year: 2026,
      startsOn: new Date(now - 40 * DAY),
      endsOn: new Date(now + 60 * DAY),
    },
  })
  const ofCohort = { cohortId: cohort.id }

  /** People with one role each, in their order. */
  async function peopleOf(wanted: readonly (readonly [name: string, role: Role, post?: Post])[]) {
    const rows = await insertRows(
      'Person',
      wanted.map(([name, , post]) => ({
        districtId,
        agencyId: post?.agencyId ?? null,
        email: `${name.toLowerCase().replaceAll(' ', '.')}.${tag}@contoh.test`,
        name: `${name} Contoh`,
        nameKey: nameKey(`${name} Contoh`),
        status: 'ACTIVE',
        createdAt: new Date(now),
      })),
    )
    await insertRows(
      'RoleHolding',
      wanted.map(([, role, post], at) => ({
        personId: rows[at]?.id ?? '',
        districtId,
        role,
        cohortId: post?.cohortId ?? null,
        startedAt: new Date(now),
      })),
    )
    const made = await db.person.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
    const people = rows.map((row) => {
      const found = made.find(({ id }) => id === row.id)
      if (!found) throw new Error(`${row.name} was not made.`)
      return { ...found, email: row.email }
    })
    return people
  }

  async function person(name: string, role: Role, post: Post = {}) {
    const [made] = await peopleOf([[name, role, post]])
    if (!made) throw new Error(`${name} was not made.`)
    return made
  }

  const seats = agencies.map(({ id }) => ({ ...ofCohort, agencyId: id }))
  const participants = [1, 2].flatMap((number) =>
    seats.map((seat, at) => [`Peserta ${number} ${at + 1}`, 'participant', seat] as const),
  )
  const people = await peopleOf([
    ...participants,
    ['Pelatih', 'trainer', ofCohort],
    ['Sekretariat', 'secretariat'],
    ['Penelaah', 'reviewer'],
    ['Bupati', 'leader'],
    ['Wakil Bupati', 'leader'],
    ['Ajudan', 'aide'],
    ['Pic OPD', 'opd'],
    ['Walidata', 'steward'],
    ['Auditor', 'auditor'],
    ['Admin', 'admin'],
  ])
  const named = (name: string) => {
    const found = people.find((one) => one.name === `${name} Contoh`)
    if (!found) throw new Error(`Nobody is called ${name}.`)
    return found
  }
  const bupati = named('Bupati')
  const wabup = named('Wakil Bupati')
  await insertRows(
    'Team',
    [1, 2].map((number) => ({ ...ofCohort, number, name: `Tim ${number}`, nameKey: `tim ${number}` })),
  )
  const made = await db.team.findMany({ where: ofCohort })
  const team = (number: number) => {
    const found = made.find((one) => one.number === number)
    if (!found) throw new Error(`There is no team ${number}.`)
    return { ...found, members: triple([1, 2, 3].map((at) => named(`Peserta ${number} ${at}`))) }
  }
  const teams = { one: team(1), two: team(2) }
  await insertRows(
    'TeamMember',
    [teams.one, teams.two].flatMap(({ id, members }) =>
      members.map((member, at) => ({
        teamId: id,
        ...ofCohort,
        personId: member.id,
        agencyId: agencies[at]?.id ?? '',
        isLead: at === 0,
      })),
    ),
  )
  const offices = await insertRows('Office', [
    { districtId, code: 'BUPATI', name: 'Bupati' },
    { districtId, code: 'WAKIL_BUPATI', name: 'Wakil Bupati' },
  ])
  await insertRows(
    'OfficeTerm',
    offices.map(({ id, code }) => ({
      officeId: id,
      personId: code === 'BUPATI' ? bupati.id : wabup.id,
      from: new Date(now - 300 * DAY),
    })),
  )
  const kecamatan = `99.${worlds}.01`
  const area = { districtId, validFrom: new Date(now) }
  await insertRows('Area', [
    { ...area, code: kecamatan, name: 'Kecamatan Contoh', kind: 'KECAMATAN', parentCode: null },
    ...(['2001', '2002'] as const).map((code) => ({
      ...area,
      code: `${kecamatan}.${code}`,
      name: code === '2001' ? 'Desa Contoh Payau' : 'Desa Contoh Rimba',
      kind: 'DESA',
      parentCode: kecamatan,
    })),
  ])
  return {
    district,
    agencies,
    cohort,
    teams,
    people: {
      trainer: named('Pelatih'),
      secretariat: named('Sekretariat'),
      reviewer: named('Penelaah'),
      bupati,
      wabup,
      aide: named('Ajudan'),
      opd: named('Pic OPD'),
      steward: named('Walidata'),
      auditor: named('Auditor'),
      admin: named('Admin'),
    },
    person,
  }
}

/** The person as she asks, read the way a request reads her: through a session. */
export async function askerFor(personId: string): Promise<Asker> {
  const cookie = await startSession(personId, 'test')
  const signedIn = await readSession(cookie)
  if (!signedIn) throw new Error('The person cannot sign in.')
  return toAsker(signedIn.person)
}

/** Exactly three of a list, so that tests may name them without asking whether they exist. */
function triple<T>(list: T[]): [T, T, T] {
  const [a, b, c] = list
  if (a === undefined || b === undefined || c === undefined) throw new Error('Three were expected.')
  return [a, b, c]
}
