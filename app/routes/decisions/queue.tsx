import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Counts } from '#app/components/ui/figures.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { CoverLink, Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { decisionTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { spotOf } from '#app/platform/paging.ts'
import { WhyLine } from './card-article.tsx'
import { DECISION_LOOKS } from './looks.ts'
import { loadQueue } from './queue.page.server.ts'

export const handle: RouteHandle = { leader: true, plain: true }
export const meta: MetaFunction = () => pageTitle(decisionTexts.id.queueTitle)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'decision.queue')
  const now = new Date()
  return loadQueue(asker, spotOf(new URL(request.url).searchParams), now)
}

export default function Queue() {
  const queue = useLoaderData<typeof loader>()
  const t = useTexts(decisionTexts)
  const { counts } = queue
  return (
    <>
      <PageHead title={t.queueTitle} lede={queue.lede} />
      <div className="flow">
        <Counts
          label={t.summary}
          items={[
            { value: counts.waiting, label: t.counts.waiting, to: '#antrean' },
            { value: String(counts.unpublished), label: t.counts.unpublished, to: '#lalu' },
            { value: String(counts.decided), label: t.counts.thisWeek, to: '#lalu' },
          ]}
        />
        <section id="antrean" aria-label={t.queue}>
          {queue.rows.length === 0 ? (
            <EmptyState title={t.empty}>{t.emptyWords}</EmptyState>
          ) : (
            <>
              <Rows ordered label={t.queue}>
                {queue.rows.map((row) => (
                  <Row key={row.id}>
                    <WhyLine why={row.why} />
                    <h2 className="h3">
                      <CoverLink to={row.to}>{row.title}</CoverLink>
                    </h2>
                    <p className="line quiet">
                      {row.cost && (
                        <span className="ico">
                          <Icon name="money" />
                          {row.cost}
                        </span>
                      )}
                      {row.worthy && (
                        <span className="ico">
                          <Icon name="check-circle" />
                          {row.worthy}
                        </span>
                      )}
                    </p>
                    <p className="quiet">
                      {row.since} {row.needsBupati}
                    </p>
                  </Row>
                ))}
              </Rows>
              <KeyPager before={queue.before} after={queue.after} total={queue.total} />
              <div className="gap-s">
                <WhyOrder />
              </div>
            </>
          )}
        </section>
        <Section id="lalu" title={t.week}>
          {queue.decided.length === 0 ? (
            <p className="quiet">{t.weekEmpty}</p>
          ) : (
            <Rows label={t.week}>
              {queue.decided.map((one) => (
                <Row
                  key={one.id}
                  title={one.title}
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
