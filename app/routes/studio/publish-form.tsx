import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { EditorPage } from './editor.page.server.ts'

/** The button stands in the editor's bar, the form it sends below it. */
const PUBLISH_FORM = 'terbit'

/** What publishing would do. Publishes the saved draft, never what merely stands in the field. */
export function PublishForm({ page }: { page: Pick<EditorPage, 'module' | 'slug' | 'draft' | 'seen'> }) {
  const t = useTexts(studioTexts)
  const { draft } = page
  if (!draft) return <p className="quiet sm">{t.publishNothing}</p>
  return (
    <Form id={PUBLISH_FORM} method="post" action={paths.studioPublish(page.module.slug, page.slug)}>
      <ShownVersion value={draft.number} answer={undefined} />
      <input type="hidden" name="dilihat" value={page.seen} />
      <p className="quiet sm">{t.publishWords(draft)}</p>
    </Form>
  )
}

type Props = { page: Pick<EditorPage, 'draft'>; faulty: boolean; unsaved: boolean }

export function PublishButton({ page: { draft }, faulty, unsaved }: Props) {
  const t = useTexts(studioTexts)
  if (!draft) return null
  const closed = faulty ? t.publishFaulty : unsaved ? t.publishUnsaved : undefined
  return (
    <BusyButton icon="sent" form={PUBLISH_FORM} closedBecause={closed}>
      {t.publish(draft)}
    </BusyButton>
  )
}
