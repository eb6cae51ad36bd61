import { useEffect, useRef } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { unsentQuizTexts } from '#app/i18n/unsent-quizzes.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

type Props = {
  /** Those that she has begun, `to` the place of the answers: of others nothing can be on her device. */
  quizzes: readonly { to: string; title: string }[]
}

/**
 * On a page that leads to quizzes: of which this device has answers that are not sent. Hidden until it has looked; on a page
 * without React `platform/line/plain-page.ts` does.
 */
export function UnsentQuizzes({ quizzes }: Props) {
  const t = useTexts(unsentQuizTexts)
  const notice = useRef<HTMLDivElement>(null)
  const named = quizzes.map(({ to }) => to).join(' ')
  useEffect(() => {
    const { orang: writer } = document.documentElement.dataset
    const element = notice.current
    if (!element || !writer) return
    let left = false
    let stop = () => {}
    // Beranda comes without it; where it does not come, nothing is said.
    void import('#app/platform/line/unsent-quizzes-here.ts').then(
      ({ showUnsentQuizzesOf }) => {
        if (!left) stop = showUnsentQuizzesOf(writer, element)
      },
      () => undefined,
    )
    return () => {
      left = true
      stop()
    }
  }, [named])
  if (quizzes.length === 0) return null
  return (
    <div ref={notice} data-sisa="" role="status" className="mb-4" hidden>
      <Banner tone="warn" icon="phone" title={t.waits}>
        <ul className="stack-2">
          {quizzes.map(({ to, title }) => (
            <li key={to} hidden>
              <a className="more" href={to}>
                <Written text={title} within={t.quiz({ title })} />
              </a>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
