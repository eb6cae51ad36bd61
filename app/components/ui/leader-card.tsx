import type { ReactNode } from 'react'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Figures } from '#app/components/ui/figures.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { Card } from '#app/domain/decisions/card.ts'
import { decisionTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { WHY_ICONS } from './looks.ts'

/** `children`: the links below, in the words of `card.links`. */
export type CardArticleProps = { card: Card; children?: ReactNode }

/** Everything above the buttons, at most 120 words. */
export function CardArticle({ card, children }: CardArticleProps) {
  const t = useTexts(decisionTexts)
  return (
    <article className="stack" aria-labelledby="judul" id="kartu">
      {card.why && <WhyLine why={card.why} />}
      <h1 id="judul" tabIndex={-1}>
        <Written text={card.title} />
      </h1>
      {card.signing && (
        <p className="ico">
          <Icon name="stamp" />
          <span>{card.signing}</span>
        </p>
      )}
      <p className="ask">
        <Written text={card.request} />
      </p>
      <Figures items={card.figures} label={t.figures} across card />
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

export function WhyLine({ why }: { why: NonNullable<Card['why']> }) {
  return (
    <p className={why.urgent ? 'why urgent' : 'why'}>
      <Icon name={WHY_ICONS[why.rule]} />
      <span>{why.text}</span>
    </p>
  )
}
