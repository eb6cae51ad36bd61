import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { SheetsPage } from './sheets.page.server.ts'
import { peopleTexts } from './texts.ts'

/** Makes sheets, and shows those that can be used: four on an A4 page when printed. */
export function Sheets({ page, here, hint }: { page: SheetsPage; here: string; hint: string }) {
  const t = useTexts(peopleTexts).sheets
  if (!page.steppedUp)
    return (
      <div className="card stack">
        <p>{t.confirmWhy}</p>
        <div className="btns">
          <ButtonLink variant="primary" icon="shield" to={paths.stepUp(here, { unsent: false })}>
            {t.confirm}
          </ButtonLink>
        </div>
      </div>
    )
  return (
    <div className="flow">
      <Form method="post" className="card stack screen-only">
        <SubmissionKey value={page.key} />
        <p className="hint">{hint}</p>
        <div className="btns">
          <BusyButton variant={page.count === 0 ? 'primary' : 'plain'} icon="doc">
            {t.issue}
          </BusyButton>
        </div>
      </Form>
      {page.count === 0 ? (
        <EmptyState icon="doc" title={t.none}>
          {t.noneNext}
        </EmptyState>
      ) : (
        <section aria-label={t.list} className="stack">
          <p className="screen-only">{t.print}</p>
          <ul className="papers">
            {page.sheets.map((sheet) => (
              <Paper key={sheet.id} sheet={sheet} site={page.site} sample={page.sample} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type Shown = Extract<SheetsPage, { steppedUp: true }>

type PaperProps = Pick<Shown, 'site' | 'sample'> & { sheet: Shown['sheets'][number] }

/** It is cut out and handed over, so all that she needs stands on it, and that it is a sample. */
function Paper({ sheet, site, sample }: PaperProps) {
  const t = useTexts(peopleTexts).sheets
  const shell = useTexts(shellTexts)
  return (
    <li className="paper">
      <div>
        <p className="sm quiet">{sample ? `${t.paper} · ${shell.demo}` : t.paper}</p>
        <p className="paper-name">{sheet.name}</p>
        {sheet.about && <p className="paper-about sm quiet">{sheet.about}</p>}
      </div>
      <dl className="paper-steps">
        <dt>{t.address}</dt>
        <dd className="wrap-anywhere">{site}</dd>
        <dt>{t.code}</dt>
        <dd className="paper-code num">{sheet.code}</dd>
      </dl>
      <div className="paper-scan">
        <svg viewBox={`0 0 ${sheet.qr.size} ${sheet.qr.size}`} role="img" aria-label={t.qr(sheet)}>
          <path d={sheet.qr.path} />
        </svg>
        <p className="sm">{t.scan}</p>
      </div>
      <p className="sm">
        {t.then} <strong>{sheet.username}</strong>
      </p>
      <p className="sm quiet">{t.until(sheet)}</p>
    </li>
  )
}
