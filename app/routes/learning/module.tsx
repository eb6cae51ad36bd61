import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Own } from '#app/components/own.tsx'
import { UnsentQuizzes } from '#app/components/unsent-quizzes.tsx'
import { Prose } from '#app/components/prose.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Steps, type Step } from '#app/components/ui/steps.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { savesData } from '#app/domain/access/data-saver.server.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { changedSince, isFinished, lessonsAdded, lessonsDone } from '#app/domain/learning/course.ts'
import { begunQuizzes } from '#app/domain/learning/module-quizzes.ts'
import { readModule } from '#app/domain/learning/reading.server.ts'
import { learningTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong, dateShort, dateTime } from '#app/platform/say/time.ts'
import { deliverProse } from '#app/domain/learning/deliver-prose.server.ts'
import { lockWords } from '#app/domain/learning/lock-words.ts'
import { quizzesLeft } from './criteria.ts'
import { ModuleQuizzes } from './module-quizzes.tsx'
import { ModuleStanding } from './module-standing.tsx'

export const handle: RouteHandle = { reading: true }
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? textsOfPage(learningTexts, matches).title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.read')
  const now = new Date()
  const read = await readModule(asker, params.modul ?? '', now)
  if (!read) throw notFound()
  const { module, lock, tasks } = read
  const learns = mayEnter(asker, 'lesson.complete')
  const done = lessonsDone(module)
  const locked = lock && lockWords(lock, asker)
  const firstOpen = module.lessons.findIndex((lesson) => !lesson.completed)
  const shownTasks = tasks.map((task) => ({
    to: paths.assignment(task.scheduleId),
    title: task.title,
    team: task.kind === 'TEAM',
    handedIn: task.handedIn,
    opens: task.opensAt > now ? dateTime(task.opensAt, asker) : null,
    due: dateTime(task.dueAt, asker),
    closed: task.closesAt < now,
  }))
  return {
    learns,
    /** Somebody who comes to go on. */
    started: learns && done > 0,
    position: module.position,
    title: module.title,
    summary: module.summary,
    jp: module.jp,
    asks: { quizzes: module.requires.includes('quizzes'), tasks: module.requires.includes('tasks') },
    of: module.lessons.length,
    goals: read.goals,
    intro: deliverProse({ ...context, saving: await savesData({ request, context }) }, read.intro),
    lessons: module.lessons.map((lesson) => ({
      to: paths.lesson(module.slug, lesson.slug),
      title: lesson.title,
      minutes: lesson.minutes,
    })),
    own: {
      lock: { locked, begun: learns ? begunQuizzes([module]) : [] },
      lessons: {
        locked: locked !== null,
        done,
        states: module.lessons.map((lesson, index) => ({
          done: lesson.completed !== null,
          now: learns && index === firstOpen,
          changed: changedSince(lesson),
        })),
      },
      quizzes: {
        quizzes: read.quizzes.map(({ slug, title, questionCount, state, percent }) => ({
          slug,
          to: paths.quiz(module.slug, slug),
          title: title || module.title,
          count: questionCount,
          state: learns ? state : null,
          percent,
        })),
      },
      tasks: { tasks: shownTasks },
      aside: {
        locked: locked !== null,
        done,
        added: lessonsAdded(module),
        opened: module.opensAt && !lock ? dateShort(module.opensAt, asker) : null,
        isFinished: isFinished(module),
        marked: module.finishedAt && dateLong(module.finishedAt, asker),
        setBy: module.finishedBy && { who: module.finishedBy.name, text: module.finishedBy.reason },
        quizzes: quizzesLeft(module, now),
        left: shownTasks
          .filter((task) => !task.handedIn)
          .map(({ title, due, closed }) => ({ title, due, closed })),
      },
    },
  }
}

export default function ModulePage() {
  const module = useLoaderData<typeof loader>()
  const t = useTexts(learningTexts)
  const { learns, own } = module
  return (
    <div className="flow">
      <PageHead
        crumbs={[{ label: t.title, to: paths.learning() }, { label: t.module(module) }]}
        title={<Written text={module.title} within={t.moduleTitle(module)} />}
        lede={<Written text={module.summary} />}
      />
      <Own of={own} piece="lock">
        {({ locked, begun }) => (
          <>
            <UnsentQuizzes quizzes={begun} />
            {locked && (
              <Banner tone="info" icon="lock" title={t.state.locked}>
                {locked}
              </Banner>
            )}
          </>
        )}
      </Own>
      <div className="cols">
        <div className="stack-6">
          {module.started ? (
            <Fold summary={t.intro}>
              <Introduction module={module} />
            </Fold>
          ) : (
            <Introduction module={module} />
          )}
          <Own of={own} piece="lessons">
            {(hers) => (
              <Section
                id="pelajaran"
                title={t.lessonList}
                aside={
                  learns ? t.lessonsDone({ ...module, done: hers.done }) : t.lessons({ count: module.of })
                }
              >
                <LessonList module={module} own={hers} />
              </Section>
            )}
          </Own>
          <Own of={own} piece="quizzes">
            {({ quizzes }) => quizzes.length > 0 && <ModuleQuizzes quizzes={quizzes} />}
          </Own>
          {learns && (
            <Own of={own} piece="tasks">
              {({ tasks }) => <Tasks tasks={tasks} />}
            </Own>
          )}
        </div>
        <aside className="side stack" aria-label={t.module(module)}>
          <Own of={own} piece="aside">
            {(hers) => <ModuleStanding module={module} own={hers} />}
          </Own>
        </aside>
      </div>
    </div>
  )
}

type ModuleData = ReturnType<typeof useLoaderData<typeof loader>>
type OwnData = ModuleData['own']

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

function LessonList({ module, own }: { module: ModuleData; own: OwnData['lessons'] }) {
  const t = useTexts(learningTexts)
  const items = module.lessons.map((lesson, index): Step => {
    const { done = false, now = false, changed = false } = own.states[index] ?? {}
    const state = own.locked ? 'locked' : done ? 'done' : now ? 'now' : 'later'
    const note = [t.minutes(lesson), changed && t.changed].filter(Boolean).join(' · ')
    return { state, title: <Written text={lesson.title} />, to: own.locked ? undefined : lesson.to, note }
  })
  return <Steps card items={items} label={t.lessonList} />
}

function Tasks({ tasks }: { tasks: OwnData['tasks']['tasks'] }) {
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
              title={<Written text={task.title} />}
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
