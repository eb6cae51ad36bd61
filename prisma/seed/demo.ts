import { recordPast } from '#app/domain/activity/record.server.ts'
import { homeDistrict } from '#app/domain/districts/base-data.server.ts'
import { importContent } from '#app/domain/content/import.server.ts'
import { DEMO_PASSWORD } from '#app/domain/people/demo-accounts.ts'
import { db, isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'
import { DEFAULT_ZONE } from '#app/platform/say/time.ts'
import { answer, openLessons, type ReadLesson } from './answers.ts'
import { setTasks } from './assignments.ts'
import { calendarOf } from './calendar.ts'
import { teach } from './learning.ts'
import { settlePeople } from './people.ts'
import { dice } from './random.ts'
import { recommend } from './recommendations.ts'
import type { PastActivity, SampleMail, Story } from './story.ts'

const SEEDED = 'demo.seeded'
const SEED = 6408

/**
 * Fills an empty database with the sample cohort: forty participants, their teams, work in every state. All dates
 * count from `now`, nothing is left to chance, and a second call does nothing.
 */
export async function seedDemo(now: Date): Promise<void> {
  if (await isFilled()) return
  const districtId = await homeDistrict(now)
  await importContent(districtId, now)
  const lessons = await openLessons(districtId)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  try {
    await tx(async (t) => {
      // Two processes that start at once: the row is the lock, and the second one is refused by its key.
      await t.setting.create({ data: { key: SEEDED, value: now.toISOString() } })
      await tellStory(t, { districtId, passwordHash, lessons }, now)
    })
  } catch (error) {
    if (!isUniqueViolation(error) || !(await isFilled())) throw error
  }
}

/** Sample data goes only where nobody is yet. */
async function isFilled(): Promise<boolean> {
  return (await db.setting.count({ where: { key: SEEDED } })) + (await db.person.count()) > 0
}

type Ground = { districtId: string; passwordHash: string; lessons: readonly ReadLesson[] }

async function tellStory(t: Tx, { districtId, passwordHash, lessons }: Ground, now: Date): Promise<void> {
  const calendar = calendarOf(now)
  const chance = dice(SEED)
  const events: PastActivity[] = []
  const mails: { at: Date; mail: SampleMail }[] = []
  const cohort = {
    id: chance.id(calendar.at(-60)),
    districtId,
    number: 2,
    name: 'Angkatan 2',
    quota: 40,
    year: wallClock(now, DEFAULT_ZONE).year,
    startsOn: calendar.at(-45),
    endsOn: calendar.endOf(75),
  }
  await t.cohort.create({ data: cohort })
  const beginning = {
    t,
    calendar,
    dice: chance,
    districtId,
    cohort,
    happened: (at, personId, activity) => events.push({ ...activity, at, personId, districtId }),
    mailed: (at, mail) => mails.push({ at, mail }),
  } satisfies Omit<Story, 'teams' | 'person'>
  const story: Story = { ...beginning, ...(await settlePeople(beginning, passwordHash)) }
  await teach(story)
  await answer(story, lessons)
  await setTasks(story)
  await recommend(story)
  await keepMails(story, mails)
  await recordPast(
    t,
    events.sort((a, b) => a.at.getTime() - b.at.getTime()),
  )
}

/** The letters at /demo/surat, as they would have left. */
async function keepMails({ t, dice: chance }: Story, mails: readonly { at: Date; mail: SampleMail }[]) {
  await t.demoMail.createMany({
    data: mails.map(({ at, mail: { to, mail, args } }) => {
      const { subject, text, html } = mail.write(args, 'id', env.origin)
      return { id: chance.id(at), to, subject, text, html, createdAt: at }
    }),
  })
}
