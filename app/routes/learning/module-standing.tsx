import { Meter } from '#app/components/ui/progress.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { quizzesLeft } from './criteria.ts'
import { learningTexts } from './texts.ts'

type Props = {
  module: { learns: boolean; jp: number; of: number; asks: { quizzes: boolean; tasks: boolean } }
  own: {
    locked: boolean
    done: number
    /** How many lessons are left that came after she had done all the others. */
    added: number
    /** Since when it is open, in words. */
    opened: string | null
    isFinished: boolean
    /** When she had finished it, in words. */
    marked: string | null
    setBy: { who: string; text: string } | null
    quizzes: ReturnType<typeof quizzesLeft>
    /** Assignments that were not handed in; `closed`: and cannot be any more. */
    left: readonly { title: string; due: string; closed: boolean }[]
  }
}

/** How far she is, since when it is open, and what is left of it. */
export function ModuleStanding({ module, own }: Props) {
  const t = useTexts(learningTexts)
  const progress = { ...module, done: own.done }
  return (
    <>
      <div className="card stack-2">
        {module.learns && (
          <Meter
            value={own.done}
            max={Math.max(1, module.of)}
            label={t.lessonsDoneLong(progress)}
            words={t.lessonsDone(progress)}
          />
        )}
        <p className="sm quiet">{t.finishedWhen(module.asks)}</p>
        {own.isFinished && own.marked && !own.setBy && (
          <p className="sm">{t.finishedOn({ when: own.marked })}</p>
        )}
        {own.setBy && (
          <p className="sm">
            <Written
              text={own.setBy.text}
              within={t.moduleSetBy({ name: own.setBy.who, reason: own.setBy.text })}
            />
          </p>
        )}
        <p className="sm quiet">
          {[t.jp(module), own.opened && t.opened({ when: own.opened })].filter(Boolean).join(' · ')}
        </p>
      </div>
      {module.learns && !own.locked && <Left lessons={module.of - own.done} own={own} />}
    </>
  )
}

/** The visible criteria of a finished module, as a list of what is still to be done. */
function Left({ lessons, own }: { lessons: number; own: Props['own'] }) {
  const t = useTexts(learningTexts)
  return (
    <section className="card stack-2" aria-labelledby="tersisa">
      <h2 className="h3" id="tersisa">
        {t.left}
      </h2>
      {lessons === 0 && own.left.length === 0 && own.quizzes.length === 0 ? (
        <p className="sm">{t.nothingLeft}</p>
      ) : (
        <ul className="sm stack-2">
          {lessons > 0 && (
            <li>{own.added > 0 ? t.leftAdded({ count: own.added }) : t.leftLessons({ count: lessons })}</li>
          )}
          {own.quizzes.map(({ title, is }, index) => (
            <li key={index}>
              <Written text={title} within={t.leftQuiz({ title, is })} />
            </li>
          ))}
          {own.left.map(({ title, due, closed }) => (
            <li key={title}>
              <Written
                text={title}
                within={closed ? t.leftClosed({ title }) : t.leftTask({ title, when: due })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
