import { toAsker } from '#app/domain/access/guard.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Role } from '#app/domain/access/roles.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { db } from '#app/platform/data/db.server.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { DAY } from '#app/platform/say/time.ts'

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
    await db.agency.createManyAndReturn({
      data: ['dinkes', 'pupr', 'dinsos'].map((code) => ({
        districtId,
        code,
        name: `Dinas ${code} Contoh`,
        shortName: code,
        nameKey: `dinas ${code} contoh ${code}`,
        aliases: [],
        kind: 'OPD',
      })),
      select: { id: true, code: true, name: true },
    }),
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
    const made = await db.person.createManyAndReturn({
      data: wanted.map(([name, , post]) => ({
        districtId,
        agencyId: post?.agencyId ?? null,
        email: `${name.toLowerCase().replaceAll(' ', '.')}.${tag}@contoh.test`,
        name: `${name} Contoh`,
        nameKey: nameKey(`${name} Contoh`),
        status: 'ACTIVE',
      })),
    })
    const people = wanted.map(([name]) => {
      const found = made.find((one) => one.name === `${name} Contoh`)
      if (!found?.email) throw new Error(`${name} was not made.`)
      return { ...found, email: found.email }
    })
    await db.roleHolding.createMany({
      data: wanted.map(([, role, post], at) => ({
        personId: people[at]?.id ?? '',
        districtId,
        role,
        cohortId: post?.cohortId ?? null,
      })),
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
  const made = await db.team.createManyAndReturn({
    data: [1, 2].map((number) => ({ ...ofCohort, number, name: `Tim ${number}`, nameKey: `tim ${number}` })),
  })
  const team = (number: number) => {
    const found = made.find((one) => one.number === number)
    if (!found) throw new Error(`There is no team ${number}.`)
    return { ...found, members: triple([1, 2, 3].map((at) => named(`Peserta ${number} ${at}`))) }
  }
  const teams = { one: team(1), two: team(2) }
  await db.teamMember.createMany({
    data: [teams.one, teams.two].flatMap(({ id, members }) =>
      members.map((member, at) => ({
        teamId: id,
        ...ofCohort,
        personId: member.id,
        agencyId: agencies[at]?.id ?? '',
        isLead: at === 0,
      })),
    ),
  })
  const offices = await db.office.createManyAndReturn({
    data: [
      { districtId, code: 'BUPATI', name: 'Bupati' },
      { districtId, code: 'WAKIL_BUPATI', name: 'Wakil Bupati' },
    ],
    select: { id: true, code: true },
  })
  await db.officeTerm.createMany({
    data: offices.map(({ id, code }) => ({
      officeId: id,
      personId: code === 'BUPATI' ? bupati.id : wabup.id,
      from: new Date(now - 300 * DAY),
    })),
  })
  const kecamatan = `99.${worlds}.01`
  await db.area.createMany({
    data: [
      { districtId, code: kecamatan, name: 'Kecamatan Contoh', kind: 'KECAMATAN', parentCode: null },
      ...(['2001', '2002'] as const).map((code) => ({
        districtId,
        code: `${kecamatan}.${code}`,
        name: code === '2001' ? 'Desa Contoh Payau' : 'Desa Contoh Rimba',
        kind: 'DESA',
        parentCode: kecamatan,
      })),
    ],
  })
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
