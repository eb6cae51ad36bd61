import { ButtonLink } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { ResultPage } from '../result.page.server.ts'
import { resultTexts } from './result-texts.ts'
import { quizTexts } from '../texts.ts'

/** The receipt, the mark as far as it is shown, and what one can do next. */
export function MarkCard({ page }: { page: ResultPage }) {
  const t = useTexts(quizTexts)
  const r = useTexts(resultTexts)
  const { head, percent, pass, waiting, counted, reach } = page
  const when = page.at ?? ''
  const isPassed = percent !== null && pass !== null && percent >= pass
  const quiz = paths.quiz(head.module.slug, head.slug)
  const hasToRead = page.readAgain.length > 0
  return (
    <div className="card mine stack">
      <p data-arrival="" tabIndex={-1}>
        <strong>{page.byTime ? r.receiptTime({ when }) : r.receiptTitle({ when })}</strong>{' '}
        {page.receipt !== null && <span className="num">{t.receipt({ number: page.receipt })}</span>}
      </p>
      {percent === null ? (
        <p>
          {page.hidden === 'AFTER_CLOSE'
            ? r.hiddenClose
            : page.hidden === 'AFTER_ATTEMPTS'
              ? r.hiddenAttempts
              : r.hidden}
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
                    ? r.passed
                    : page.passedWith !== null
                      ? r.passedOther({ percent: page.passedWith })
                      : reach !== null
                        ? reach < pass
                          ? r.outOfReach({ most: reach })
                          : r.provisional
                        : r.notPassed({ short: pass - percent })}
                </strong>
              )}{' '}
              {pass !== null && t.passShort({ pass })} {counted && `${r.counted(counted)}.`}
            </p>
          </div>
        </div>
      )}
      {waiting > 0 && <p>{r.waiting({ count: waiting })}</p>}
      <p className="quiet">
        {page.attemptsLeft === null
          ? r.unlimited
          : page.attemptsLeft === 0
            ? r.noneLeft
            : r.leftAttempts({ count: page.attemptsLeft })}{' '}
        {page.counts === 'BEST'
          ? `${t.counts}: ${t.countsBest.toLowerCase()}.`
          : `${t.counts}: ${t.countsLast.toLowerCase()}.`}
      </p>
      {page.hash !== null && (
        <p className="sm quiet num wrap-anywhere">
          {r.receiptHash} {page.hash.slice(0, 16)}
        </p>
      )}
      <div className="btns">
        {hasToRead && !isPassed && (
          <ButtonLink variant="primary" to="#baca">
            {r.readAgainFirst}
          </ButtonLink>
        )}
        {page.isRunning ? (
          <ButtonLink to={quiz}>{r.goOn}</ButtonLink>
        ) : (
          page.mayStart && <ButtonLink to={quiz}>{r.again}</ButtonLink>
        )}
        <ButtonLink to={paths.module(head.module.slug)}>{r.toModule(head.module)}</ButtonLink>
      </div>
    </div>
  )
}
