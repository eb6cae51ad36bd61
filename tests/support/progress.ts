import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import type { World } from './world.ts'

export function lessonId({ district }: World) {
  return (module: number, lesson: number) => `${district.id} ${module} ${lesson}`
}

/** Four modules: two are due, one is open, one will be; what is retired or was never published counts for nothing. */
export async function addCourse(districtId: string, cohortId: string, now: Date) {
  const modules = [-30, -20, -5, 10].map((startsIn, position) => ({
    id: `${districtId} ${position}`,
    position,
    startsOn: new Date(now.getTime() + startsIn * DAY),
  }))
  const facts = { summary: '', jp: 2, source: '', sourceHash: '' }
  await db.module.createMany({
    data: modules.map(({ id, position }) => ({
      ...facts,
      id,
      position,
      districtId,
      slug: `modul-${position}`,
      title: `Modul ${position}`,
    })),
  })
  // Whoever is there already was there from the first day on.
  const startedAt = new Date(now.getTime() - 40 * DAY)
  await db.roleHolding.updateMany({ where: { cohortId, role: 'participant' }, data: { startedAt } })
  await db.cohortModule.createMany({
    data: modules.map(({ id, startsOn }) => ({ cohortId, moduleId: id, startsOn })),
  })
  const lessons = modules.flatMap(({ id: moduleId, position: module }) =>
    [0, 1, 2, 3, 4].map((position) => ({
      id: `${moduleId} ${position}`,
      moduleId,
      position,
      slug: `p-${position}`,
      title: `Pelajaran ${module} ${position}`,
      summary: '',
      minutes: 10,
      retiredAt: position === 3 ? now : null,
    })),
  )
  await db.lesson.createMany({ data: lessons })
  await db.lessonVersion.createMany({
    data: lessons.map(({ id, title }) => ({
      id,
      title,
      lessonId: id,
      number: 1,
      summary: '',
      minutes: 10,
      source: '',
      hash: '',
      origin: 'FILE' as const,
    })),
  })
  const publish = `UPDATE "Lesson" SET "publishedVersionId" = "id" WHERE "position" <> 4 AND "moduleId" IN
    (SELECT "id" FROM "Module" WHERE "districtId" = ?)`
  await db.$executeRawUnsafe(sqlFor(publish), districtId)
}

export async function addParticipants(
  { district, cohort, agencies }: World,
  { word, count, now }: { word: string; count: number; now: Date },
) {
  const people = Array.from({ length: count }, (_, index) => ({
    id: `${word}-${index}`,
    districtId: district.id,
    agencyId: agencies[index % 3 === 0 ? 0 : 1].id,
    email: `${word}.${index}@kemajuan.test`,
    name: `${index % 2 === 0 ? 'Orang' : 'orang'} ${String((index * 7) % count).padStart(4, '0')}`,
    nameKey: `orang ${String((index * 7) % count).padStart(4, '0')}`,
    status: index % 20 === 19 ? ('DISABLED' as const) : ('ACTIVE' as const),
  }))
  await db.person.createMany({ data: people })
  await db.roleHolding.createMany({
    data: people.map(({ id }, index) => ({
      personId: id,
      districtId: district.id,
      role: 'participant' as const,
      cohortId: cohort.id,
      startedAt: new Date(now.getTime() - joinedBefore(index) * DAY),
      endedAt: index % 20 === 7 ? now : null,
    })),
  })
}

/** Days: most from the first day on; some since something was due already, some while it was. */
function joinedBefore(index: number): number {
  if (index % 6 === 1) return 10
  return index % 6 === 4 ? 2 : 40
}

/** The same at every run, and without order: what is left over of a multiplication. */
export async function addProgress(
  { district }: World,
  idOf: (module: number, lesson: number) => string,
  now: Date,
) {
  const people = await db.person.findMany({ where: { districtId: district.id }, orderBy: { id: 'asc' } })
  const done = people.flatMap(({ id: personId }, person) =>
    Array.from({ length: 20 }, (_, lesson) => idOf(Math.floor(lesson / 5), lesson % 5)).flatMap((id, at) =>
      ((person + 3) * (at + 11) * 7919) % 13 < 7
        ? [{ personId, lessonId: id, versionId: id, completedAt: now }]
        : [],
    ),
  )
  await db.lessonProgress.createMany({ data: done })
}

/** What the page says, worked out person by person and lesson by lesson. */
export async function workedOut({ cohort }: World, now: Date) {
  const people = await db.person.findMany({
    where: {
      status: 'ACTIVE',
      roles: { some: { cohortId: cohort.id, role: 'participant', endedAt: null } },
    },
    select: {
      id: true,
      name: true,
      agencyId: true,
      memberships: { select: { team: true } },
      roles: { where: { cohortId: cohort.id, role: 'participant', endedAt: null } },
    },
  })
  const opened = await db.cohortModule.findMany({
    where: { cohortId: cohort.id },
    orderBy: { startsOn: 'asc' },
    select: { startsOn: true, module: { select: { lessons: { orderBy: { position: 'asc' } } } } },
  })
  const done = new Set(
    (await db.lessonProgress.findMany()).map(({ personId, lessonId: id }) => `${personId} ${id}`),
  )
  const rows = people.map(({ id, name, agencyId, memberships, roles }) => {
    const since = new Date(Math.min(...roles.map(({ startedAt }) => startedAt.getTime())))
    let late = 0
    const cells = opened.map(({ module }, index) => {
      const due = opened[index + 1]?.startsOn ?? cohort.endsOn
      const lessons = module.lessons.filter((lesson) => lesson.publishedVersionId && !lesson.retiredAt)
      const count = lessons.filter((lesson) => done.has(`${id} ${lesson.id}`)).length
      const isOwed = due < now && due > since
      if (isOwed) late += lessons.length - count
      const missing = isOwed ? 'late' : 'open'
      return { done: count, of: lessons.length, state: count === lessons.length ? 'done' : missing }
    })
    return { id, name, agencyId, team: memberships[0]?.team.name ?? null, late, cells }
  })
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return rows.sort((a, b) => b.late - a.late || before(a.name.toLowerCase(), b.name.toLowerCase()))
}
