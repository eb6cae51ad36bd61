import { Link, useLocation } from '@remix-run/react'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { Icon } from '#app/components/ui/icons.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { WrittenText } from '#app/components/ui/written-text.tsx'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { SubmissionPage } from './submission.page.server.ts'

/** The text's id: on a phone it is shown instead of the sheet while the address names it. */
export const TEXT = 'naskah'

/** Which of the two a phone shows, once the page lives: the router changes the address without the browser's knowing of it. */
export function useShown(): 'naskah' | 'lembar' | undefined {
  const isAlive = useHydrated()
  const { hash } = useLocation()
  if (!isAlive) return undefined
  return hash === `#${TEXT}` ? 'naskah' : 'lembar'
}

/** What was handed in: the receipt, the text, files, and the other attempts. It stays in view and scrolls by itself. */
export function TextPane({ page }: { page: SubmissionPage }) {
  const t = useTexts(gradingTexts)
  return (
    <section className="textpane stack" id={TEXT} tabIndex={0} aria-labelledby="judul-naskah">
      <h2 className="sr" id="judul-naskah">
        {t.text}
      </h2>
      <p className="sm quiet num">{page.receipt}</p>
      {page.text === '' ? (
        <p className="quiet">{t.noText}</p>
      ) : (
        <WrittenText text={page.text} formatted={page.formatted} />
      )}
      <h3 className="h3" id="berkas">
        {t.files}
      </h3>
      {page.files.length === 0 ? (
        <p className="sm quiet">{t.noFiles}</p>
      ) : (
        <Rows label={t.files}>
          {page.files.map((file) => (
            <Row key={file.id}>
              <a className="ico wrap-anywhere" href={file.to} download>
                <Icon name="download" />
                <span>{file.name}</span>
              </a>
              <p className="sm quiet num">{file.size}</p>
            </Row>
          ))}
        </Rows>
      )}
      {page.attempts.length > 1 && (
        <>
          <h3 className="h3">{t.attempts}</h3>
          <ul className="stack-2">
            {page.attempts.map(({ attempt, to, at, shown }) => (
              <li key={to}>
                {shown ? (
                  <strong>{t.attemptLink({ attempt, at })}</strong>
                ) : (
                  <Link to={to}>{t.attemptLink({ attempt, at })}</Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
