import { Icon } from '#app/components/ui/icons.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { LessonState } from '#app/domain/cohorts/progress.ts'
import { progressTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

export type MatrixProps = {
  modules: readonly { title: string; lessons: readonly string[] }[]
  rows: readonly { id: string; name: string; place: string; states: readonly LessonState[]; done: string }[]
  lessonCount: string
}

const LOOKS = {
  done: { icon: 'check', className: 'y' },
  late: { icon: 'alert', className: 'n' },
  open: { icon: 'minus', className: '' },
} as const

/** Participants × lessons: an icon for the eye, the word for everybody else. */
export function Matrix({ modules, rows, lessonCount }: MatrixProps) {
  const t = useTexts(progressTexts).progress
  const starts = new Set(
    modules.map((_, index) => modules.slice(0, index).flatMap(({ lessons }) => lessons).length),
  )
  return (
    <>
      <ul className="line gap-b">
        {(['done', 'late', 'open'] as const).map((state) => (
          <li className="ico" key={state}>
            <Icon name={LOOKS[state].icon} className={LOOKS[state].className} />
            {t.states[state]}
          </li>
        ))}
      </ul>
      <p className="quiet phone screen-only gap-b">{t.swipe}</p>
      <Table matrix quietCaption label={t.region} caption={t.caption({ count: lessonCount })}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="pin">
              {t.participant}
            </th>
            {modules.map(({ title, lessons }, index) => (
              <th key={title} scope="colgroup" colSpan={lessons.length} className="sep">
                {index + 1} {title}
              </th>
            ))}
            <th scope="col" rowSpan={2} className="sep">
              {t.of({ count: lessonCount })}
            </th>
          </tr>
          <tr>
            {modules.flatMap(({ title: module, lessons }) =>
              lessons.map((title, index) => (
                <th
                  key={`${module} ${title}`}
                  scope="col"
                  className={index === 0 ? 'sep' : undefined}
                  title={title}
                >
                  <span aria-hidden="true">{index + 1}</span>
                  <span className="sr">{t.lesson({ number: String(index + 1), title })}</span>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="pin">
                {row.name}
                <small>{row.place}</small>
              </th>
              {row.states.map((state, index) => (
                <td key={index} className={starts.has(index) ? 'sep' : undefined}>
                  <Icon name={LOOKS[state].icon} className={LOOKS[state].className} />
                  <span className="sr">{t.states[state]}</span>
                </td>
              ))}
              <td className="sep num">{row.done}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
