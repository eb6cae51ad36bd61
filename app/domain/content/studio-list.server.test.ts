import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import type { KeyPage } from '#app/platform/data/by-key.ts'
import type { Spot } from '#app/platform/paging.ts'
import { DAY } from '#app/platform/say/time.ts'
import { sentBy } from '#tests/support/statements.ts'
import { numbersFrom } from '#tests/support/works.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { lessonState } from './studio.ts'
import { LESSONS_PER_PAGE, studioCourse, studioModule, type StudioRow } from './studio-list.server.ts'

const MORNING = new Date('2026-11-02T01:00:00.000Z')

it('says of every lesson what its versions mean together, whatever they are', async () => {
  const { trainer, modules } = await aLongCourse([120, 70, 0])
  const course = await studioCourse(trainer)
  expect(course.map(({ slug }) => slug)).toEqual(modules)
  for (const { slug, count, drafts, news } of course) {
    const expected = await everyLesson(trainer, slug)
    const found = await everyPage(trainer, slug)
    expect(found).toEqual(expected)
    expect({ count, drafts, news }).toEqual({
      count: expected.length,
      drafts: expected.filter((lesson) => lesson.draft !== null).length,
      news: expected.filter((lesson) => lesson.news !== null).length,
    })
  }
  // Else nothing was compared.
  expect(course[0]?.count).toBeGreaterThan(2 * LESSONS_PER_PAGE)
  expect(Math.min(...course.slice(0, 2).flatMap(({ drafts, news }) => [drafts, news]))).toBeGreaterThan(3)
})

it('asks as little for many lessons as for few', async () => {
  const few = await aLongCourse([60])
  const many = await aLongCourse([400])
  const costs = async ({ trainer, modules: [slug = ''] }: typeof few) => [
    await sentBy(() => studioCourse(trainer)),
    await sentBy(() => studioModule(trainer, slug, null)),
  ]
  // Some are archived, more of many: they are told apart, and no more than fifty.
  const inList = (costed: Awaited<ReturnType<typeof costs>>, archived: number) =>
    costed.map(({ statements, rows, scanned }, index) => [statements, rows - index * archived, scanned])
  const archivedOf = async ({ trainer, modules: [slug = ''] }: typeof few) =>
    (await studioModule(trainer, slug, null))?.archived.length ?? 0
  const [ofFew, ofMany] = [await archivedOf(few), await archivedOf(many)]
  const costsOfMany = inList(await costs(many), ofMany)
  expect(costsOfMany).toEqual(inList(await costs(few), ofFew))
  expect(costsOfMany).toEqual([
    [1, 1, []],
    [3, 1 + LESSONS_PER_PAGE + 1, []],
  ])
  expect(ofMany).toBeLessThanOrEqual(50)
})

it('answers the head of the list for a lesson that is not there', async () => {
  const { trainer, modules } = await aLongCourse([60])
  const [slug = ''] = modules
  const head = await studioModule(trainer, slug, null)
  expect(head?.page.rows).toHaveLength(LESSONS_PER_PAGE)
  for (const side of ['after', 'before'] as const)
    expect(await studioModule(trainer, slug, { side, key: 'tidak-ada' })).toEqual(head)
})

/** Modules with so many lessons and, of every second one, histories of every kind; some lessons are retired. */
async function aLongCourse(counts: readonly number[]) {
  const world = await createWorld()
  const numbers = numbersFrom(counts.length)
  const modules: string[] = []
  for (const [index, count] of counts.entries()) {
    const slug = `modul-${index}`
    const { id: moduleId } = await db.module.create({
      data: {
        districtId: world.district.id,
        slug,
        position: index,
        title: slug,
        summary: '',
        jp: 1,
        source: '',
        sourceHash: '',
      },
    })
    modules.push(slug)
    await addLessons(moduleId, count, numbers)
  }
  return { trainer: await askerFor(world.people.trainer.id), modules }
}

async function addLessons(moduleId: string, count: number, numbers: (below: number) => number) {
  const lessons = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    moduleId,
    slug: `pelajaran-${(index * 7) % count}-${index}`,
    // Several stand at one place.
    position: Math.floor(index / 3),
    title: `Pelajaran ${index}`,
    summary: '',
    minutes: 5,
    retiredAt: index % 17 === 16 ? MORNING : null,
  }))
  const versions = lessons.map(({ id: lessonId, title }) =>
    Array.from({ length: numbers(5) }, (_, index) => ({
      id: randomUUID(),
      lessonId,
      number: index + 1,
      title,
      summary: '',
      minutes: 5,
      source: '',
      hash: '',
      origin: numbers(2) === 0 ? 'FILE' : 'STUDIO',
      authorId: numbers(2) === 0 ? null : 'penulis',
      createdAt: new Date(MORNING.getTime() - numbers(9) * DAY),
      publishedAt: numbers(3) === 0 ? new Date(MORNING.getTime() + numbers(9) * DAY) : null,
    })),
  )
  await db.lesson.createMany({ data: lessons })
  await db.lessonVersion.createMany({ data: versions.flat() })
  for (const own of versions) {
    const published = own[numbers(own.length + 1)]
    if (published)
      await db.lesson.update({
        where: { id: published.lessonId },
        data: { publishedVersionId: published.id },
      })
  }
}

/** The lessons of a module in the plainest way: every version of each is read. */
async function everyLesson({ districtId }: Asker, slug: string): Promise<StudioRow[]> {
  const lessons = await db.lesson.findMany({
    where: { module: { districtId, slug }, retiredAt: null },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    include: { versions: true },
  })
  return lessons.map(({ slug, title, versions, publishedVersionId }, index) => {
    const { published, draft, news } = lessonState(versions, publishedVersionId)
    return {
      slug,
      title,
      place: index + 1,
      published: published?.number ?? null,
      publishedAt: published?.publishedAt ?? published?.createdAt ?? null,
      draft: draft?.number ?? null,
      news: news?.number ?? null,
      gitOnly: false,
    }
  })
}

async function everyPage(asker: Asker, slug: string): Promise<StudioRow[]> {
  const rows: StudioRow[] = []
  let spot: Spot = null
  do {
    const page: KeyPage<StudioRow> = await pageAt(asker, slug, spot)
    rows.push(...page.rows)
    if (page.before) {
      const back = await pageAt(asker, slug, { side: 'before', key: page.before })
      expect(back.rows).toEqual(rows.slice(0, -page.rows.length).slice(-LESSONS_PER_PAGE))
    }
    spot = page.after === null ? null : { side: 'after', key: page.after }
  } while (spot)
  return rows
}

async function pageAt(asker: Asker, slug: string, spot: Spot) {
  const module = await studioModule(asker, slug, spot)
  if (!module) throw new Error('The module does not open.')
  return module.page
}
