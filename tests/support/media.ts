import { db } from '#app/platform/data/db.server.ts'
import { publishLesson } from './scene.ts'
import type { World } from './world.ts'

/** A module that participants read, with its one lesson. */
export async function aModule(world: World) {
  const { module: slug } = await publishLesson(world)
  const module = await db.module.findFirstOrThrow({
    where: { slug, districtId: world.district.id },
    include: { lessons: true },
  })
  const [lesson] = module.lessons
  if (!lesson) throw new Error('The module has a lesson.')
  return { module, lesson }
}
