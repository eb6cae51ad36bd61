import { Banner } from '#app/components/ui/banner.tsx'
import { Button, buttonClass } from '#app/components/ui/button.tsx'
import { CLAIMS_KEPT, GRACE } from '#app/domain/quiz-attempts/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { DAY, MINUTE } from '#app/platform/say/time.ts'
import { attemptTexts } from './attempt-texts.ts'
import { quizTexts } from './texts.ts'
import type { TimeLeft } from './time-left.tsx'
import { SHEET } from './use-attempt.ts'
import type { HandIn } from './use-handing-in.ts'

type Props = {
  time: TimeLeft | null
  handIn: HandIn
  /** The numbers of the questions that only this device has; empty when there are none. */
  numbers: string
  /** What keeps them here. */
  waitsFor: 'line' | 'signIn'
  onTakeBack: () => void
  /** An earlier opening of the page was to hand it in, and died before there was a line. */
  isAsked: boolean
  onDropWish: () => void
}

/** What the page says at its top: of the time, of a hand-in that is under way, of what lies on the device. */
export function AttemptNotice({ time, handIn, numbers, waitsFor, onTakeBack, isAsked, onDropWish }: Props) {
  const t = useTexts(quizTexts)
  const w = useTexts(attemptTexts)
  const once = t.once[waitsFor]
  if (handIn === 'taken') return <Banner icon="send" title={t.handInTaken} />
  if (time?.isOver)
    return (
      <Banner tone="warn" icon="clock" title={t.over}>
        <p>{numbers === '' ? t.overServer : t.overDevice({ numbers, once })}</p>
        {numbers !== '' && (
          <>
            <p>{t.overLate({ minutes: GRACE / MINUTE, days: CLAIMS_KEPT / DAY })}</p>
            {waitsFor === 'line' && <p>{t.overStay}</p>}
          </>
        )}
      </Banner>
    )
  if (handIn === 'sent')
    return (
      <Banner tone="warn" icon="send" title={t.handInSent}>
        <p>{t.handInSentWords}</p>
        <div className="btns">
          <Button type="button" onClick={onTakeBack}>
            {t.takeBack}
          </Button>
        </div>
      </Banner>
    )
  return (
    <>
      {isAsked && (
        <Banner tone="warn" icon="send" title={w.notHandedIn}>
          <p>{w.notHandedInWords}</p>
          <div className="btns">
            <a href={`#${SHEET}`} className={buttonClass({ variant: 'primary' })} aria-haspopup="dialog">
              {t.handIn}
            </a>
            <Button type="button" onClick={onDropWish}>
              {w.goOnAnswering}
            </Button>
          </div>
        </Banner>
      )}
      {handIn === 'recalled' && <Banner icon="back" title={t.takenBack} />}
      {handIn === 'perhaps' && (
        <Banner tone="warn" icon="back" title={t.perhaps}>
          {t.perhapsWords}
        </Banner>
      )}
      {numbers !== '' && (
        <Banner tone="warn" icon="offline">
          {t.offline({ numbers, once })} {time && t.offlineTime({ at: time.ends.words })}
        </Banner>
      )}
    </>
  )
}
