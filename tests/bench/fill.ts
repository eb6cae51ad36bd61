import path from 'node:path'

type Filled = { data: string; databaseUrl: string | undefined }
type Amounts = { people: number; lessons: number }

/** Of so many people as many teams, recommendations and audit events as a district of that size has. */
const PEOPLE_IN_A_TEAM = 5
const EVENTS_OF_A_PERSON = 5
const PEOPLE_PER_RECOMMENDATION = 4

/** What the process asks of the stopped installation's data base from now on; another one it cannot ask any more. */
export async function openDatabase({ data, databaseUrl }: Filled) {
  process.env.AKSIS_MODE = 'demo'
  process.env.DATA_DIR = data
  process.env.DATABASE_URL = databaseUrl ?? `file:${path.join(data, 'aksis.db')}`
  const { db } = await import('#app/platform/data/db.server.ts')
  return db
}

/** Puts a crowd, and a course of that many lessons, into the newest cohort of a stopped sample installation. */
export async function fill(installation: Filled, { people, lessons }: Amounts): Promise<void> {
  const db = await openDatabase(installation)
  const { fillCrowd, fillLessons } = await import('#tests/support/crowd.ts')
  const cohort = await db.cohort.findFirstOrThrow({
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    select: { id: true, districtId: true },
  })
  const place = { districtId: cohort.districtId, cohortId: cohort.id }
  const now = new Date()
  await fillLessons(place, lessons, now)
  await fillCrowd(
    place,
    {
      people,
      teams: Math.ceil(people / PEOPLE_IN_A_TEAM),
      recommendations: Math.ceil(people / PEOPLE_PER_RECOMMENDATION),
      events: people * EVENTS_OF_A_PERSON,
    },
    now,
  )
  await db.$disconnect()
}
