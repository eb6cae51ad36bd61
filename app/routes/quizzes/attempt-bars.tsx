import { Button, buttonClass } from '#app/components/ui/button.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { doneOf, onDevice, QuestionNav, type Stated } from './question-nav.tsx'
import { quizTexts } from './texts.ts'
import { TimeCard, TimeShort, type TimeLeft } from './time-left.tsx'
import { SHEET } from './use-attempt.ts'
import type { HandIn } from './use-handing-in.ts'

type Props = {
  /** The form that the button sends where nothing saves itself. */
  form: string
  questions: readonly Stated[]
  time: TimeLeft | null
  handIn: HandIn
  /** Answers save themselves: the button only asks, and what is to be sent goes at once. */
  onPress: (() => void) | null
}

/** Beside the questions, on a wide screen. */
export function AttemptAside({ summary, ...bars }: Props & { summary: string }) {
  const t = useTexts(quizTexts)
  const { questions, time } = bars
  const word = useHandInWord(bars)
  const waiting = onDevice(questions).length
  return (
    <aside className="side stack desk" aria-label={t.list}>
      {time && <TimeCard time={time} />}
      <section className="card stack" aria-labelledby="daftar-sisi">
        <h2 className="h3" id="daftar-sisi">
          {t.list}
        </h2>
        <QuestionNav questions={questions} />
        <p className="sm quiet">{summary}</p>
        {waiting > 0 && (
          <div className="line">
            <Pill tone="info" icon="server">
              {t.serverCount({ count: Math.max(0, doneOf(questions) - waiting) })}
            </Pill>
            <Pill tone="warn" icon="phone">
              {t.deviceCount({ count: waiting })}
            </Pill>
          </div>
        )}
        {word !== null && <strong>{word}</strong>}
        <HandInButton {...bars} />
      </section>
    </aside>
  )
}

/** The same at the thumb. */
export function AttemptBar(bars: Props) {
  const t = useTexts(quizTexts)
  const { questions, time } = bars
  const word = useHandInWord(bars)
  const waiting = onDevice(questions).length
  const count = { done: doneOf(questions), of: questions.length }
  return (
    <div className="bar attempt-bar phone stack-2" role="group" aria-label={t.handIn}>
      {(time !== null || waiting > 0 || word !== null) && (
        <div className="line spread">
          {time && <TimeShort time={time} />}
          {word !== null && <strong>{word}</strong>}
          {waiting > 0 && <span className="quiet">{t.deviceCount({ count: waiting })}</span>}
        </div>
      )}
      <div className="duo">
        <a className="btn full" href="#daftar">
          <span className="long">{t.jump(count)}</span>
          <span className="short">
            <span className="sr">{t.questions}: </span>
            {t.jumpShort(count)}
          </span>
        </a>
        <HandInButton {...bars} />
      </div>
    </div>
  )
}

/** What has come of her press, for who is far from the top of the page. */
function useHandInWord({ handIn }: Props): string | null {
  const t = useTexts(quizTexts)
  if (handIn === 'recalled' || handIn === 'perhaps') return t.takenBackShort
  return handIn === 'sent' ? t.handInSent : null
}

/** With a dead line too she sees what is missing; the form alone would wait for all answers first. */
function HandInButton({ form, onPress }: Props) {
  const t = useTexts(quizTexts)
  return onPress ? (
    <a
      href={`#${SHEET}`}
      className={buttonClass({ variant: 'primary', full: true })}
      aria-haspopup="dialog"
      onClick={onPress}
    >
      {t.handIn}
    </a>
  ) : (
    <Button
      form={form}
      variant="primary"
      full
      name="aksi"
      value="kumpul"
      aria-haspopup="dialog"
      data-membuka={SHEET}
    >
      {t.handIn}
    </Button>
  )
}
