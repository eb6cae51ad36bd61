import type { Asker } from '#app/domain/access/asker.ts'
import {
  changedSince,
  isHersToMark,
  lessonsDone,
  type quizBefore,
  type CourseModule,
  type NextLesson,
} from '#app/domain/learning/course.ts'
import { ruleWords } from '#app/domain/content/rule-words.ts'
import { restoredFrom } from '#app/domain/content/studio.ts'
import { readLesson } from '#app/domain/learning/reading.server.ts'
import { partBlocks, type BlockView as ShownBlock } from '#app/components/blocks/block-view.ts'
import type { BlockView } from '#app/domain/learning/block-view.server.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { changeWords } from '#app/i18n/changes.ts'
import { dateLong, timeOrDay } from '#app/platform/say/time.ts'
import { deliverProse, type Delivery } from '#app/domain/learning/deliver-prose.server.ts'
import { criteriaShown } from './criteria.ts'
import { quizInWords } from './quiz-block.ts'
import { lockWords } from '#app/domain/learning/lock-words.ts'

/** What the lesson's screen shows, and nothing more; under `own` what is hers. */
export async function lessonPage(
  asker: Asker,
  moduleSlug: string,
  lessonSlug: string,
  delivery: Delivery,
  now: Date,
) {
  const read = await readLesson(asker, moduleSlug, lessonSlug, now)
  if (!read) throw notFound()
  const { module, lesson, nextModule } = read
  const place = module.lessons.indexOf(lesson)
  const head = {
    module: {
      slug: module.slug,
      position: module.position,
      title: module.title,
      of: module.lessons.length,
    },
    slug: lesson.slug,
    place: place + 1,
    title: lesson.title,
    summary: lesson.summary,
    minutes: lesson.minutes,
  }
  if (read.lock) return { ...head, locked: lockWords(read.lock, asker), ...wayOn(read), body: null }
  const { completed } = lesson
  const views = deliverProse(delivery, read.canAnswer ? read.blocks.map(withKey) : read.blocks).map(inWords)
  const { blocks, states } = partBlocks(views)
  const body = {
    canAnswer: read.canAnswer,
    rule: ruleWords(lesson.asked, asker.language),
    isHers: isHersToMark(lesson),
    blocks,
    headings: read.headings.filter((heading) => heading.depth === 2).map(({ id, text }) => ({ id, text })),
    previous: linkTo(module, place - 1),
    next: linkTo(module, place + 1),
    nextModule: nextModule && {
      to: paths.module(nextModule.slug),
      position: nextModule.position,
      title: nextModule.title,
    },
  }
  const changed = changedSince(lesson)
  const told = changed ? changeWords(read.changes?.counts ?? null, asker.language) : null
  const own = {
    changed: { told },
    progress: { done: lessonsDone(module) },
    completion: {
      submission: newSubmissionKey(),
      marked: completed && dateLong(completed.at, asker),
      setBy: completed?.by ? { who: completed.by.name, text: completed.by.reason } : null,
      readAt: lesson.readAt !== null,
      criteria: isHersToMark(lesson) ? [] : criteriaShown(module, lesson, asker),
      changed:
        told !== null
          ? {
              number: lesson.version.number,
              note: restoredFrom(lesson.version.note) ? '' : lesson.version.note,
              told,
              changes: read.changes?.changes ?? [],
              more: read.changes?.more ?? 0,
            }
          : null,
    },
  }
  return { ...head, locked: null, owed: null, quiz: null, body, own, owns: { blocks: states } }

  function inWords(block: BlockView): ShownBlock {
    if (block.kind === 'kuis') return quizInWords(block, moduleSlug, asker, now)
    if (!('savedAt' in block)) return block
    return { ...block, savedAt: block.savedAt && timeOrDay(block.savedAt, now, asker) }
  }
}

/** What opens a closed lesson: a quiz, where the lessons before it are done, else a lesson. */
function wayOn({ owed, quiz }: { owed: NextLesson | null; quiz: ReturnType<typeof quizBefore> }) {
  if (!quiz) return { owed: owedLink(owed), quiz: null }
  const to = paths.quiz(quiz.module.slug, quiz.quiz.slug)
  return { owed: null, quiz: { to, title: quiz.quiz.title, module: quiz.module.title } }
}

/** The lesson that opens this one sooner or later, by its name. */
function owedLink(owed: NextLesson | null) {
  return (
    owed && {
      to: paths.lesson(owed.module.slug, owed.lesson.slug),
      module: owed.module.position,
      place: owed.module.lessons.indexOf(owed.lesson) + 1,
      of: owed.module.lessons.length,
      title: owed.lesson.title,
    }
  )
}

function linkTo(module: CourseModule, place: number) {
  const lesson = module.lessons[place]
  return lesson ? { to: paths.lesson(module.slug, lesson.slug), title: lesson.title } : null
}

/** What is answered by a press carries the key of that press. */
function withKey(block: BlockView): BlockView {
  return block.kind === 'soal' || block.kind === 'daftar-periksa'
    ? { ...block, key: newSubmissionKey() }
    : block
}
