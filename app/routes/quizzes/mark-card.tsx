import { ButtonLink } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { ResultPage } from './result.page.server.ts'
import { quizTexts } from './texts.ts'

/** The receipt, the mark as far as it is shown, and what one can do next. */
export function MarkCard({ page }: { page: ResultPage }) {
  const t = useTexts(quizTexts)
  const { head, percent, pass, waiting, counted } = page
  const when = page.at ?? ''
  const isPassed = percent !== null && pass !== null && percent >= pass
  const quiz = paths.quiz(head.module.slug, head.slug)
  const hasToRead = page.readAgain.length > 0
  return (
    <div className="card mine stack">
      <p data-arrival="" tabIndex={-1}>
        <strong>{page.byTime ? t.receiptTime({ when }) : t.receiptTitle({ when })}</strong>{' '}
        {page.receipt !== null && <span className="num">{t.receipt({ number: page.receipt })}</span>}
      </p>
      {percent === null ? (
        <p>
          {page.hidden === 'AFTER_CLOSE'
            ? t.hiddenClose
            : page.hidden === 'AFTER_ATTEMPTS'
              ? t.hiddenAttempts
              : t.hidden}
        </p>
      ) : (
        <div className="mark-card">
          <p className="fig">
            {percent} <small>{t.outOf}</small>
          </p>
          <div className="stack-2">
            <p>
              {pass !== null && (
                <strong>
                  {isPassed
                    ? t.passed
                    : page.passedWith !== null
                      ? t.passedOther({ percent: page.passedWith })
                      : waiting > 0
                        ? t.provisional
                        : t.notPassed({ short: pass - percent })}
                </strong>
              )}{' '}
              {pass !== null && t.passShort({ pass })} {counted && `${t.counted(counted)}.`}
            </p>
          </div>
        </div>
      )}
      {waiting > 0 && <p>{t.waiting({ count: waiting })}</p>}
      <p className="quiet">
        {page.attemptsLeft === null
          ? t.unlimited
          : page.attemptsLeft === 0
            ? t.noneLeft
            : t.leftAttempts({ count: page.attemptsLeft })}{' '}
        {page.counts === 'BEST'
          ? `${t.counts}: ${t.countsBest.toLowerCase()}.`
          : `${t.counts}: ${t.countsLast.toLowerCase()}.`}
      </p>
      {page.hash !== null && (
        <p className="sm quiet num wrap-anywhere">
          {t.receiptHash} {page.hash.slice(0, 16)}
        </p>
      )}
      <div className="btns">
        {hasToRead && !isPassed && (
          <ButtonLink variant="primary" to="#baca">
            {t.readAgainFirst}
          </ButtonLink>
        )}
        {page.isRunning ? (
          <ButtonLink to={quiz}>{t.goOn}</ButtonLink>
        ) : (
          page.mayStart && <ButtonLink to={quiz}>{t.again}</ButtonLink>
        )}
        <ButtonLink to={paths.module(head.module.slug)}>{t.toModule(head.module)}</ButtonLink>
      </div>
    </div>
  )
}
