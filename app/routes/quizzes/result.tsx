import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useWrittenLang, Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import quizStyle from '#app/styles/quiz.css?url'
import { AttemptList } from './attempt-list.tsx'
import { Leftovers } from './leftovers.tsx'
import { whereIn } from './quiz.page.server.ts'
import { Lines } from './lines.tsx'
import { MarkCard } from './outcome/mark-card.tsx'
import { resultPage, type ResultPage } from './result.page.server.ts'
import { ReviewRow, VERDICT_LOOKS } from './outcome/review-row.tsx'
import { resultTexts } from './outcome/result-texts.ts'
import { SetAsideLink } from './set-aside-link.tsx'
import { quizTexts } from './texts.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: quizStyle }]
export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => {
  const r = textsOfPage(resultTexts, matches)
  return pageTitle(page ? `${r.resultTitle}: ${page.head.title}` : r.resultTitle)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'quiz.take')
  const where = whereIn(params)
  const page = await resultPage(asker, where, params.percobaan ?? '', new Date())
  if (!page) throw notFound()
  if (page === 'running') throw redirect(paths.quiz(where.module, where.quiz))
  return page
}

export default function Result() {
  const t = useTexts(quizTexts)
  const r = useTexts(resultTexts)
  const page = useLoaderData<typeof loader>()
  const { head, claims } = page
  const hasPassed = page.attempts.some(({ outcome }) => outcome === 'passed')
  const lang = useWrittenLang()
  return (
    <>
      <PageHead
        crumbs={[
          { label: t.learning, to: paths.learning() },
          { label: t.module(head.module), to: paths.module(head.module.slug) },
          { label: t.crumb, to: paths.quiz(head.module.slug, head.slug) },
          { label: r.resultTitle },
        ]}
        title={<Written text={head.title} within={t.title(head)} />}
      />
      <div className="cols">
        <div className="flow">
          <div className="stack">
            <Leftovers
              page={paths.quiz(head.module.slug, head.slug)}
              attempt={page.number}
              door={paths.saveQuiz(head.module.slug, head.slug, page.number)}
              now={page.now}
            />
            <MarkCard page={page} />
            {page.changes.map((change) => (
              <Banner key={`${change.when} ${change.before}`} tone="info" icon="history">
                {r.changed(change)}
              </Banner>
            ))}
            {claims.WAITING && (
              <Banner tone="info" icon="clock" title={r.claims}>
                {page.byTime
                  ? r.claimsWords({ numbers: claims.WAITING })
                  : r.claimsHandedIn({ numbers: claims.WAITING, when: page.at ?? '' })}
              </Banner>
            )}
            {claims.ACCEPTED && (
              <Banner tone="ok" title={r.claims}>
                <p>{r.claimAccepted({ numbers: claims.ACCEPTED })}</p>
                {page.replaced.map(({ number, lines }) => (
                  <div key={number}>
                    <p>{r.replaced({ number })}</p>
                    <Lines lines={lines} lang={lang} />
                  </div>
                ))}
              </Banner>
            )}
            {claims.REFUSED && (
              <Banner tone="info" title={r.claims}>
                {r.claimRefused({ numbers: claims.REFUSED })}
              </Banner>
            )}
          </div>
          {page.readAgain.length > 0 && <ReadAgainList page={page} />}
          {page.review.length > 0 && <ReviewList page={page} />}
        </div>
        <div className="flow">
          <AttemptList head={head} attempts={page.attempts} shown={page.number} />
          <SetAsideLink to={paths.quizSetAside(head.module.slug, head.slug)} words={page.setAside} />
          <Section id="selesai" title={r.doneWhen}>
            <Banner tone={hasPassed ? 'ok' : 'turn'} icon={hasPassed ? 'check-circle' : 'flag'}>
              {page.pass === null ? r.doneWhenNoPass : r.doneWhenPass({ pass: page.pass })}
            </Banner>
          </Section>
        </div>
      </div>
    </>
  )
}

function ReadAgainList({ page }: { page: ResultPage }) {
  const r = useTexts(resultTexts)
  return (
    <Section id="baca" title={r.readAgain}>
      <Rows ordered label={r.readAgain}>
        {page.readAgain.map(({ to, title, numbers }) => (
          <Row key={to} to={to} title={<Written text={title} />}>
            <p className="quiet">{r.readFor({ numbers: numbers.join(', ') })}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** What was not right or has a trainer's words stands open, the rest is there for whoever wants it. */
function ReviewList({ page }: { page: ResultPage }) {
  const t = useTexts(quizTexts)
  const r = useTexts(resultTexts)
  const { review, counted, keys } = page
  const isOpen = ({ verdict, comment }: (typeof review)[number]) => verdict !== 'RIGHT' || comment !== ''
  const right = review.filter((one) => !isOpen(one))
  const rest = review.filter(isOpen)
  return (
    <Section id="ulasan" title={r.review} aside={counted && r.counted(counted)}>
      <div className="stack">
        <ol className="qnav">
          {review.map(({ number, verdict }) => (
            <li key={number}>
              <a href={`#u${number}`} className={verdict ? VERDICT_LOOKS[verdict].tone : undefined}>
                <span className="sr">{t.question({ number: 0 }).replace('0', '')}</span>
                {number}
                {verdict && <Icon name={VERDICT_LOOKS[verdict].icon} />}
                {verdict && <span className="sr">, {r.verdicts[verdict]}</span>}
              </a>
            </li>
          ))}
        </ol>
        {keys && <p className="sm quiet">{keys === 'AFTER_CLOSE' ? r.keysClose : r.keysAttempts}</p>}
        {rest.length > 0 && (
          <Rows ordered label={r.review}>
            {rest.map((one) => (
              <ReviewRow key={one.number} review={one} />
            ))}
          </Rows>
        )}
        {right.length > 0 && (
          <Fold summary={r.rightOnes({ count: right.length })} open={rest.length === 0}>
            <Rows ordered label={r.verdicts.RIGHT}>
              {right.map((one) => (
                <ReviewRow key={one.number} review={one} />
              ))}
            </Rows>
          </Fold>
        )}
      </div>
    </Section>
  )
}
