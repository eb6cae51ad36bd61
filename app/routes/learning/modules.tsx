import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Own } from '#app/components/own.tsx'
import { UnsentQuizzes } from '#app/components/unsent-quizzes.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Meter } from '#app/components/ui/progress.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { isFinished, lessonsAdded, lessonsDone, nextLesson } from '#app/domain/learning/course.ts'
import { begunQuizzes } from '#app/domain/learning/module-quizzes.ts'
import { readCourse } from '#app/domain/learning/reading.server.ts'
import { learningTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { lockWords } from '#app/domain/learning/lock-words.ts'

export const handle: RouteHandle = { reading: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(learningTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.read')
  const now = new Date()
  const course = await readCourse(asker, now)
  const learns = mayEnter(asker, 'lesson.complete')
  const next = learns
    ? nextLesson(
        course.map(({ module }) => module),
        now,
      )
    : null
  const started = course.some(({ module }) => lessonsDone(module) > 0)
  return {
    learns,
    modules: course.map(({ module }) => ({
      slug: module.slug,
      position: module.position,
      title: module.title,
      summary: module.summary,
      jp: module.jp,
      of: module.lessons.length,
    })),
    own: {
      next: {
        started,
        begun: learns ? begunQuizzes(course.map(({ module }) => module)) : [],
        allDone: learns && !next && started,
        next: next && {
          to: paths.lesson(next.module.slug, next.lesson.slug),
          module: next.module.position,
          place: next.module.lessons.indexOf(next.lesson) + 1,
          of: next.module.lessons.length,
          title: next.lesson.title,
        },
      },
    },
    owns: {
      modules: Object.fromEntries(
        course.map(({ module, lock }) => [
          module.slug,
          {
            done: lessonsDone(module),
            added: lessonsAdded(module),
            isFinished: module.lessons.length > 0 && isFinished(module),
            quizzes: lock || isFinished(module) ? 0 : module.quizzesLeft,
            tasks: lock || isFinished(module) ? 0 : module.tasksLeft,
            locked: lock && lockWords(lock, asker),
          },
        ]),
      ),
    },
  }
}

export default function Modules() {
  const { learns, modules, own, owns } = useLoaderData<typeof loader>()
  const t = useTexts(learningTexts)
  return (
    <div className="flow">
      <PageHead title={t.title} lede={learns ? t.lede : t.ledeOverseer} />
      <Own of={own} piece="next">
        {(hers) => <WayOn {...hers} />}
      </Own>
      {modules.length === 0 && (
        <EmptyState icon="book" title={t.empty}>
          {t.emptyWords}
        </EmptyState>
      )}
      {modules.length > 0 && (
        <Rows ordered label={t.title}>
          {modules.map((module) => (
            <Own key={module.slug} of={owns.modules} group="modules" piece={module.slug}>
              {(hers) => <ModuleRow module={module} learns={learns} own={hers} />}
            </Own>
          ))}
        </Rows>
      )}
    </div>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** Where she goes on, or the word that there is nothing left to read. */
function WayOn({ next, started, allDone, begun }: Data['own']['next']) {
  const t = useTexts(learningTexts)
  return (
    <>
      <UnsentQuizzes quizzes={begun} />
      {next && (
        <div className="card stack-2">
          <p>
            <Written text={next.title} within={t.continueWith(next)} />
          </p>
          <div className="btns">
            <ButtonLink to={next.to} variant="primary" icon="book">
              {started ? t.continue : t.begin}
            </ButtonLink>
          </div>
        </div>
      )}
      {allDone && <Banner tone="ok">{t.allDone}</Banner>}
    </>
  )
}

type RowProps = {
  module: Data['modules'][number]
  learns: boolean
  own: (Standing & { quizzes: number; tasks: number }) | undefined
}

function ModuleRow({ module, learns, own }: RowProps) {
  const t = useTexts(learningTexts)
  const { done = 0, added = 0, isFinished = false, locked = null, quizzes = 0, tasks = 0 } = own ?? {}
  const progress = { ...module, done }
  return (
    <Row
      heading="h2"
      to={paths.module(module.slug)}
      title={<Written text={module.title} within={t.moduleTitle(module)} />}
      aside={learns && <ModulePill done={done} added={added} isFinished={isFinished} locked={locked} />}
    >
      <p className="quiet">
        <Written text={module.summary} />
      </p>
      {learns && (
        <Meter
          quiet
          value={done}
          max={Math.max(1, module.of)}
          label={t.lessonsDoneLong(progress)}
          words={t.lessonsDone(progress)}
        />
      )}
      <p className="line sm quiet">
        {!learns && <span>{t.lessons({ count: module.of })}</span>}
        <span>{t.jp(module)}</span>
        {locked && <span>{locked}</span>}
        {learns && quizzes + tasks > 0 && <span>{t.leftOver({ quizzes, tasks })}</span>}
      </p>
    </Row>
  )
}

type Standing = { done: number; added: number; isFinished: boolean; locked: string | null }

function ModulePill({ done, added, isFinished, locked }: Standing) {
  const { state, added: addedWords } = useTexts(learningTexts)
  if (isFinished)
    return (
      <Pill tone="ok" icon="check">
        {state.done}
      </Pill>
    )
  if (added > 0)
    return (
      <Pill tone="info" icon="book">
        {addedWords({ count: added })}
      </Pill>
    )
  if (locked) return <Pill icon="lock">{state.locked}</Pill>
  return done > 0 ? (
    <Pill tone="info" icon="book">
      {state.now}
    </Pill>
  ) : (
    <Pill icon="book">{state.open}</Pill>
  )
}
