import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icons.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { LessonState } from '#app/domain/cohorts/progress.ts'
import { LOOKS } from './looks.ts'
import { progressTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

export type MatrixProps = {
  /** `to`: the same people with what is in the module. */
  modules: readonly { id: string; title: string; to: string }[]
  rows: readonly {
    id: string
    to: string
    name: string
    place: string
    cells: readonly { count: string; state: LessonState }[]
    done: string
    seen: string
  }[]
  lessonCount: string
}

/** Participants × modules: how many lessons are done, with a mark where all are, and where some are overdue. */
export function Matrix({ modules, rows, lessonCount }: MatrixProps) {
  const t = useTexts(progressTexts).progress
  return (
    <>
      <ul className="line gap-b">
        {(['done', 'late'] as const).map((state) => (
          <li className="ico" key={state}>
            <Icon name={LOOKS[state].icon} className={LOOKS[state].className} />
            {t.moduleStates[state]}
          </li>
        ))}
      </ul>
      <p className="quiet phone screen-only gap-b">{t.swipe}</p>
      <Table matrix quietCaption label={t.region} caption={t.caption({ count: lessonCount })}>
        <thead>
          <tr>
            <th scope="col" className="pin">
              {t.participant}
            </th>
            {modules.map(({ id, title, to }, index) => (
              <th key={id} scope="col" className="sep">
                <Link to={to}>
                  {index + 1} <Written text={title} />
                </Link>
              </th>
            ))}
            <th scope="col" className="sep">
              {t.of({ count: lessonCount })}
            </th>
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
              {row.cells.map(({ count, state }, index) => (
                <td key={index} className="sep num">
                  {state !== 'open' && <Icon name={LOOKS[state].icon} className={LOOKS[state].className} />}
                  {count}
                  {state !== 'open' && <span className="sr"> {t.states[state]}</span>}
                </td>
              ))}
              <td className="sep num">{row.done}</td>
              <td className="sep">{row.seen}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
