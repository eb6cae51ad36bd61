import { useState } from 'react'
import { isWritten } from '#app/components/asked/asked.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { FieldNews } from '#app/components/ui/field-news.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useFollow } from '#app/components/ui/use-follow.ts'
import { Written } from '#app/components/ui/written.tsx'
import { isText } from '#app/domain/quiz-attempts/text-answers.ts'
import { answerField, TAKES_STORED } from '#app/domain/quiz-attempts/wire.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { CHOICE } from '#app/platform/forms.ts'
import { refusedPlaces } from '#app/platform/line/keeper-shape.ts'
import { AttemptAside, AttemptBar } from './attempt-bars.tsx'
import { AttemptNotice } from './attempt-notice.tsx'
import { attemptTexts } from './attempt-texts.ts'
import { HandInSheet } from './hand-in-sheet.tsx'
import { QuestionCard } from './question-card.tsx'
import { onDevice, QuestionNav, useSummary, type Stated } from './question-nav.tsx'
import { stateOf } from './question-state.ts'
import type { AttemptPage } from './quiz.page.server.ts'
import { SetAsideLink } from './set-aside-link.tsx'
import type { AttemptFailure } from './save-words.server.ts'
import { quizTexts } from './texts.ts'
import { formId, useAttempt } from './use-attempt.ts'
import { useHandingIn } from './use-handing-in.ts'
import { clockTime, wordsOf } from './shown-words.ts'

type Props = { page: AttemptPage; failures: AttemptFailure }

/** A running attempt: one page, one form, whole without scripts; with them each answer saves itself. */
export function AttemptView({ page, failures }: Props) {
  const t = useTexts(quizTexts)
  const w = useTexts(attemptTexts)
  const language = useLanguage()
  const { head, number } = page
  // What came back with the form stands in it, on the mark from which it was made.
  const drawn = page.questions.map((question) => {
    const failed = failures.find(({ position }) => position === question.position)
    return { ...question, failed, said: failed?.said ?? question.said, mark: failed?.mark ?? question.mark }
  })
  const [questions] = useState(drawn)
  const shown = failures.length > 0 ? drawn : questions
  const marks = Object.fromEntries(shown.map(({ position, mark }) => [answerField(position), mark]))
  const kept = useAttempt({ ...page, questions: shown }, marks, failures.length > 0)
  const { whole, keeping, savedAt, said, time } = kept
  const isOver = time?.isOver ?? false
  const stateNow = (question: (typeof shown)[number]) => {
    const state = stateOf(question, keeping ? whole : null)
    const { failed } = question
    if (!failed || keeping) return state
    if (failed.isClash) return { ...state, where: 'clash' as const }
    return { ...state, where: 'failed' as const, fault: state.fault ?? ('refused' as const) }
  }
  const stated = shown.flatMap((question): Stated[] =>
    question.number === null ? [] : [{ question, number: question.number, state: stateNow(question) }],
  )
  useFollow(kept, {
    readAt: page.now,
    values: Object.fromEntries(
      page.questions.map((question) => [answerField(question.position), stateOf(question, null).value]),
    ),
    marks: Object.fromEntries(page.questions.map(({ position, mark }) => [answerField(position), mark])),
  })
  const { slug } = head.module
  const handing = useHandingIn(kept, isOver, {
    door: paths.handInQuiz(slug, head.slug),
    result: paths.quizResult(slug, head.slug, number),
    place: paths.quizAttempt(slug, head.slug, number),
  })
  const isSent = handing.state === 'sent' || handing.state === 'taken'
  const refused = refusedPlaces(whole)
  const summary = useSummary(stated)
  const numbers = onDevice(stated)
    .map((one) => one.number)
    .join(', ')
  // Signed out she has a line, and it does not help her.
  const waitsFor = whole.why === 'signedOut' ? 'signIn' : 'line'
  const nowMark = (position: number, mark: string) => whole.fields[answerField(position)]?.mark ?? mark
  const bars = {
    form: formId(number),
    questions: stated,
    time,
    handIn: handing.state,
    onPress: keeping ? kept.on.onBlur : null,
  }
  const versions = shown.map(({ position, mark }) => nowMark(position, mark).split('-')[0] ?? '0').join(',')
  const pass = page.pass === null ? '' : t.passShort({ pass: page.pass })
  return (
    <>
      <PageHead
        crumbs={[
          { label: t.learning, to: paths.learning() },
          { label: t.module(head.module), to: paths.module(head.module.slug) },
          { label: t.crumb },
        ]}
        title={<Written text={head.title} within={t.title(head)} />}
        lede={[
          page.most === null ? t.attempt({ number }) : t.attemptOf({ number, of: page.most }),
          pass,
        ].join(' ')}
      />
      <div className="cols">
        <Form
          method="post"
          id={formId(number)}
          ref={kept.form}
          className="stack-6"
          tabIndex={-1}
          {...kept.on}
          onChange={handing.goOn}
        >
          <div className="stack quiz-top">
            <button type="submit" className="sr" name="aksi" value="simpan" tabIndex={-1} aria-hidden="true">
              {t.saveAll}
            </button>
            <noscript>
              <Banner icon="alert">{w.saveByButton}</Banner>
            </noscript>
            {failures.length > 0 && (
              <Banner tone="danger" title={t.unsavedTitle} arrival>
                <ul className="err-list">
                  {failures.map(({ position, sentence }) => (
                    <li key={position}>
                      <a href={`#s${position}`}>
                        {t.question({ number: shown.find((one) => one.position === position)?.number ?? 0 })}:{' '}
                        {sentence}
                      </a>
                    </li>
                  ))}
                </ul>
              </Banner>
            )}
            <SetAsideLink to={paths.quizSetAside(slug, head.slug)} words={page.setAside} />
            <nav className="stack-2 phone" id="daftar" tabIndex={-1} aria-label={t.list}>
              <QuestionNav questions={stated} />
              <p className="sm quiet">{summary}</p>
            </nav>
            <div role="status" className="stack-2">
              <AttemptNotice
                time={time}
                handIn={handing.state}
                numbers={numbers}
                waitsFor={waitsFor}
                onTakeBack={handing.takeBack}
                isAsked={handing.isAsked}
                onDropWish={handing.dropWish}
              />
            </div>
          </div>
          <fieldset disabled={(isOver && keeping) || isSent} className="stack-6">
            <legend className="sr">{t.list}</legend>
            {shown.map((question) => {
              const { position, failed } = question
              const name = answerField(position)
              const saidAt = said.current[name]?.at
              return (
                <QuestionCard
                  key={position}
                  question={question}
                  count={stated.length}
                  state={stateNow(question)}
                  mark={nowMark(position, question.mark)}
                  savedAt={savedAt[name] ?? question.savedAt ?? null}
                  saidAt={saidAt === undefined ? null : clockTime(saidAt, language)}
                  error={
                    keeping ? refused.get(name) : failed && !failed.isClash ? failed.sentence : undefined
                  }
                >
                  <FieldNews
                    field={name}
                    words={(value) => wordsOf(kept.form.current, value, w.notChosen)}
                    isChosen={!isWritten(question.kind)}
                    {...kept}
                    setsAside={isText(question.kind)}
                  />
                  {failed?.isClash && !keeping && (
                    <Banner tone="danger" icon="compare" title={failed.sentence}>
                      <p>{t.clashWords({ answer: failed.stored ?? '' })}</p>
                      <ChoiceGroup
                        name={CHOICE + name}
                        label={t.question({ number: question.number ?? 0 })}
                        quietLegend
                        options={[
                          { value: failed.storedMark ?? '', label: t.useMine },
                          { value: TAKES_STORED, label: t.useStored },
                        ]}
                      />
                    </Banner>
                  )}
                </QuestionCard>
              )
            })}
          </fieldset>
          <p className="quiet">{t.last}</p>
          <div className="btns">
            <Button name="aksi" value="simpan">
              {t.saveAll}
            </Button>
          </div>
        </Form>
        <AttemptAside {...bars} summary={summary} />
      </div>
      <AttemptBar {...bars} />
      <div>
        <HandInSheet
          page={page}
          questions={stated}
          versions={keeping || failures.length > 0 ? versions : page.versions}
          isOver={isOver}
          keeping={keeping}
          waitsFor={waitsFor}
          handing={handing}
        />
      </div>
    </>
  )
}
