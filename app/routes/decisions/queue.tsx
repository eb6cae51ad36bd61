import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Counts } from '#app/components/ui/figures.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { decisionTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { DECISION_LOOKS } from './looks.ts'
import { loadQueue } from './queue.page.server.ts'
import { QueueRows, RestOfQueue } from './queue-rows.tsx'

export const handle: RouteHandle = { leader: true, plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: queue }) => pageTitle(queue?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'decision.queue')
  const now = new Date()
  const { searchParams } = new URL(request.url)
  const part = searchParams.get('bagian') === 'lain' ? 'rest' : 'hers'
  return loadQueue(asker, { query: searchParams, part }, now)
}

export default function Queue() {
  const queue = useLoaderData<typeof loader>()
  const t = useTexts(decisionTexts)
  const { counts, rest, noSeat } = queue
  return (
    <>
      <PageHead title={t.queueTitle} lede={queue.lede} />
      <div className="flow">
        {noSeat && <Banner tone="warn">{noSeat}</Banner>}
        <Counts
          label={t.summary}
          items={[
            { value: counts.waiting, label: t.counts.waiting, to: '#antrean' },
            { value: counts.unpublished, label: t.counts.unpublished, to: '#lalu' },
            { value: counts.decided, label: t.counts.sevenDays, to: '#lalu' },
          ]}
        />
        {rest?.only ? (
          <RestOfQueue rest={rest} rows={queue.rows} results={queue.results}>
            <KeyPager before={queue.before} after={queue.after} />
            <p className="btns">
              <ButtonLink to={paths.queue()}>{t.rest.back}</ButtonLink>
            </p>
          </RestOfQueue>
        ) : (
          <>
            <section id="antrean" aria-label={t.queue}>
              {queue.rows.length === 0 ? (
                <EmptyState title={rest ? t.emptyOfHers : t.empty}>
                  {rest ? t.emptyOfHersWords : t.emptyWords}
                </EmptyState>
              ) : (
                <>
                  <Results line={queue.results} />
                  <QueueRows rows={queue.rows} label={t.queue} heading="h2" />
                  <KeyPager before={queue.before} after={queue.after} />
                  <div className="gap-s">
                    <WhyOrder />
                  </div>
                </>
              )}
            </section>
            {rest && rest.rows.length > 0 && <RestOfQueue rest={rest} rows={rest.rows} />}
          </>
        )}
        <Section id="lalu" title={t.week}>
          {queue.decided.length === 0 ? (
            <p className="quiet">{t.weekEmpty}</p>
          ) : (
            <Rows label={t.week}>
              {queue.decided.map((one) => (
                <Row
                  key={one.id}
                  title={<Written text={one.title} />}
                  to={one.to}
                  aside={<Pill {...DECISION_LOOKS[one.kind]}>{one.kindWords}</Pill>}
                >
                  <p className="quiet">
                    {one.when} {one.pending}
                  </p>
                </Row>
              ))}
            </Rows>
          )}
          {queue.newest && <p className="hint">{queue.newest}</p>}
        </Section>
      </div>
    </>
  )
}

function WhyOrder() {
  const t = useTexts(decisionTexts)
  return (
    <Fold summary={t.whyOrder}>
      <ol className="stack-2 nums">
        <li>{t.order.pinned}</li>
        <li>{t.order.window}</li>
        <li>{t.order.worthy}</li>
        <li>{t.order.oldest}</li>
      </ol>
    </Fold>
  )
}
