import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { texts } from '#app/domain/districts/agencies.ts'
import { spellingKey } from '#app/domain/districts/agency-spelling.ts'
import { addPerson } from '#app/domain/people/adding.server.ts'
import { isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { openImport, outcomeSchema, type ImportOutcome, type OpenImport } from './people-import.server.ts'
import { newTeams, type Person, type Plan } from './plan.ts'

const REFUSALS = ['not-found', 'not-ready', 'changed'] as const
type Refusal = (typeof REFUSALS)[number]

/**
 * Lets a list in as its page showed it: everybody or nobody, in one transaction. Refused while a row is faulty or a
 * question open, and when anything has changed since the page was drawn (`mark`). The same form sent twice lets it in once;
 * two lists at once that share people come in one after the other, and the second one's page is drawn anew.
 */
export async function letIn(
  asker: Asker,
  { id, mark, key }: { id: string; mark: string; key: string },
  now: Date,
): Promise<Outcome<ImportOutcome, Refusal>> {
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by: Sending = { personId: asker.id, key, purpose: `people.import:${id}` }
      const { receipt } = await once(t, by, outcomeSchema, async () => {
        const open = await openImport(asker, id, t)
        if (!open) throw new Refused<Refusal>('not-found')
        if (!isReady(open.plan)) throw new Refused<Refusal>('not-ready')
        if (open.mark !== mark) throw new Refused<Refusal>('changed')
        return carryOut(t, asker, open, now).catch((error: unknown) => {
          // Somebody was given an address, a user name or a team meanwhile: what is planned is looked at again.
          throw isUniqueViolation(error) ? new TryAgain() : error
        })
      })
      return receipt
    }),
  )
}

/** Nothing faulty, nothing open, and somebody in it. */
export function isReady({ rows, questions }: Plan): boolean {
  return (
    questions.length === 0 &&
    rows.some(({ person }) => person) &&
    rows.every(({ state }) => state !== 'fault')
  )
}

async function carryOut(t: Tx, asker: Asker, open: OpenImport, now: Date): Promise<ImportOutcome> {
  const { districtId } = asker
  await rememberSpellings(t, open)
  const teams = new Map<string, string>()
  for (const { person, state } of open.plan.rows) {
    if (!person || state === 'same') continue
    const id = person.personId ?? (await addPerson(t, asker, newcomerOf(person), now)).id
    if (person.personId) await changePerson(t, asker, person.personId, person, now)
    if (person.team)
      await joinTeam(
        t,
        asker,
        { ...person.team, cohortId: person.cohortId ?? '' },
        { id, agencyId: person.agencyId },
        teams,
        now,
      )
  }
  const outcome = outcomeOfPlan(open.plan)
  // Two who let one list in at once: the second finds it ended.
  const { count } = await t.peopleImport.updateMany({
    where: { id: open.id, endedAt: null },
    data: { endedAt: now, table: {}, answers: {}, outcome },
  })
  if (count === 0) throw new Refused<Refusal>('not-found')
  const object = { type: 'people-import', id: open.id }
  await recordActivity(
    t,
    { personId: asker.id, districtId, action: 'people.import', object, after: outcome },
    now,
  )
  return outcome
}

function newcomerOf({ name, address, title, agencyId, role, cohortId }: Person) {
  return { name, email: address, title, agencyId, held: { role, cohortId } }
}

function outcomeOfPlan(plan: Plan): ImportOutcome {
  const { rows } = plan
  const count = (wanted: string) => rows.filter(({ state }) => state === wanted).length
  const withoutAddress = rows.filter(({ state, address }) => state === 'new' && address === null).length
  return {
    made: count('new'),
    changed: count('changed'),
    same: count('same'),
    leftOut: count('left-out'),
    withoutAddress,
    newTeams: newTeams(plan).length,
  }
}

async function changePerson(t: Tx, asker: Asker, id: string, person: Person, now: Date): Promise<void> {
  const { districtId } = asker
  const { name, title, agencyId, changes, givesRole, role, cohortId } = person
  if (changes.length > 0)
    await t.person.update({
      where: { id },
      data: { name, nameKey: nameKey(name), title, agencyId, version: { increment: 1 } },
    })
  if (givesRole)
    await t.roleHolding.create({ data: { personId: id, districtId, role, cohortId, startedAt: now } })
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId,
      action: 'person.change',
      object: { type: 'person', id },
      before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
      after: {
        ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
        ...(givesRole ? { role, cohortId } : {}),
      },
    },
    now,
  )
}

/** Puts somebody into a team, which is made when the cohort has none of that name. */
async function joinTeam(
  t: Tx,
  asker: Asker,
  team: { id: string | null; name: string; cohortId: string },
  person: { id: string; agencyId: string | null },
  made: Map<string, string>,
  now: Date,
): Promise<void> {
  const { cohortId, name } = team
  const own = `${cohortId} ${nameKey(name)}`
  const teamId = team.id ?? made.get(own) ?? (await makeTeam(t, asker, { cohortId, name }, now))
  made.set(own, teamId)
  await t.teamMember.create({
    data: { teamId, cohortId, personId: person.id, agencyId: person.agencyId, isLead: false, joinedAt: now },
  })
}

async function makeTeam(
  t: Tx,
  asker: Asker,
  { cohortId, name }: { cohortId: string; name: string },
  now: Date,
): Promise<string> {
  const last = await t.team.aggregate({ where: { cohortId }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const { id } = await t.team.create({
    data: { cohortId, number, name, nameKey: nameKey(name) },
    select: { id: true },
  })
  const { id: personId, districtId } = asker
  await recordActivity(
    t,
    { personId, districtId, action: 'team.create', object: { type: 'team', id }, after: { name, number } },
    now,
  )
  return id
}

/** What was answered about the spelling of an agency is not asked again. */
async function rememberSpellings(t: Tx, { list, answers, known }: OpenImport): Promise<void> {
  for (const [key, agencyId] of Object.entries(answers.agencies)) {
    const spelling = list.rows.find(({ agency }) => spellingKey(agency, known.district) === key)?.agency
    const agency = known.agencies.find(({ id }) => id === agencyId)
    if (!spelling || !agency) continue
    const { aliases } = await t.agency.findUniqueOrThrow({
      where: { id: agencyId },
      select: { aliases: true },
    })
    await t.agency.update({
      where: { id: agencyId },
      data: { aliases: [...new Set([...texts(aliases), spelling])], version: { increment: 1 } },
    })
  }
}
