import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { learningTexts } from './texts.ts'

type Props = {
  /** Why, in words. */
  locked: string
  /** The lesson that opens this one sooner or later. */
  owed: { to: string; module: number; place: number; of: number; title: string } | null
  /** The quiz that does, where all lessons before this one are done. */
  quiz: { to: string; title: string; module: string } | null
}

/** Why a lesson is closed, and the way to what opens it. */
export function LockedLesson({ locked, owed, quiz }: Props) {
  const t = useTexts(learningTexts)
  return (
    <Banner tone="info" icon="lock" title={t.lockedLesson}>
      <p>{locked}</p>
      {quiz && (
        <>
          <p>
            <Written text={quiz.title || quiz.module} within={t.quizFirst(quiz)} />
          </p>
          <p>
            <ButtonLink variant="primary" to={quiz.to}>
              {t.toQuiz}
            </ButtonLink>
          </p>
        </>
      )}
      {owed && (
        <>
          <p>{t.continueWith(owed)}</p>
          <p>
            <ButtonLink variant="primary" to={owed.to}>
              {t.toOwed}
              <span className="sr" lang="id">
                : {owed.title}
              </span>
            </ButtonLink>
          </p>
        </>
      )}
      {!quiz && !owed && (
        <p>
          <ButtonLink to={paths.learning()}>{t.toMain}</ButtonLink>
        </p>
      )}
    </Banner>
  )
}
