import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { PreviewPage } from './preview.page.server.ts'
import { importTexts } from './texts.ts'

/** What will happen in figures, and the two ways out of the page. */
export function LetIn({ page }: { page: PreviewPage }) {
  const t = useTexts(importTexts).preview
  const { leftOut, ready, nothing } = page
  return (
    <div className="card stack narrow">
      <p className="num">
        <strong>{page.counts}</strong>
        {leftOut.length > 0 && `, ${t.leftOut({ count: page.leftOutCount })}`}
      </p>
      {page.overQuota.map((warning) => (
        <Banner key={warning} tone="warn">
          {warning}
        </Banner>
      ))}
      {page.newTeams && <p>{page.newTeams}</p>}
      {ready && (
        <Form method="post" action={paths.peopleLetIn(page.id)} className="stack">
          <SubmissionKey value={page.key} />
          <input type="hidden" name="tanda" value={page.mark} />
          <p className="hint">{t.submitWhy}</p>
          <div className="btns stay">
            <BusyButton variant="primary" icon="users">
              {t.submit({ count: page.comeIn })}
            </BusyButton>
          </div>
        </Form>
      )}
      {!ready && <p className="hint">{nothing ? t.nothing : t.notReady}</p>}
      <Form method="post" action={paths.peopleDrop(page.id)}>
        <BusyButton variant="text" icon="trash">
          {t.drop}
        </BusyButton>
      </Form>
    </div>
  )
}
