import { DEMO_ACCOUNTS } from '#app/domain/people/demo-accounts.ts'
import { TOKEN_LASTS } from '#app/domain/people/account-tokens.server.ts'
import { invitation } from '#app/domain/people/mails.ts'
import { linkToken, linkTokenHash } from '#app/platform/link-token.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { INVITED, OTHERS, TEAMS, type SamplePerson } from './people.data.ts'
import type { Member, Story, StoryTeam, Told } from './story.ts'

/** What must be there before anybody can be: the story without people. */
export type Beginning = Omit<Story, 'teams' | 'person'>

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
  await inviteOneMore(story, person('sekretariat'))
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
async function inviteOneMore(story: Beginning, secretariat: Told): Promise<void> {
  const { t, calendar, dice, districtId } = story
  const at = calendar.at(-2, 11)
  const [id, tokenId] = [dice.id(at), dice.id(at)]
  const expiresAt = new Date(at.getTime() + TOKEN_LASTS.INVITATION)
  const agency = await t.agency.findFirstOrThrow({
    where: { districtId, code: INVITED.agency ?? '' },
    select: { id: true },
  })
  const { name, email, title, role } = INVITED
  await t.person.create({
    data: { id, districtId, agencyId: agency.id, email, name, title, createdAt: at },
  })
  await t.roleHolding.create({ data: { personId: id, districtId, role, startedAt: at } })
  await t.accountToken.create({
    data: {
      id: tokenId,
      personId: id,
      purpose: 'INVITATION',
      tokenHash: linkTokenHash(linkToken(tokenId)),
      createdById: secretariat.id,
      createdAt: at,
      expiresAt,
    },
  })
  const district = await t.district.findUniqueOrThrow({ where: { id: districtId }, select: { name: true } })
  const args = { name, district: district.name, token: linkToken(tokenId), until: expiresAt.toISOString() }
  story.mailed(at, { to: email, mail: invitation, args })
  story.happened(at, secretariat.id, {
    action: 'person.invite',
    object: { type: 'person', id },
    after: { role, cohortId: null, agencyId: agency.id },
  })
}
