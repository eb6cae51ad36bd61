import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Fold } from '#app/components/ui/fold.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { KIND_ICONS, type Kind } from './kind-looks.ts'
import { questionTexts } from './question-texts.ts'

export type Neighbour = { id: string; title: string; kind: Kind; to: string }

type Props = {
  neighbours: readonly Neighbour[]
  /** The question of the page; null where it is new. */
  current: string | null
  /** The question as participants see it, drawn by the page: the other pages of this room need not load how. */
  preview: { drawn: ReactNode; isTyped: boolean } | null
  children: ReactNode
}

/** A question's form with what else its quiz asks beside it, and how it looks below. */
export function QuestionPage({ neighbours, current, preview, children }: Props) {
  const t = useTexts(questionTexts).question
  const place = neighbours.findIndex(({ id }) => id === current) + 1
  const list = <NeighbourList neighbours={neighbours} current={current} />
  return (
    <div className={neighbours.length > 0 ? 'edit with-bank' : 'narrow stack-6'}>
      {neighbours.length > 0 && (
        <>
          <nav className="side desk stack" aria-label={t.others}>
            {list}
          </nav>
          <div className="phone">
            <Fold summary={place > 0 ? t.nth({ place, of: neighbours.length }) : t.others}>{list}</Fold>
          </div>
        </>
      )}
      <div className="stack-6">
        {children}
        <Section id="pratinjau" title={t.preview}>
          <p className="quiet gap-b">
            {preview === null ? t.previewNone : preview.isTyped ? t.previewTyped : t.previewSaved}
          </p>
          {preview?.drawn}
        </Section>
      </div>
    </div>
  )
}

function NeighbourList({ neighbours, current }: Pick<Props, 'neighbours' | 'current'>) {
  return (
    <ol className="secs bank">
      {neighbours.map(({ id, title, kind, to }) => (
        <li key={id}>
          <Link to={to} aria-current={id === current ? 'page' : undefined}>
            <Icon name={KIND_ICONS[kind]} />
            <Written text={title} />
          </Link>
        </li>
      ))}
    </ol>
  )
}
