import { Link } from '@remix-run/react'
import { Fold } from '#app/components/ui/fold.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { editTexts } from '#app/domain/recommendations/edit-words.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

export type SectionLink = { key: string; title: string; to: string; missing: number; current: boolean }
type Props = { sections: readonly SectionLink[]; position: string; all: string }

/** All sections and how complete they are: a fold on phones, a column on wide screens. */
export function SectionNav({ sections, position, all }: Props) {
  const t = useTexts(recommendationTexts)
  const { edit } = useTexts(editTexts)
  const done = sections.filter((section) => section.missing === 0).length
  const words = t.page.sectionsDone({ done: String(done), all })
  return (
    <>
      <div className="phone">
        <Fold summary={`${edit.sectionOf({ number: position, all })}. ${words}`}>
          <SectionLinks sections={sections} />
        </Fold>
      </div>
      <nav className="side desk" aria-label={edit.sections}>
        <SectionLinks sections={sections} short />
        <div className="pad stack-2">
          <Progress value={done} max={sections.length} label={words} />
          <p className="sm quiet">{words}</p>
        </div>
      </nav>
    </>
  )
}

/** The sections as links with a tick or their number. */
export function SectionLinks({ sections, short }: { sections: readonly SectionLink[]; short?: boolean }) {
  const t = useTexts(recommendationTexts)
  const missing = short ? t.page.missingShort : t.page.missing
  return (
    <ol className="secs">
      {sections.map((section, index) => (
        <li key={section.key}>
          <Link to={section.to} aria-current={section.current ? 'true' : undefined}>
            <span className={section.missing === 0 ? 'done' : section.current ? 'now' : undefined}>
              <span className="dot">
                {section.missing === 0 ? <Icon name="check" /> : <span aria-hidden="true">{index + 1}</span>}
              </span>
            </span>
            <span>{section.title}</span>
            <small>
              {section.missing === 0 ? t.page.complete : missing({ count: String(section.missing) })}
            </small>
          </Link>
        </li>
      ))}
    </ol>
  )
}
