import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icons.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { LessonState } from '#app/domain/cohorts/progress.ts'
import type { QuizCell, TaskCell } from '#app/domain/learning/work-parts.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { LOOKS, QUIZ_LOOKS, TASK_LOOKS } from './looks.ts'
import { progressTexts } from './texts.ts'

type Props = {
  title: string
  written: string
  /** The matrix of all modules. */
  back: string
  quizzes: readonly { id: string; title: string }[]
  tasks: readonly { id: string; title: string }[]
  rows: readonly {
    id: string
    to: string
    name: string
    place: string
    done: { count: string; state: LessonState }
    quizzes: readonly QuizCell[]
    tasks: readonly TaskCell[]
    seen: string
  }[]
}

/** Participants × what is in one module: its lessons, quizzes and assignments, in words. */
export function OpenedMatrix({ title, written, back, quizzes, tasks, rows }: Props) {
  const t = useTexts(progressTexts).progress
  return (
    <>
      <p className="line gap-b">
        <strong>
          <Written text={written} within={title} />
        </strong>
        <Link to={back}>{t.allModules}</Link>
      </p>
      <p className="quiet phone screen-only gap-b">{t.swipe}</p>
      <Table matrix quietCaption label={t.region} caption={t.openedCaption({ module: title })}>
        <thead>
          <tr>
            <th scope="col" className="pin">
              {t.participant}
            </th>
            <th scope="col" className="sep">
              {t.lessons}
            </th>
            {quizzes.map((quiz) => (
              <th key={quiz.id} scope="col" className="sep">
                <Written text={quiz.title} within={t.quiz(quiz)} />
              </th>
            ))}
            {tasks.map((task) => (
              <th key={task.id} scope="col" className="sep">
                <Written text={task.title} within={t.task(task)} />
              </th>
            ))}
            <th scope="col" className="sep">
              {t.seen}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="pin">
                <Link to={row.to}>{row.name}</Link>
                <small>{row.place}</small>
              </th>
              <td className="sep num">
                {row.done.state !== 'open' && (
                  <Icon name={LOOKS[row.done.state].icon} className={LOOKS[row.done.state].className} />
                )}
                {row.done.count}
                {row.done.state !== 'open' && <span className="sr"> {t.states[row.done.state]}</span>}
              </td>
              {row.quizzes.map((state, index) => (
                <td key={index} className="sep">
                  <Icon name={QUIZ_LOOKS[state].icon} className={QUIZ_LOOKS[state].className} />
                  {t.quizStates[state]}
                </td>
              ))}
              {row.tasks.map((state, index) => (
                <td key={index} className="sep">
                  <Icon name={TASK_LOOKS[state].icon} className={TASK_LOOKS[state].className} />
                  {t.taskStates[state]}
                </td>
              ))}
              <td className="sep">{row.seen}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
