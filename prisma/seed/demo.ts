import { recordPast, type Activity } from '#app/domain/activity/record.server.ts'
import { homeDistrict, homeZone } from '#app/domain/districts/base-data.server.ts'
import { importContent } from '#app/domain/content/import.server.ts'
import { mailHandlers } from '#app/domain/notifications/mail.server.ts'
import * as mails from '#app/mails.ts'
import { workHandlers } from '#app/work.server.ts'
import { DEMO_PASSWORD } from '#app/domain/people/demo-accounts.ts'
import { db, isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
import { keepForDemo } from '#app/platform/mail.server.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'
import { answer } from './answers.ts'
import { setTasks } from './assignments.ts'
import { calendarOf } from './calendar.ts'
import { openModules, teach } from './learning.ts'
import { inviteOneMore, settlePeople } from './people.ts'
import { dice } from './random.ts'
import { recommend } from './recommendations.ts'
import { askers, type Story } from './story.ts'
import { happen } from './timeline.ts'
import { enterWindows } from './windows.ts'

const SEEDED = 'demo.seeded'
const BEGUN = 'begun'
const SEED = 6408

/**
 * Fills an empty database with the sample cohort: forty participants, their teams, work in every state. People, roles
 * and teams are there from the start; what they do goes through the functions of the platform, each at its own time,
 * but for dates of assignments that have no door yet. All dates count from `now`, only ids and keys are left to chance,
 * and a second call does nothing.
 * @throws Error when an earlier filling was interrupted
 */
export async function seedDemo(now: Date): Promise<void> {
  if (await isFilled()) return
  const districtId = await homeDistrict(now)
  await importContent(districtId, now)
  const zone = await homeZone()
  // One hash for all: forty would take as many times as long and guard the same word.
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const begun = await tx((t) => begin(t, { districtId, zone, passwordHash }, now)).catch(
    async (error: unknown) => {
      // Two processes that start at once: the row is the lock, and the second one is refused by its key.
      if (isUniqueViolation(error) && (await isFilled())) return null
      throw error
    },
  )
  if (!begun) return
  const story: Story = { ...begun, asker: askers() }
  // Mails go to /demo/surat even where a mail server is set: nobody's real box gets sample letters.
  const handlers = { ...workHandlers(), ...mailHandlers(Object.values(mails), keepForDemo) }
  await happen(await openModules(story), story.calendar.at(-44), handlers)
  const acts = [
    ...(await teach(story)),
    ...(await answer(story)),
    ...(await setTasks(story)),
    ...enterWindows(story),
    ...recommend(story),
    inviteOneMore(story),
  ]
  await happen(acts, now, handlers)
  await db.setting.update({ where: { key: SEEDED }, data: { value: now.toISOString() } })
}

/** Sample data goes only where nobody is yet. */
async function isFilled(): Promise<boolean> {
  const seeded = await db.setting.findUnique({ where: { key: SEEDED }, select: { value: true } })
  if (seeded?.value === BEGUN)
    throw new Error(
      'Data contoh baru terisi sebagian: pengisiannya terputus. Mulai dari awal: npm run demo -- --baru',
    )
  return seeded !== null || (await db.person.count()) > 0
}

async function begin(t: Tx, ground: { districtId: string; zone: string; passwordHash: string }, now: Date) {
  await t.setting.create({ data: { key: SEEDED, value: BEGUN } })
  const { districtId, zone, passwordHash } = ground
  const calendar = calendarOf(now, zone)
  const chance = dice(SEED)
  const events: (Activity & { at: Date })[] = []
  const cohort = {
    id: chance.id(calendar.at(-60)),
    districtId,
    number: 2,
    name: 'Angkatan 2',
    quota: 40,
    year: wallClock(now, zone).year,
    startsOn: calendar.at(-45),
    endsOn: calendar.endOf(75),
  }
  // The cohort's number and the accounts of those who would found it come from nowhere: somebody has to be first.
  await t.cohort.create({ data: cohort })
  const beginning = { calendar, dice: chance, districtId, cohort }
  const people = await settlePeople(
    {
      ...beginning,
      t,
      happened: (at, personId, activity) => events.push({ ...activity, at, personId, districtId }),
    },
    passwordHash,
  )
  await recordPast(
    t,
    events.sort((a, b) => a.at.getTime() - b.at.getTime()),
  )
  return { ...beginning, ...people }
}
