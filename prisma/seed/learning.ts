import { openModulesForCohort } from '#app/domain/learning/schedule.server.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { HOUR } from '#app/platform/say/time.ts'
import { STUDIO_EDITS } from './assignment-texts.data.ts'
import { EDITED, LESSONS_DONE, MODULE_STARTS, READING_DAYS, TASK_DATES } from './learning.data.ts'
import { nth, type Story, type Told } from './story.ts'

type SampleLesson = { id: string; slug: string; module: string; versionId: string }

/** Opens the modules, publishes a trainer's edit and lets forty people read. */
export async function teach(story: Story): Promise<void> {
  await openModules(story)
  const lessons = await courseOf(story)
  const edited = await editLessons(story)
  await read(story, lessons, edited)
}

async function openModules({ t, calendar, cohort, districtId }: Story): Promise<void> {
  const starts = Object.entries(MODULE_STARTS).map(([slug, day]) => ({ slug, startsOn: calendar.at(day, 8) }))
  await openModulesForCohort(cohort.id, starts, t)
  for (const [slug, days] of Object.entries(TASK_DATES)) {
    const { count } = await t.assignmentSchedule.updateMany({
      where: { cohortId: cohort.id, assignment: { module: { slug, districtId } } },
      data: {
        opensAt: calendar.at(days.opens, 8),
        dueAt: calendar.endOf(days.due),
        closesAt: calendar.endOf(days.closes),
        gradeTargetAt: calendar.endOf(days.grading),
      },
    })
    if (count !== 1) throw new Error(`The module "${slug}" has no assignment.`)
  }
}

async function courseOf({ t, districtId }: Story): Promise<SampleLesson[]> {
  const modules = await t.module.findMany({
    where: { districtId },
    orderBy: { position: 'asc' },
    select: {
      slug: true,
      lessons: {
        where: { retiredAt: null },
        orderBy: { position: 'asc' },
        select: { id: true, slug: true, publishedVersionId: true },
      },
    },
  })
  return modules.flatMap((module) =>
    module.lessons.flatMap(({ id, slug, publishedVersionId }) =>
      publishedVersionId ? [{ id, slug, module: module.slug, versionId: publishedVersionId }] : [],
    ),
  )
}

type Edited = { lessonId: string; versionId: string; at: Date }

/** One edit of a lesson is published, so that its earlier readers see that it changed; one waits as a draft. */
async function editLessons(story: Story): Promise<Edited> {
  const { calendar } = story
  const author = story.person('pelatih1')
  const at = calendar.at(EDITED.published, 10)
  const published = await addVersion(story, author, STUDIO_EDITS.published, new Date(at.getTime() - HOUR), at)
  await story.t.lesson.update({
    where: { id: published.lessonId },
    data: { publishedVersionId: published.versionId, version: { increment: 1 } },
  })
  story.happened(at, author.id, {
    action: 'lesson.publish',
    object: { type: 'lesson', id: published.lessonId },
    before: { version: published.number - 1 },
    after: { version: published.number },
  })
  await addVersion(story, author, STUDIO_EDITS.draft, calendar.at(EDITED.draft, 15), null)
  return { ...published, at }
}

type Edit = { module: string; lesson: string; note: string; text: string }

async function addVersion(story: Story, author: Told, edit: Edit, at: Date, publishedAt: Date | null) {
  const { t, dice, districtId } = story
  const lesson = await t.lesson.findFirstOrThrow({
    where: { slug: edit.lesson, module: { slug: edit.module, districtId } },
    select: {
      id: true,
      title: true,
      summary: true,
      minutes: true,
      publishedVersion: { select: { number: true, source: true } },
      module: { select: { files: { select: { name: true, text: true } } } },
    },
  })
  const { publishedVersion: before } = lesson
  if (!before) throw new Error(`The lesson "${edit.lesson}" was never published.`)
  const files = Object.fromEntries(lesson.module.files.map(({ name, text }) => [name, text]))
  const source = withText(before.source, edit.text)
  const number = before.number + 1
  const versionId = dice.id(at)
  const hash = textHash(source, files)
  await t.lessonVersion.create({
    data: {
      id: versionId,
      lessonId: lesson.id,
      number,
      source,
      hash,
      origin: 'STUDIO',
      note: edit.note,
      title: lesson.title,
      summary: lesson.summary,
      minutes: lesson.minutes,
      authorId: author.id,
      createdAt: at,
      publishedAt,
    },
  })
  story.happened(at, author.id, {
    action: 'lesson.draft',
    object: { type: 'lesson', id: lesson.id },
    before: { version: before.number },
    after: { version: number, hash },
  })
  return { lessonId: lesson.id, versionId, number }
}

/** Puts a new piece before the questions of a lesson; at its end where there are none. */
function withText(source: string, text: string): string {
  const mark = '\n## Periksa pemahaman\n'
  return source.includes(mark)
    ? source.replace(mark, `\n${text}\n${mark}`)
    : `${source.trimEnd()}\n\n${text}\n`
}

async function read(story: Story, lessons: readonly SampleLesson[], edited: Edited): Promise<void> {
  const { t, calendar, dice } = story
  const people = story.teams.flatMap((team) => team.members)
  const rows = people.flatMap((person, index) => {
    const slower = dice.below(2)
    return lessons.slice(0, nth(LESSONS_DONE, index)).map((lesson, place) => {
      const day = nth(READING_DAYS, place) + (place < 7 ? slower : 0)
      const completedAt = calendar.at(day, 7 + dice.below(14) + dice.below(60) / 60)
      return { personId: person.id, lessonId: lesson.id, versionId: lesson.versionId, completedAt }
    })
  })
  for (const { personId, lessonId, completedAt } of rows) {
    const object = { type: 'lesson', id: lessonId }
    story.happened(completedAt, personId, { action: 'lesson.complete', object, after: { version: 1 } })
  }
  // Some have read the changed lesson again; to the others it says that it changed since they finished it.
  const again = new Set(people.filter((_, index) => index % 4 === 3).map((person) => person.id))
  const latest = rows.map((row) => {
    if (row.lessonId !== edited.lessonId || !again.has(row.personId)) return row
    const completedAt = new Date(edited.at.getTime() + (1 + dice.below(48)) * HOUR)
    const object = { type: 'lesson', id: row.lessonId }
    story.happened(completedAt, row.personId, { action: 'lesson.complete', object, after: { version: 2 } })
    return { ...row, versionId: edited.versionId, completedAt }
  })
  await t.lessonProgress.createMany({ data: latest })
}
