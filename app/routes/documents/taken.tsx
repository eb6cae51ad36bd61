import { Link } from '@remix-run/react'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { Notices } from './notices.tsx'
import { Pictures } from './pictures.tsx'
import type { TakenPage } from './preview.page.server.ts'
import { documentTexts } from './texts.ts'

/** The receipt: which drafts came of a file, what is still to be done, and the way back. */
export function Taken({ id, formKey, page }: { id: string; formKey: string; page: TakenPage }) {
  const t = useTexts(documentTexts).taken
  return (
    <div className="flow">
      {page.undone ? (
        <Banner tone="info" title={page.undone} arrival />
      ) : (
        <Banner tone="ok" title={page.isNew ? t.newTitle : t.title} arrival>
          {t.words}
        </Banner>
      )}
      <Rows ordered>
        {page.lessons.map(({ slug, title, to }) => (
          <Row key={slug} title={<Written text={title} />} to={page.undone ? undefined : to} heading="h2" />
        ))}
      </Rows>
      {page.library && (
        <p>
          {page.library.words} <Link to={page.library.to}>{t.toLibrary}</Link>
        </p>
      )}
      <div className="btns">
        <ButtonLink variant="primary" to={paths.studioModule(page.module)}>
          {t.toModule}
        </ButtonLink>
      </div>
      <Pictures pictures={page.undone ? [] : page.byHand} title={t.byHand} why={t.byHandWhy} />
      <Notices notices={page.notices} />
      {!page.undone && (
        <Form method="post" action={paths.studioDocumentUndo(id)} className="stack-2">
          <SubmissionKey value={formKey} />
          <p className="hint">{t.undoWhy}</p>
          <BusyButton variant="text" icon="back">
            {t.undo}
          </BusyButton>
        </Form>
      )}
    </div>
  )
}
