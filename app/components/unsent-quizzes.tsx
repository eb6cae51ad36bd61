import { useEffect, useRef } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { openDeviceStore } from '#app/platform/line/device-store.ts'
import { showUnsentQuizzes } from '#app/platform/line/unsent-quizzes.ts'

type Props = {
  /** Those that she has begun, `to` the place of the answers: of others nothing can be on her device. */
  quizzes: readonly { to: string; title: string }[]
}

/**
 * On a page that leads to quizzes: of which this device has answers that are not sent. Hidden until it has looked; on a page
 * without React `platform/line/plain-page.ts` does.
 */
export function UnsentQuizzes({ quizzes }: Props) {
  const t = useTexts(keptTexts)
  const notice = useRef<HTMLDivElement>(null)
  const named = quizzes.map(({ to }) => to).join(' ')
  useEffect(() => {
    const { orang: writer } = document.documentElement.dataset
    if (!notice.current || !writer) return
    const store = openDeviceStore(writer)
    const stop = showUnsentQuizzes(notice.current, store)
    return () => {
      stop()
      store.close()
    }
  }, [named])
  if (quizzes.length === 0) return null
  return (
    <div ref={notice} data-sisa="" role="status" hidden>
      <Banner tone="warn" icon="phone" title={t.quizWaits}>
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
