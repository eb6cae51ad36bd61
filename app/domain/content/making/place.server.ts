import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Prisma, Reader, Tx } from '#app/platform/data/db.server.ts'

/** Whether she may write modules and lessons of her district at all. */
export function mayMake(asker: Asker): boolean {
  return can(asker, 'lesson.edit', { districtId: asker.districtId })
}

/**
 * Holds the course of a district until the transaction ends: of two trainers who put things in order or take one name at
 * once the second waits here, and reads what the first has left. Every change of the course counts up this row anyway.
 */
export async function holdCourse(t: Tx, districtId: string): Promise<void> {
  await t.district.update({ where: { id: districtId }, data: { id: districtId }, select: { id: true } })
}

const MODULE = {
  id: true,
  slug: true,
  position: true,
  title: true,
  summary: true,
  jp: true,
  goals: true,
  prerequisites: true,
  requires: true,
  source: true,
  sourceHash: true,
  origin: true,
  version: true,
  retiredAt: true,
  fileKey: true,
} as const satisfies Prisma.ModuleSelect

/** A module of the asker's district, also a retired one; null for everybody else. */
export async function findModule(reader: Reader, asker: Asker, slug: string) {
  const { districtId } = asker
  if (!mayMake(asker)) return null
  return reader.module.findUnique({ where: { districtId_slug: { districtId, slug } }, select: MODULE })
}
export type FoundModule = NonNullable<Awaited<ReturnType<typeof findModule>>>

const LESSON = {
  id: true,
  slug: true,
  position: true,
  title: true,
  version: true,
  publishedVersionId: true,
  retiredAt: true,
} as const satisfies Prisma.LessonSelect

/** A lesson of a module of the asker's district, also a retired one; null for everybody else. */
export async function findPlaced(reader: Reader, asker: Asker, place: { module: string; lesson: string }) {
  const module = await findModule(reader, asker, place.module)
  const lesson =
    module &&
    (await reader.lesson.findUnique({
      where: { moduleId_slug: { moduleId: module.id, slug: place.lesson } },
      select: LESSON,
    }))
  return module && lesson ? { module, lesson } : null
}

/** Was anything of it ever published? From then on its name in addresses stays. */
export async function isModulePublished(reader: Reader, moduleId: string): Promise<boolean> {
  const published = { lesson: { moduleId }, publishedAt: { not: null } }
  return (await reader.lessonVersion.findFirst({ where: published, select: { id: true } })) !== null
}

export async function isLessonPublished(reader: Reader, lessonId: string): Promise<boolean> {
  const published = { lessonId, publishedAt: { not: null } }
  return (await reader.lessonVersion.findFirst({ where: published, select: { id: true } })) !== null
}

/** The names in addresses that modules of a district have, retired ones too. */
export async function moduleSlugs(t: Tx, districtId: string): Promise<Set<string>> {
  const rows = await t.module.findMany({ where: { districtId }, select: { slug: true } })
  return new Set(rows.map(({ slug }) => slug))
}

/** The same of the lessons of a module. */
export async function lessonSlugs(t: Tx, moduleId: string): Promise<Set<string>> {
  const rows = await t.lesson.findMany({ where: { moduleId }, select: { slug: true } })
  return new Set(rows.map(({ slug }) => slug))
}

/** The place after the last one of these. */
export async function lastPlace(t: Tx, of: { districtId: string } | { moduleId: string }): Promise<number> {
  const { _max: most } =
    'districtId' in of
      ? await t.module.aggregate({ where: { ...of, retiredAt: null }, _max: { position: true } })
      : await t.lesson.aggregate({ where: { ...of, retiredAt: null }, _max: { position: true } })
  return (most.position ?? 0) + 1
}
