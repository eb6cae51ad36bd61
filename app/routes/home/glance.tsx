import { Counts } from '#app/components/ui/figures.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { glanceFor } from './glance.server.ts'

type Glance = NonNullable<Awaited<ReturnType<typeof glanceFor>>>

/** Each one tap from the list it counts. */
export function GlanceCounts({ counts: { title, items, empty } }: Pick<Glance, 'counts'>) {
  return (
    <Section id="sekarang" title={title}>
      {items.length > 0 ? <Counts items={items} label={title} broad /> : <p className="quiet">{empty}</p>}
    </Section>
  )
}

/** The days that come next, the soonest first. */
export function GlanceDays({ days: { title, items, empty } }: Pick<Glance, 'days'>) {
  return (
    <Section id="tanggal" title={title}>
      {items.length > 0 ? (
        <Rows ordered label={title}>
          {items.map(({ title: name, written, what, when, to }, index) => (
            <Row key={index} title={<Written text={written} within={name} />} to={to}>
              <p className="num">{when}</p>
              <p className="sm quiet">{what}</p>
            </Row>
          ))}
        </Rows>
      ) : (
        <p className="quiet">{empty}</p>
      )}
    </Section>
  )
}
