import { openInStudio, versionMark, type LessonPlace } from '#app/domain/content/studio.server.ts'
import { draftSays, saveDraft } from '#app/domain/content/drafts.server.ts'
import { publishDraft } from '#app/domain/content/publish.server.ts'
import { openModule } from '#app/domain/learning/opening.server.ts'
import { completeLesson } from '#app/domain/learning/progress.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { marksOf, savesIn } from '#app/platform/field-by-field.server.ts'
import { HOUR, isoDay, MINUTE } from '#app/platform/say/time.ts'
import { STUDIO_EDITS } from './assignment-texts.data.ts'
import { EDITED, LESSONS_DONE, MODULE_STARTS, OPENED, READING_DAYS } from './learning.data.ts'
import { nth, type Story } from './story.ts'
import { done, type Act } from './timeline.ts'

/** A trainer's edit is published and forty people read. */
export async function teach(story: Story): Promise<Act[]> {
  return [...edits(story), ...readings(story, await placesOf(story))]
}

/** The secretariat opens the modules for the cohort; that gives their assignments dates. */
export async function openModules(story: Story): Promise<Act[]> {
  const { calendar, cohort, districtId } = story
  const modules = await db.module.findMany({ where: { districtId }, select: { id: true, slug: true } })
  return Object.entries(MODULE_STARTS).map(([slug, day], index): Act => {
    const module = modules.find((one) => one.slug === slug)
    if (!module) throw new Error(`There is no module "${slug}".`)
    return {
      at: calendar.at(OPENED, 13 + index / 20),
      act: async (now) => {
        const secretariat = await story.asker(story.person('sekretariat'))
        const given = { moduleId: module.id, day: isoDay(calendar.at(day), calendar.zone), shown: null }
        done(await openModule(secretariat, cohort.id, given, now), `opening ${slug}`)
      },
      silent: true,
    }
  })
}

async function placesOf({ districtId }: Story): Promise<LessonPlace[]> {
  const modules = await db.module.findMany({
    where: { districtId },
    orderBy: { position: 'asc' },
    select: {
      slug: true,
      lessons: { where: { retiredAt: null }, orderBy: { position: 'asc' }, select: { slug: true } },
    },
  })
  return modules.flatMap((module) =>
    module.lessons.map(({ slug }) => ({ module: module.slug, lesson: slug })),
  )
}

/** One edit of a lesson is published, so that its earlier readers see that it changed; one waits as a draft. */
function edits(story: Story): Act[] {
  const { published, draft } = STUDIO_EDITS
  const at = story.calendar.at(EDITED.published, 10)
  return [
    { at: new Date(at.getTime() - HOUR), act: (now) => edit(story, published, now), silent: true },
    { at, act: (now) => publish(story, published, now), silent: true },
    { at: story.calendar.at(EDITED.draft, 15), act: (now) => edit(story, draft, now), silent: true },
  ]
}

type Edit = LessonPlace & { note: string; text: string }

async function edit(story: Story, change: Edit, now: Date): Promise<void> {
  const trainer = await story.asker(story.person('pelatih1'))
  const opened = await openInStudio(trainer, change)
  if (!opened) throw new Error(`The lesson "${change.lesson}" is not in the studio.`)
  const says = draftSays(opened.text)
  const sent = { source: withText(opened.text.source, change.text), note: change.note }
  const draft = { sent, marks: marksOf(says, savesIn(opened.text.saves)) }
  done(await saveDraft(trainer, change, draft, now), `draft of ${change.lesson}`)
}

async function publish(story: Story, change: Edit, now: Date): Promise<void> {
  const trainer = await story.asker(story.person('pelatih1'))
  const opened = await openInStudio(trainer, change)
  if (!opened) throw new Error(`The lesson "${change.lesson}" is not in the studio.`)
  const { lesson, text } = opened
  const release = { number: text.number, seen: lesson.seen, mark: versionMark(text) }
  done(await publishDraft(trainer, change, release, now), `publishing ${change.lesson}`)
}

/** Puts a new piece before the questions of a lesson; at its end where there are none. */
function withText(source: string, text: string): string {
  const mark = '\n## Periksa pemahaman\n'
  return source.includes(mark)
    ? source.replace(mark, `\n${text}\n${mark}`)
    : `${source.trimEnd()}\n\n${text}\n`
}

function readings(story: Story, places: readonly LessonPlace[]): Act[] {
  const { calendar, dice } = story
  const edited = calendar.at(EDITED.published, 10)
  return story.teams
    .flatMap((team) => team.members)
    .flatMap((person, index) => {
      const slower = dice.below(2)
      let last = calendar.at(OPENED)
      return places.slice(0, nth(LESSONS_DONE, index)).flatMap((place, position): Act[] => {
        const day = nth(READING_DAYS, position) + (position < 7 ? slower : 0)
        const usual = calendar.at(day, 8 + dice.below(13) + dice.below(60) / 60)
        // Nobody finishes a lesson before the one it follows.
        const at = usual > last ? usual : new Date(last.getTime() + 12 * MINUTE)
        last = at
        const act = async (now: Date) => {
          const reader = await story.asker(person)
          done(await completeLesson(reader, place.module, place.lesson, now), `${person.name} reading`)
        }
        // Some read the changed lesson again; to the others it says that it changed since they finished it.
        const again = index % 4 === 3 && place.lesson === STUDIO_EDITS.published.lesson
        return again
          ? [
              { at, act, silent: true },
              { at: new Date(edited.getTime() + (1 + dice.below(48)) * HOUR), act, silent: true },
            ]
          : [{ at, act, silent: true }]
      })
    })
}
