import type { ReactNode } from 'react'
import { Icon } from '#app/components/ui/icons.tsx'
import { WhyLine } from '#app/components/ui/leader-card.tsx'
import { CoverLink, Row, Rows } from '#app/components/ui/rows.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { paths } from '#app/paths.ts'
import type { QueueData } from './queue.page.server.ts'

type Shown = QueueData['rows']

type QueueRowsProps = { rows: Shown; label: string; heading: 'h2' | 'h3' }

/** Recommendations in the order of the queue, each with the reason for its place. */
export function QueueRows({ rows, label, heading: Heading }: QueueRowsProps) {
  return (
    <Rows ordered label={label}>
      {rows.map((row) => (
        <Row key={row.id}>
          <WhyLine why={row.why} />
          <Heading className="h3">
            <CoverLink to={row.to}>
              <Written text={row.title} />
            </CoverLink>
          </Heading>
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
            {row.since} {row.needsBupati} {row.waitsFor}
          </p>
        </Row>
      ))}
    </Rows>
  )
}

type RestProps = { rest: NonNullable<QueueData['rest']>; rows: Shown; results?: string; children?: ReactNode }

/** What waits for others: she reads it, and the heading says for whom it waits. */
export function RestOfQueue({ rest, rows, results, children }: RestProps) {
  return (
    <Section
      id="lain"
      title={rest.title}
      className="stack"
      more={rest.more === null ? undefined : { to: paths.queueRest(), label: rest.more }}
    >
      <p className="quiet">{rest.words}</p>
      {results && <Results line={results} />}
      <QueueRows rows={rows} label={rest.title} heading="h3" />
      {children}
    </Section>
  )
}
