import { Link } from '@remix-run/react'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { extensionTexts } from './extension-texts.ts'
import type { extensionsPage } from './extensions.page.server.ts'

type Page = ReturnType<typeof extensionsPage>

const LOOKS = {
  holds: { tone: 'turn', icon: 'clock' },
  used: { tone: 'ok', icon: 'check' },
  overtaken: { tone: 'plain', icon: 'calendar' },
} as const

/** Who has more time than everybody, the newest first. */
export function GivenExtensions({ page }: { page: Page }) {
  const t = useTexts(extensionTexts)
  return (
    <Section id="diperpanjang" title={t.given}>
      {page.given.length === 0 && (
        <EmptyState icon="clock" title={t.nobodyTitle}>
          {t.nobody}
        </EmptyState>
      )}
      {page.given.length > 0 && (
        <Rows label={t.given}>
          {page.given.map(({ id, name, to, until, reason, by, state }) => (
            <Row
              key={id}
              title={name}
              aside={<Pill {...LOOKS[state]}>{t[state]}</Pill>}
              action={
                <Link className="btn" to={to}>
                  {t.change}
                  <span className="sr">{t.changeOf({ name })}</span>
                </Link>
              }
            >
              <p className="num">{until}</p>
              <div className="quiet">
                <Notes text={reason} />
              </div>
              <p className="sm quiet num">{by}</p>
            </Row>
          ))}
        </Rows>
      )}
      <KeyPager before={page.before} after={page.after} />
    </Section>
  )
}
