import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { WrittenText } from '#app/components/ui/written-text.tsx'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { SubmissionPage } from './submission.page.server.ts'

/** What was handed in: text, files, and the other attempts. */
export function WorkView({ page }: { page: SubmissionPage }) {
  const t = useTexts(gradingTexts)
  return (
    <div className="flow">
      <Section id="naskah" title={t.text}>
        {page.text === '' ? (
          <p className="quiet">{t.noText}</p>
        ) : (
          <WrittenText text={page.text} formatted={page.formatted} />
        )}
      </Section>
      <Section id="berkas" title={t.files}>
        {page.files.length === 0 ? (
          <p className="quiet">{t.noFiles}</p>
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
      </Section>
      {page.attempts.length > 1 && (
        <Section id="percobaan" title={t.attempts}>
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
        </Section>
      )}
      {page.status === 'HANDED_IN' && (
        <div className="btns">
          <ButtonLink to="#kembalikan" icon="left" preventScrollReset>
            {t.returnTitle}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
