import type { ReactNode } from 'react'
import { DefinitionList } from './definition-list.tsx'
import { Figures, type Figure } from './figures.tsx'
import type { IconName } from './icon-names.ts'
import { Icon } from './icons.tsx'
import { Written } from './written.tsx'

/** Why something stands where it stands in a queue. */
type Why = { text: string; urgent: boolean; rule: keyof typeof WHY_ICONS }

const WHY_ICONS = {
  pinned: 'flag',
  window: 'clock',
  worthy: 'check-circle',
  waiting: 'clock',
} as const satisfies Record<string, IconName>

export type LeaderCardProps = {
  card: {
    why: Why | null
    title: string
    signing: string | null
    request: string
    figures: readonly Figure[]
    rows: readonly { term: string; strong?: string; text: string; written?: true }[]
  }
  /** What the figures are called together. */
  figures: string
  /** `h3` where the card is only shown on somebody else's page, before it is a leader's. */
  heading?: 'h1' | 'h3'
  /** The links below. */
  children?: ReactNode
}

/** What a leader reads above the buttons. */
export function LeaderCard({ card, figures, heading: Heading = 'h1', children }: LeaderCardProps) {
  return (
    <article className="stack" aria-labelledby="judul" id="kartu">
      {card.why && <WhyLine why={card.why} />}
      <Heading id="judul" tabIndex={-1}>
        <Written text={card.title} />
      </Heading>
      {card.signing && (
        <p className="ico">
          <Icon name="stamp" />
          <span>{card.signing}</span>
        </p>
      )}
      <p className="ask">
        <Written text={card.request} />
      </p>
      <Figures items={card.figures} label={figures} across card />
      <DefinitionList
        items={card.rows.map(({ term, strong, text, written }) => ({
          term,
          value: strong ? (
            <>
              <strong>{strong}</strong>
              {text && `, ${text}`}
            </>
          ) : written ? (
            <Written text={text} />
          ) : (
            text
          ),
        }))}
      />
      {children}
    </article>
  )
}

export function WhyLine({ why }: { why: Why }) {
  return (
    <p className={why.urgent ? 'why urgent' : 'why'}>
      <Icon name={WHY_ICONS[why.rule]} />
      <span>{why.text}</span>
    </p>
  )
}
