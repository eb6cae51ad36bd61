import { DEMO_ACCOUNTS } from '#app/domain/people/demo-accounts.ts'
import type { Activity } from '#app/domain/activity/record.server.ts'
import { invite } from '#app/domain/people/invitations.server.ts'
import { randomUUID } from 'node:crypto'
import { db, type Tx } from '#app/platform/data/db.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { INVITED, OTHERS, TEAMS, type SamplePerson } from './people.data.ts'
import type { Member, Story, StoryTeam, Told } from './story.ts'
import { done, type Act } from './timeline.ts'

/** What must be there before anybody can be: the story without people. */
export type Beginning = Omit<Story, 'teams' | 'person' | 'asker'> & {
  t: Tx
  /** Notes what happened; the events are written at the end, in the order of time. */
  happened: (
    at: Date,
    personId: string,
    activity: Pick<Activity, 'action' | 'object' | 'before' | 'after'>,
  ) => void
}

type Settled = Pick<Story, 'teams' | 'person'>
type Row = Told & { sample: SamplePerson; role: string; agencyId: string | null; agencyName: string }

/** Everybody with an account, in teams, roles and offices. All share one password and therefore one hash. */
export async function settlePeople(story: Beginning, passwordHash: string): Promise<Settled> {
  const rows = await peopleRows(story)
  const { t, calendar, districtId, cohort } = story
  const arrived = calendar.at(-48, 9)
  await t.person.createMany({
    data: rows.map(({ id, email, name, sample, agencyId }) => ({
      id,
      districtId,
      agencyId,
      email,
      name,
      title: sample.title,
      passwordHash,
      status: 'ACTIVE',
      createdAt: arrived,
    })),
  })
  await t.roleHolding.createMany({
    data: rows.map(({ id, role }) => ({
      personId: id,
      districtId,
      role,
      startedAt: arrived,
      cohortId: role === 'participant' || role === 'trainer' ? cohort.id : null,
    })),
  })
  const byAccount = new Map(rows.map((row) => [row.email.replace(/@.*/, ''), row]))
  function person(account: string): Told {
    const found = byAccount.get(account)
    if (!found) throw new Error(`Nobody has the account "${account}".`)
    return found
  }
  await fillOffices(story, person)
  const teams = await formTeams(story, rows, person('sekretariat'))
  for (const [index, row] of rows.filter(({ role }) => role === 'participant').entries()) {
    const object = { type: 'person', id: row.id }
    const after = { role: row.role, cohortId: cohort.id, agencyId: row.agencyId }
    const at = new Date(arrived.getTime() + index * MINUTE)
    story.happened(at, person('sekretariat').id, { action: 'person.invite', object, after })
    const accepted = new Date(arrived.getTime() + (2 + story.dice.below(30)) * HOUR)
    story.happened(accepted, row.id, { action: 'invitation.accept', object })
  }
  return { teams, person }
}

async function peopleRows({ t, calendar, dice, districtId }: Beginning): Promise<Row[]> {
  const agencies = await t.agency.findMany({
    where: { districtId },
    select: { id: true, code: true, name: true },
  })
  const participants = TEAMS.flatMap((team) => team.members)
  const used = new Map<string, number>()
  return DEMO_ACCOUNTS.map(({ email, role, kind }) => {
    const place = used.get(kind) ?? 0
    used.set(kind, place + 1)
    const samples: readonly SamplePerson[] = kind === 'peserta' ? participants : OTHERS[kind]
    const sample = samples[place]
    if (!sample) throw new Error(`Nobody stands behind ${email}.`)
    const agency = agencies.find(({ code }) => code === sample.agency)
    if (sample.agency && !agency) throw new Error(`There is no agency "${sample.agency}".`)
    const id = dice.id(calendar.at(-48, 9))
    return {
      id,
      email,
      name: sample.name,
      sample,
      role,
      agencyId: agency?.id ?? null,
      agencyName: agency?.name ?? '',
    }
  })
}

async function fillOffices({ t, calendar, districtId }: Beginning, person: Story['person']): Promise<void> {
  const offices = await t.office.findMany({ where: { districtId }, select: { id: true, code: true } })
  const holders = { BUPATI: person('bupati'), WAKIL_BUPATI: person('wabup') }
  for (const [code, holder] of Object.entries(holders)) {
    const office = offices.find((one) => one.code === code)
    if (!office) throw new Error(`There is no office ${code}.`)
    const term = {
      officeId: office.id,
      personId: holder.id,
      capacity: 'DEFINITIF',
      from: calendar.at(-500, 9),
    }
    await t.officeTerm.create({ data: term })
  }
}

async function formTeams(story: Beginning, rows: readonly Row[], secretariat: Told): Promise<StoryTeam[]> {
  const { t, calendar, dice, cohort } = story
  const formed = calendar.at(-45, 10)
  let place = 0
  const teams = TEAMS.map(({ name, members }, index) => {
    const own = rows
      .slice(place, place + members.length)
      .map((row): Member & { agencyId: string | null } => ({
        id: row.id,
        email: row.email,
        name: row.name,
        agencyId: row.agencyId,
        agencyName: row.agencyName,
        agencyCode: row.sample.agency ?? '',
      }))
    place += members.length
    const lead = own[0]
    if (!lead) throw new Error(`${name} has no members.`)
    return { id: dice.id(formed), name, number: index + 1, members: own, lead }
  })
  await t.team.createMany({
    data: teams.map(({ id, name, number }) => ({ id, name, number, cohortId: cohort.id, version: 2 })),
  })
  await t.teamMember.createMany({
    data: teams.flatMap((team) =>
      team.members.map(({ id: personId, agencyId }) => ({
        teamId: team.id,
        cohortId: cohort.id,
        personId,
        agencyId,
        isLead: personId === team.lead.id,
      })),
    ),
  })
  for (const [index, { id, name, number, members, lead }] of teams.entries()) {
    const object = { type: 'team', id }
    const made = new Date(formed.getTime() + index * 10 * MINUTE)
    const arranged = new Date(made.getTime() + 5 * MINUTE)
    const after = {
      name,
      members: members.map((one) => ({ id: one.id, agencyId: one.agencyId })),
      lead: lead.id,
    }
    story.happened(made, secretariat.id, { action: 'team.create', object, after: { name, number } })
    story.happened(arranged, secretariat.id, {
      action: 'team.arrange',
      object,
      before: { name, members: [] },
      after,
    })
  }
  return teams
}

/** Her link can be opened from /demo/surat: nobody has used it yet. */
export function inviteOneMore(story: Story): Act {
  const { name, email, title, role } = INVITED
  return {
    at: story.calendar.at(-2, 11),
    act: async (now) => {
      const agency = await db.agency.findFirstOrThrow({
        where: { districtId: story.districtId, code: INVITED.agency ?? '' },
        select: { id: true },
      })
      const given = {
        key: randomUUID(),
        name,
        email,
        agencyId: agency.id,
        title,
        held: { role, cohortId: null },
      }
      done(await invite(await story.asker(story.person('sekretariat')), given, now), 'inviting')
    },
  }
}
