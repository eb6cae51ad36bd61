import { db } from '#app/platform/data/db.server.ts'
import { openModulesForCohort } from '#app/domain/learning/schedule.server.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import type { QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'
import { hundredths, storedOf } from '#app/domain/quizzes/stored-question.schema.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import type { World } from './world.ts'

let quizzes = 0

type Options = {
  gift: string
  settings?: Partial<QuizSettings>
  /** So many of each category are drawn, instead of all that stands in the text. */
  draw?: number
  /** Days from now on which its module opens for the cohort; null: no date is set. */
  opens?: number | null
  /** For the cohort, in milliseconds from now. */
  opensIn?: number
  closesIn?: number
}

/** A quiz of a module of its own, which has one lesson and is open for the world's cohort. */
export async function makeQuiz(world: World, options: Options) {
  const { gift, settings, draw, opens = -1, opensIn, closesIn } = options
  quizzes += 1
  const module = `modul-kuis-${quizzes}`
  const { id: moduleId } = await createModule(world, module)
  const { questions, faults } = readGift(gift)
  if (faults.length > 0) throw new Error(faults.map(({ sentence }) => sentence).join('\n'))
  const { id: quizId } = await db.quiz.create({
    data: {
      moduleId,
      slug: 'kuis',
      title: `Kuis contoh ${quizzes}`,
      source: gift,
      sourceHash: sha256(gift),
      questionCount: draw ?? questions.filter(({ kind }) => kind !== 'description').length,
      ...(settings && { settings }),
    },
  })
  const made: { questionId: string; versionId: string; category: string }[] = []
  for (const question of questions) {
    const body = storedOf(question)
    const category = question.category ?? ''
    const { id: questionId } = await db.question.create({
      data: {
        districtId: world.district.id,
        moduleId,
        key: question.id ?? `q-${quizzes}-${made.length}`,
        category,
        title: question.title ?? '',
        kind: question.kind,
        tags: question.tags,
      },
    })
    const { id: versionId } = await db.questionVersion.create({
      data: {
        questionId,
        number: 1,
        body,
        points: hundredths(question.points ?? 1),
        hash: sha256(canonicalJson(body)),
      },
    })
    await db.question.update({ where: { id: questionId }, data: { currentVersionId: versionId } })
    made.push({ questionId, versionId, category })
  }
  const items =
    draw === undefined
      ? made.map(({ questionId }) => ({ questionId }))
      : [...new Set(made.map(({ category }) => category))].map((category) => ({ category, pick: draw }))
  for (const [position, item] of items.entries())
    await db.quizItem.create({ data: { quizId, position, ...item } })
  if (opens !== null)
    await openModulesForCohort(world.cohort.id, [
      { slug: module, startsOn: new Date(Date.now() + opens * DAY) },
    ])
  if (opensIn !== undefined || closesIn !== undefined)
    await db.quizSchedule.create({
      data: { quizId, cohortId: world.cohort.id, opensAt: inTime(opensIn), closesAt: inTime(closesIn) },
    })
  return { quizId, moduleId, questions: made, where: { module, quiz: 'kuis' } }
}

function inTime(milliseconds: number | undefined): Date | null {
  return milliseconds === undefined ? null : new Date(Date.now() + milliseconds)
}

/** A module belongs to the course once a lesson of it is published. */
async function createModule(world: World, slug: string) {
  const source = '## Satu\n\nIsi.\n'
  const module = await db.module.create({
    data: {
      districtId: world.district.id,
      slug,
      // Behind what stands in the district already.
      position: 100 + quizzes,
      title: `Modul kuis ${quizzes}`,
      summary: 'Ringkasan.',
      jp: 4,
      source: '',
      sourceHash: sha256(''),
      lessons: { create: { slug: 'satu', position: 1, title: 'Satu', summary: 'Ringkasan.', minutes: 5 } },
    },
    select: { id: true, lessons: { select: { id: true } } },
  })
  for (const { id: lessonId } of module.lessons) {
    const { id } = await db.lessonVersion.create({
      data: {
        lessonId,
        number: 1,
        title: 'Satu',
        summary: 'Ringkasan.',
        minutes: 5,
        source,
        hash: sha256(source),
        origin: 'STUDIO',
        publishedAt: new Date(),
      },
    })
    await db.lesson.update({ where: { id: lessonId }, data: { publishedVersionId: id } })
  }
  await db.district.update({
    where: { id: world.district.id },
    data: { courseVersion: { increment: 1 } },
  })
  return module
}
