import { randomUUID } from 'node:crypto'
import { afterAll, afterEach } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import type { ModuleFacts } from '#app/domain/content/making/module.schema.ts'
import { courseOf } from '#app/domain/learning/course.server.ts'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { teach, type Shelf } from './learning.ts'
import { askerFor, createWorld } from './world.ts'

export const FACTS: ModuleFacts = {
  title: 'Data desa',
  summary: 'Ringkasan.',
  jp: 3,
  goals: ['Tujuan'],
  prerequisites: [],
  requires: [],
  source: 'Pengantar **baru**.',
  slug: '',
}
const LESSON = { title: 'Peta desa', summary: 'Ringkasan.', minutes: 5, slug: '' }

/** The form of a new module. */
export function made(facts: Partial<ModuleFacts> = {}) {
  return { key: randomUUID(), ...FACTS, ...facts }
}

/** The form of a new lesson. */
export function begun(facts: Partial<typeof LESSON> = {}) {
  return { key: randomUUID(), ...LESSON, ...facts }
}

const shelves: Shelf[] = []

/** A district whose cohort has both modules of the sample open, its trainer and one of its participants. */
export async function aCourse() {
  const world = await createWorld()
  shelves.push(await teach(world, ['awal', 'lanjut']))
  const trainer = await askerFor(world.people.trainer.id)
  const learner = await askerFor(world.teams.one.members[0].id)
  return { world, trainer, learner, districtId: world.district.id }
}

/** For a file that has courses: their folders go, and so does the compiler. */
export function clearCourses(): void {
  afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
  afterAll(() => stopCompiler())
}

/** What participants find: modules with their lessons. */
export async function seenBy(asker: Asker): Promise<string[]> {
  const course = await courseOf(await askerFor(asker.id))
  return course.map(({ slug, lessons }) => `${slug}: ${lessons.map((lesson) => lesson.slug).join(' ')}`)
}

/** What was noted of a district after its content was loaded. */
export async function actionsIn(districtId: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({ where: { districtId }, orderBy: { seq: 'asc' } })
  return events.map(({ action }) => action).filter((action) => action !== 'content.import')
}
