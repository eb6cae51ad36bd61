import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { makingTexts } from './texts.ts'

type Props = {
  id: string
  things: readonly {
    slug: string
    title: string
    /** When it was archived, in words. */
    when: string
    /** The door that brings it back, and the key of its form. */
    to: string
    submission: string
  }[]
}

/** What was archived, folded below the list that it was taken out of. */
export function ArchiveFold({ id, things }: Props) {
  const t = useTexts(makingTexts).archive
  if (things.length === 0) return null
  const label = t.list({ count: things.length })
  return (
    <Fold id={id} summary={label}>
      <Rows label={label}>
        {things.map(({ slug, title, when, to, submission }) => (
          <Row
            key={slug}
            title={<Written text={title} />}
            action={
              <Form method="post" action={to}>
                <SubmissionKey value={submission} />
                <Button icon="back" aria-label={t.bringBackOf({ title })}>
                  {t.bringBack}
                </Button>
              </Form>
            }
          >
            <p className="sm quiet">{t.since({ when })}</p>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}
