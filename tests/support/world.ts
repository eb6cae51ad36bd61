import { toAsker } from '#app/domain/access/guard.server.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Role } from '#app/domain/access/roles.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { db } from '#app/platform/data/db.server.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { DAY } from '#app/platform/say/time.ts'

export type World = Awaited<ReturnType<typeof createWorld>>

let worlds = 0

/**
 * A small district of its own: three agencies, one cohort, two teams of three people (the first of each leads),
 * two leaders in office and one person for every other role. Two worlds are two districts that must never see each other.
 */
export async function createWorld() {
  worlds += 1
  const tag = `w${worlds}`
  const district = await db.district.create({
    data: { code: `99.${worlds}`, name: `Kabupaten Contoh ${worlds}` },
  })
  const districtId = district.id
  const agencies: { id: string; code: string; name: string }[] = []
  for (const code of ['dinkes', 'pupr', 'dinsos'])
    agencies.push(
      await db.agency.create({
        data: {
          districtId,
          code,
          name: `Dinas ${code} Contoh`,
          shortName: code,
          nameKey: `dinas ${code} contoh ${code}`,
          aliases: [],
          kind: 'OPD',
        },
      }),
    )
  const now = Date.now()
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

  async function person(name: string, role: Role, options: { cohortId?: string; agencyId?: string } = {}) {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}.${tag}@contoh.test`
    const made = await db.person.create({
      data: {
        districtId,
        agencyId: options.agencyId ?? null,
        email,
        name: `${name} Contoh`,
        nameKey: nameKey(`${name} Contoh`),
        status: 'ACTIVE',
        roles: { create: { districtId, role, cohortId: options.cohortId ?? null } },
      },
    })
    return { ...made, email }
  }

  async function team(number: number) {
    const made = await db.team.create({
      data: { cohortId: cohort.id, number, name: `Tim ${number}`, nameKey: `tim ${number}` },
    })
    const members = []
    for (const [index, agency] of agencies.entries()) {
      const member = await person(`Peserta ${number} ${index + 1}`, 'participant', {
        cohortId: cohort.id,
        agencyId: agency.id,
      })
      await db.teamMember.create({
        data: {
          teamId: made.id,
          cohortId: cohort.id,
          personId: member.id,
          agencyId: agency.id,
          isLead: index === 0,
        },
      })
      members.push(member)
    }
    return { ...made, members: triple(members) }
  }

  const [one, two] = [await team(1), await team(2)]
  const trainer = await person('Pelatih', 'trainer', { cohortId: cohort.id })
  const secretariat = await person('Sekretariat', 'secretariat')
  const reviewer = await person('Penelaah', 'reviewer')
  const bupati = await person('Bupati', 'leader')
  const wabup = await person('Wakil Bupati', 'leader')
  const aide = await person('Ajudan', 'aide')
  const opd = await person('Pic OPD', 'opd')
  const steward = await person('Walidata', 'steward')
  const auditor = await person('Auditor', 'auditor')
  const admin = await person('Admin', 'admin')
  for (const [code, holder] of [
    ['BUPATI', bupati],
    ['WAKIL_BUPATI', wabup],
  ] as const)
    await db.office.create({
      data: {
        districtId,
        code,
        name: code === 'BUPATI' ? 'Bupati' : 'Wakil Bupati',
        terms: { create: { personId: holder.id, from: new Date(now - 300 * DAY) } },
      },
    })
  await db.area.createMany({
    data: [
      { districtId, code: `99.${worlds}.01`, name: 'Kecamatan Contoh', kind: 'KECAMATAN' },
      {
        districtId,
        code: `99.${worlds}.01.2001`,
        name: 'Desa Contoh Payau',
        kind: 'DESA',
        parentCode: `99.${worlds}.01`,
      },
      {
        districtId,
        code: `99.${worlds}.01.2002`,
        name: 'Desa Contoh Rimba',
        kind: 'DESA',
        parentCode: `99.${worlds}.01`,
      },
    ],
  })
  return {
    district,
    agencies: triple(agencies),
    cohort,
    teams: { one, two },
    people: { trainer, secretariat, reviewer, bupati, wabup, aide, opd, steward, auditor, admin },
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
