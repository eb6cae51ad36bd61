import { afterAll, afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { createShelf, type Shelf } from '#tests/support/learning.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { importContent } from './import.server.ts'
import { publishSeveral } from './publish.server.ts'
import { waitingDrafts } from './waiting-drafts.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(stopCompiler)

const NOW = new Date('2026-11-30T03:00:00Z')

async function begin(sources: Readonly<Record<string, string>>) {
  const world = await createWorld()
  const shelf = createShelf()
  shelves.push(shelf)
  await importContent(world.district.id, NOW, shelf.folder)
  const trainer = await askerFor(world.people.trainer.id)
  const lesson = (slug: string) =>
    db.lesson.findFirstOrThrow({
      where: { slug, module: { districtId: world.district.id } },
      include: { publishedVersion: true },
    })
  const draft = async (slug: string, source: string, number = 2) => {
    const { id: lessonId, title, summary, minutes } = await lesson(slug)
    const facts = { lessonId, number, title, summary, minutes, source, hash: textHash(source, {}), origin: 'STUDIO' }
    await db.lessonVersion.create({ data: { ...facts, authorId: trainer.id } })
  }
  for (const [slug, source] of Object.entries(sources)) await draft(slug, source)
  const waiting = async (asker = trainer) => (await waitingDrafts(asker, 'awal'))?.drafts ?? null
  const releases = async (small: readonly string[] = []) =>
    ((await waiting()) ?? []).map(({ slug, number, seen, mark }) => ({
      lesson: slug,
      number,
      seen,
      mark,
      isSmall: small.includes(slug),
    }))
  return { world, trainer, lesson, draft, waiting, releases }
}

const BOTH = { kedua: '## Dua\n\nBaru sekali.', pertama: '## Satu\n\nIsi baru.' }

it('shows the drafts of a module in its order with what is different, in one statement, to trainers only', async () => {
  const { world, waiting, trainer } = await begin(BOTH)
  const drafts = await waiting()
  expect(drafts?.map(({ slug, number, published, done }) => [slug, number, published, done])).toEqual([
    ['pertama', 2, 1, 0],
    ['kedua', 2, 1, 0],
  ])
  const added = drafts?.[0]?.parts?.flatMap(({ kind, text }) => (kind === 'added' ? [text] : [])).join(' ')
  expect(added).toContain('baru')
  expect(await statementsOf(async () => void (await waitingDrafts(trainer, 'awal')))).toBe(1)
  const other = await createWorld()
  for (const person of [world.people.secretariat, world.teams.one.members[0], other.people.trainer])
    expect(await waiting(await askerFor(person.id))).toBeNull()
})

it('publishes all at once; a second press answers as the first', async () => {
  const { trainer, lesson, releases, waiting } = await begin(BOTH)
  const all = await releases(['kedua'])
  for (let press = 0; press < 2; press += 1)
    expect(await publishSeveral(trainer, 'awal', all, NOW)).toEqual({
      ok: true,
      published: [
        { title: 'Pelajaran pertama', number: 2 },
        { title: 'Pelajaran kedua', number: 2 },
      ],
    })
  expect((await lesson('pertama')).publishedVersion).toMatchObject({ number: 2, isSmall: false })
  expect((await lesson('kedua')).publishedVersion).toMatchObject({ number: 2, isSmall: true })
  expect((await lesson('pertama')).version).toBe(3)
  expect(await waiting()).toEqual([])
})

it('publishes none where one has a fault, was published by somebody else, went on or is none of hers', async () => {
  const { trainer, lesson, draft, releases } = await begin({ ...BOTH, kedua: 'Kurung {terbuka' })
  expect(await publishSeveral(trainer, 'awal', await releases(), NOW)).toMatchObject({
    ok: false,
    reason: 'faults',
    held: [{ lesson: 'kedua', title: 'Pelajaran kedua' }],
  })
  await draft('pertama', 'Lagi {terbuka\n\n# Satu', 3)
  const both = await publishSeveral(trainer, 'awal', await releases(), NOW)
  expect(!both.ok && both.reason === 'faults' && both.held.map(({ faults }) => faults.length)).toEqual([2, 1])
  await db.lessonVersion.deleteMany({ where: { lessonId: (await lesson('pertama')).id, number: 3 } })
  const { id } = await lesson('kedua')
  await db.lessonVersion.deleteMany({ where: { lessonId: id, number: 2 } })
  await draft('kedua', BOTH.kedua)
  const seen = await releases()
  await db.lessonVersion.updateMany({ where: { lessonId: id, number: 2 }, data: { title: 'Lain' } })
  expect(await publishSeveral(trainer, 'awal', seen, NOW)).toEqual({ ok: false, reason: 'changed', lesson: 'kedua' })
  const late = await releases()
  await db.lesson.update({ where: { id }, data: { version: { increment: 1 } } })
  expect(await publishSeveral(trainer, 'awal', late, NOW)).toEqual({ ok: false, reason: 'stale', lesson: 'kedua' })
  const other = await askerFor((await createWorld()).people.trainer.id)
  expect(await publishSeveral(other, 'awal', await releases(), NOW)).toMatchObject({ ok: false, reason: 'not-found' })
  expect((await lesson('pertama')).publishedVersion?.number).toBe(1)
  expect((await lesson('kedua')).publishedVersion?.number).toBe(1)
})
