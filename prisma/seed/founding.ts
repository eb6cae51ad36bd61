import { randomUUID } from 'node:crypto'
import { foundCohort } from '#app/domain/cohorts/founding.server.ts'
import { arrangeTeam } from '#app/domain/teams/arrange.server.ts'
import { createTeam } from '#app/domain/teams/creating.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { HOUR, isoDay, MINUTE } from '#app/platform/say/time.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'
import { fillLeaders, fillOfficials } from './offices.ts'
import { TEAMS } from './people.data.ts'
import { arrive, firstAdmin, newcomers } from './people.ts'
import type { Story } from './story.ts'
import { done, type Act } from './timeline.ts'

/** On these days, counted from today, the academy began. */
const DAYS = { admin: -42, trusted: -41, offices: -40, cohort: -38, others: -34, officials: -33, teams: -30 }
const COHORT = { number: 2, name: 'Angkatan 2', quota: 40, firstDay: -30, lastDay: 75 }

/** Administrator, secretariat and leaders, then the cohort with its people and teams. All share one password and its hash. */
export function found(story: Story, passwordHash: string): Act[] {
  const { calendar, dice } = story
  const trusted = newcomers('sekretariat', 'bupati', 'wabup', 'ajudan', 'auditor')
  const others = newcomers('peserta', 'pelatih', 'penelaah', 'opd', 'walidata')
  return [
    firstAdmin(story, passwordHash, calendar.at(DAYS.admin, 9)),
    ...trusted.flatMap((newcomer, index) => {
      const invited = calendar.at(DAYS.trusted, 9 + index / 60)
      const accepted = new Date(invited.getTime() + 3 * HOUR)
      return arrive(story, newcomer, passwordHash, { by: 'admin', invited, accepted })
    }),
    ...fillLeaders(story, DAYS.offices),
    { at: calendar.at(DAYS.cohort, 10), act: (now) => beginCohort(story, now), silent: true },
    ...others.flatMap((newcomer, index) => {
      const invited = calendar.at(DAYS.others, 9 + index / 60)
      const accepted = new Date(invited.getTime() + (2 + dice.below(30)) * HOUR)
      return arrive(story, newcomer, passwordHash, { by: 'sekretariat', invited, accepted })
    }),
    ...fillOfficials(story, passwordHash, DAYS.officials),
    ...formTeams(story),
  ]
}

async function beginCohort(story: Story, now: Date): Promise<void> {
  const { zone, at, now: today } = story.calendar
  const { firstDay, lastDay, ...cohort } = COHORT
  const given = {
    ...cohort,
    key: randomUUID(),
    year: wallClock(today, zone).year,
    firstDay: isoDay(at(firstDay), zone),
    lastDay: isoDay(at(lastDay), zone),
  }
  const secretariat = await story.asker(story.person('sekretariat'))
  story.cohort.id = done(await foundCohort(secretariat, given, now), 'founding the cohort').cohortId
}

/** Each team is made and then filled; the first of its people leads it. */
function formTeams(story: Story): Act[] {
  const formed = story.calendar.at(DAYS.teams, 10)
  const participants = newcomers('peserta').map(({ account }) => account)
  return TEAMS.flatMap(({ name, members }, index): Act[] => {
    const own = participants.splice(0, members.length)
    const made = new Date(formed.getTime() + index * 10 * MINUTE)
    const filled = new Date(made.getTime() + 5 * MINUTE)
    return [
      { at: made, act: (now) => makeTeam(story, name, now), silent: true },
      { at: filled, act: (now) => fillTeam(story, name, own, now), silent: true },
    ]
  })
}

async function makeTeam(story: Story, name: string, now: Date): Promise<void> {
  const secretariat = await story.asker(story.person('sekretariat'))
  done(
    await createTeam(secretariat, { key: randomUUID(), cohortId: story.cohort.id, name }, now),
    `making ${name}`,
  )
}

async function fillTeam(story: Story, name: string, accounts: readonly string[], now: Date): Promise<void> {
  const secretariat = await story.asker(story.person('sekretariat'))
  const members = accounts.map((account) => story.person(account))
  const [lead] = members
  if (!lead) throw new Error(`${name} has no members.`)
  const { id, number, version } = await db.team.findFirstOrThrow({
    where: { cohortId: story.cohort.id, name },
    select: { id: true, number: true, version: true },
  })
  const given = { version, name, memberIds: members.map((member) => member.id), leadId: lead.id }
  done(await arrangeTeam(secretariat, id, given, now), `arranging ${name}`)
  story.teams.push({ id, name, number, members, lead })
}
