import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useAskBeforeLeaving } from '#app/components/ui/use-stay-until-saved.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'

/** What was typed and what is wrong with it, in words. */
export type FormRefusal = { value: string; error: string; field: boolean }
type Props = {
  page: { id: string; title: string; number: string | null; version: number; key: string }
  words: { title: string; lede: string; confirm: string }
  field: { name: string; label: string; hint?: string; limit: number; rows: number }
  refused: FormRefusal | undefined
  danger?: boolean
  children?: ReactNode
}

/** The page of a transition that needs words: one text, one button, one way back. */
export function TransitionForm({ page, words, field, refused, danger, children }: Props) {
  const t = useTexts(recommendationTexts)
  const asking = useAskBeforeLeaving(refused !== undefined)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: t.list.title, to: paths.recommendations() },
          { label: page.number ?? t.list.noNumber, to: paths.recommendation(page.id) },
          { label: words.title },
        ]}
        title={words.title}
        lede={words.lede}
      />
      <ErrorSummary
        errors={refused ? [{ message: refused.error, ...(refused.field ? { field: field.name } : {}) }] : []}
      />
      <Form method="post" className="stack" noValidate {...asking}>
        <SubmissionKey value={page.key} />
        <input type="hidden" name="versi" value={page.version} />
        <p>
          <strong>{page.title}</strong>
        </p>
        {children}
        <TextArea
          {...field}
          error={refused?.field ? refused.error : undefined}
          defaultValue={refused?.value}
          required
        />
        <div className="btns">
          <BusyButton variant={danger ? 'danger' : 'primary'}>{words.confirm}</BusyButton>
          <ButtonLink variant="text" to={paths.recommendation(page.id)}>
            {t.withdrawPage.back}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
