import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Prose } from '#app/components/prose.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Meter } from '#app/components/ui/progress.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Steps, type Step } from '#app/components/ui/steps.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { changedSince, lessonsDone } from '#app/domain/learning/course.ts'
import { readModule } from '#app/domain/learning/reading.server.ts'
import { learningTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateShort, dateTime } from '#app/platform/say/time.ts'
import { deliverProse } from './deliver-prose.server.ts'
import { lockWords } from './lock-words.ts'

export const handle: RouteHandle = { reading: true }
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.title ?? learningTexts.id.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.read')
  const now = new Date()
  const read = await readModule(asker, params.modul ?? '', now)
  if (!read) throw notFound()
  const { module, lock, tasks } = read
  const firstOpen = module.lessons.findIndex((lesson) => !lesson.completed)
  return {
    learns: mayEnter(asker, 'lesson.complete'),
    position: module.position,
    title: module.title,
    summary: module.summary,
    jp: module.jp,
    done: lessonsDone(module),
    of: module.lessons.length,
    locked: lock && lockWords(lock, asker),
    opened: module.opensAt && !lock ? dateShort(module.opensAt, asker) : null,
    goals: read.goals,
    intro: deliverProse(context, read.intro),
    quizQuestions: read.quizQuestions,
    lessons: module.lessons.map((lesson, index) => ({
      to: paths.lesson(module.slug, lesson.slug),
      title: lesson.title,
      minutes: lesson.minutes,
      done: lesson.completed !== null,
      now: index === firstOpen,
      changed: changedSince(lesson),
    })),
    tasks: tasks.map((task) => ({
      to: paths.assignment(task.scheduleId),
      title: task.title,
      team: task.kind === 'TEAM',
      handedIn: task.handedIn,
      opens: task.opensAt > now ? dateTime(task.opensAt, asker) : null,
      due: dateTime(task.dueAt, asker),
    })),
  }
}

export default function ModulePage() {
  const module = useLoaderData<typeof loader>()
  const t = useTexts(learningTexts)
  const { learns, locked } = module
  const open = learns && !locked
  return (
    <div className="flow">
      <PageHead
        crumbs={[{ label: t.title, to: paths.learning() }, { label: t.module(module) }]}
        title={t.moduleTitle(module)}
        lede={module.summary}
      />
      {locked && (
        <Banner tone="info" icon="lock" title={t.state.locked}>
          {locked}
        </Banner>
      )}
      <div className="cols">
        <div className="stack-6">
          {learns && module.done > 0 ? (
            <Fold summary={t.intro}>
              <Introduction module={module} />
            </Fold>
          ) : (
            <Introduction module={module} />
          )}
          <Section
            id="pelajaran"
            title={t.lessonList}
            aside={learns ? t.lessonsDone(module) : t.lessons({ count: module.of })}
          >
            <LessonList module={module} />
          </Section>
          {module.quizQuestions > 0 && (
            <Section id="kuis" title={t.quiz}>
              <p className="quiet">{t.quizWords({ count: module.quizQuestions })}</p>
            </Section>
          )}
          {learns && <Tasks tasks={module.tasks} />}
        </div>
        <aside className="side stack" aria-label={t.module(module)}>
          <div className="card stack-2">
            {learns && (
              <Meter
                value={module.done}
                max={Math.max(1, module.of)}
                label={t.lessonsDoneLong(module)}
                words={t.lessonsDone(module)}
              />
            )}
            <p className="sm quiet">
              {[t.jp(module), module.opened && t.opened({ when: module.opened })].filter(Boolean).join(' · ')}
            </p>
          </div>
          {open && <Left module={module} />}
        </aside>
      </div>
    </div>
  )
}

type ModuleData = ReturnType<typeof useLoaderData<typeof loader>>

/** Open for who comes for the first time, folded for who comes to go on. */
function Introduction({ module }: { module: ModuleData }) {
  const t = useTexts(learningTexts)
  return (
    <>
      {module.intro.map((block) =>
        block.kind === 'html' ? (
          <Prose key={block.id} id={block.id} html={block.html} className="read prose" lang="id" />
        ) : null,
      )}
      <Section id="tujuan" title={t.goals}>
        <div className="read" lang="id">
          <ul>
            {module.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </div>
      </Section>
    </>
  )
}

function LessonList({ module: { lessons, learns, locked } }: { module: ModuleData }) {
  const t = useTexts(learningTexts)
  const items = lessons.map((lesson): Step => {
    const state = locked ? 'locked' : lesson.done ? 'done' : learns && lesson.now ? 'now' : 'later'
    const note = [t.minutes(lesson), lesson.changed && t.changed].filter(Boolean).join(' · ')
    return { state, title: lesson.title, to: locked ? undefined : lesson.to, note }
  })
  return <Steps card items={items} label={t.lessonList} />
}

function Tasks({ tasks }: { tasks: ModuleData['tasks'] }) {
  const t = useTexts(learningTexts)
  return (
    <Section id="tugas" title={t.task}>
      {tasks.length === 0 && <p className="quiet">{t.noTask}</p>}
      {tasks.length > 0 && (
        <Rows label={t.task}>
          {tasks.map((task) => (
            <Row
              key={task.to}
              to={task.to}
              title={task.title}
              aside={
                task.handedIn ? (
                  <Pill tone="ok" icon="sent">
                    {t.taskHandedIn}
                  </Pill>
                ) : (
                  <Pill icon={task.team ? 'users' : 'user'}>{task.team ? t.taskTeam : t.taskIndividual}</Pill>
                )
              }
            >
              <p className="sm quiet">
                {task.opens ? t.taskOpens({ when: task.opens }) : t.taskDue({ when: task.due })}
              </p>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

/** The visible criteria of a finished module, as a list of what is still to be done. */
function Left({ module }: { module: ModuleData }) {
  const t = useTexts(learningTexts)
  const lessons = module.of - module.done
  const tasks = module.tasks.filter((task) => !task.handedIn)
  return (
    <section className="card stack-2" aria-labelledby="tersisa">
      <h2 className="h3" id="tersisa">
        {t.left}
      </h2>
      {lessons === 0 && tasks.length === 0 ? (
        <p className="sm">{module.tasks.length > 0 ? t.nothingLeft : t.nothingLeftLessons}</p>
      ) : (
        <ul className="sm stack-2">
          {lessons > 0 && <li>{t.leftLessons({ count: lessons })}</li>}
          {tasks.map((task) => (
            <li key={task.to}>{t.leftTask({ title: task.title, when: task.due })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
