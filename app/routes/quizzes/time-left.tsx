import { useEffect, useState } from 'react'
import { Icon } from '#app/components/ui/icons.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import type { AttemptPage } from './quiz.page.server.ts'
import type { ServerClock } from './server-clock.ts'
import { quizTexts } from './texts.ts'

type Ends = NonNullable<AttemptPage['ends']>
export type TimeLeft = { ends: Ends; left: number; isOver: boolean }

/** How long there is still, by the server's clock; null without a limit. The hour stands beside it for whom it is old. */
export function useTimeLeft({ ends, now }: AttemptPage, clock: ServerClock): TimeLeft | null {
  const [left, setLeft] = useState(ends ? ends.at - now : 0)
  const end = ends?.at
  useEffect(() => {
    if (end === undefined) return
    let timer: ReturnType<typeof setTimeout>
    function look(until: number) {
      const rest = until - clock.now()
      setLeft(rest)
      if (rest > 0) timer = setTimeout(() => look(until), rest > 2 * MINUTE ? 10 * SECOND : SECOND)
    }
    look(end)
    // A phone that slept has lost its timers.
    const woken = () => {
      clearTimeout(timer)
      look(end)
    }
    document.addEventListener('visibilitychange', woken)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', woken)
    }
    // What is read again brings the server's clock anew.
  }, [end, clock, now])
  return ends && { ends, left, isOver: left <= 0 }
}

/** "6 menit"; in the last minute in seconds. */
function useLeftWords({ left, isOver }: TimeLeft): string {
  const t = useTexts(quizTexts)
  if (isOver) return t.over
  return left < MINUTE
    ? t.leftSeconds({ seconds: Math.ceil(left / SECOND) })
    : t.leftMinutes({ minutes: Math.ceil(left / MINUTE) })
}

/** At the thumb. */
export function TimeShort({ time }: { time: TimeLeft }) {
  const t = useTexts(quizTexts)
  const left = useLeftWords(time)
  return (
    <span className="ico" role="timer">
      <Icon name="clock" />
      <span>
        <strong>{time.isOver ? left : t.leftShort({ left })}</strong>
        {!time.isOver && <span className="long">, {t.untilHour({ at: time.ends.words })}</span>}
      </span>
    </span>
  )
}

/** Beside the questions. */
export function TimeCard({ time }: { time: TimeLeft }) {
  const t = useTexts(quizTexts)
  const left = useLeftWords(time)
  const { at, from, words } = time.ends
  return (
    <section className="card stack-2" aria-labelledby="sisa">
      <h2 className="h3" id="sisa">
        {t.left}
      </h2>
      <p className="fig" role="timer">
        {left}
      </p>
      <Progress max={at - from} value={Math.min(at - from, at - from - time.left)} label={t.used} />
      <p className="sm quiet">{t.ends({ at: words })}</p>
    </section>
  )
}
