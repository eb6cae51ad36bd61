import { homeDistrict, homeZone } from '#app/domain/districts/base-data.server.ts'
import { countEverywhere } from '#app/domain/cohorts/progress-count.server.ts'
import { importContent } from '#app/domain/content/import.server.ts'
import { mailHandlers } from '#app/domain/notifications/mail.server.ts'
import * as mails from '#app/mails.ts'
import { workHandlers } from '#app/work.server.ts'
import { DEMO_PASSWORD } from '#app/domain/people/demo-accounts.ts'
import { db, isUniqueViolation } from '#app/platform/data/db.server.ts'
import type { Handlers } from '#app/platform/data/outbox.server.ts'
import { keepForDemo, type OutgoingMail } from '#app/platform/mail.server.ts'
import { hashPassword } from '#app/platform/password.server.ts'
import { answer } from './answers.ts'
import { setTasks } from './assignments.ts'
import { calendarOf } from './calendar.ts'
import { found } from './founding.ts'
import { openModules, teach } from './learning.ts'
import { inviteOneMore } from './people.ts'
import { dice } from './random.ts'
import { markEssays, takeQuizzes } from './quizzes.ts'
import { recommend } from './recommendations.ts'
import { newStory, type Story } from './story.ts'
import { happen } from './timeline.ts'
import { enterWindows } from './windows.ts'

const SEEDED = 'demo.seeded'
const BEGUN = 'begun'
const SEED = 6408

/**
 * Fills an empty database with the sample cohort: forty participants, their teams, work in every state. All of it goes
 * through the functions of the platform, from the first administrator on, each act at its own time. All dates count
 * from `now`, only ids and keys are left to chance, and a second call does nothing.
 * @throws Error when an earlier filling was interrupted
 */
export async function seedDemo(now: Date): Promise<void> {
  if (await isFilled()) return
  const districtId = await homeDistrict(now)
  await importContent(districtId, now)
  if (!(await begin())) return
  const story = await emptyStory(districtId, now)
  // One hash for all: forty would take as many times as long and guard the same word.
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  // The links of these invitations are used up when the demo opens: they would only lengthen /demo/surat.
  const nowhere = handlers(() => Promise.resolve())
  await happen(found(story, passwordHash), story.calendar.at(-30, 12), nowhere)
  await happen(await openModules(story), story.calendar.at(-30, 14), nowhere)
  const acts = [
    ...(await teach(story)),
    ...(await answer(story)),
    ...takeQuizzes(story),
    markEssays(story),
    ...(await setTasks(story)),
    ...enterWindows(story),
    ...recommend(story),
    inviteOneMore(story),
  ]
  // Mails go to /demo/surat even where a mail server is set: nobody's real box gets sample letters.
  await happen(acts, now, handlers(keepForDemo))
  await countEverywhere(now)
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

/** False when somebody else was faster: of two processes that start at once the key of the row refuses the second. */
async function begin(): Promise<boolean> {
  try {
    await db.setting.create({ data: { key: SEEDED, value: BEGUN } })
    return true
  } catch (error) {
    if (isUniqueViolation(error) && (await isFilled())) return false
    throw error
  }
}

async function emptyStory(districtId: string, now: Date): Promise<Story> {
  const agencies = await db.agency.findMany({
    where: { districtId },
    select: { id: true, code: true, name: true },
  })
  return newStory({
    calendar: calendarOf(now, await homeZone()),
    dice: dice(SEED),
    districtId,
    agencies: new Map(agencies.map(({ code, id, name }) => [code, { id, name }])),
  })
}

function handlers(deliver: (mail: OutgoingMail) => Promise<void>): Handlers {
  return { ...workHandlers(), ...mailHandlers(Object.values(mails), deliver) }
}
