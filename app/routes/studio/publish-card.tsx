import { Form } from '@remix-run/react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { studioTexts } from '#app/i18n/studio.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/platform/paths.ts'
import type { EditorPage } from './editor-page.server.ts'

type Props = {
  page: Pick<EditorPage, 'module' | 'slug' | 'draft' | 'seen'>
  faulty: boolean
  unsaved: boolean
}

/** Publishes the saved draft, never what merely stands in the field: participants see it from then on. */
export function PublishCard({ page, faulty, unsaved }: Props) {
  const t = useTexts(studioTexts)
  const { draft } = page
  if (!draft) return <p className="quiet sm">{t.publishNothing}</p>
  const closed = faulty ? t.publishFaulty : unsaved ? t.publishUnsaved : undefined
  return (
    <section className="card stack-2" aria-labelledby="terbit-judul">
      <h2 className="h3" id="terbit-judul">
        {t.publishTitle}
      </h2>
      <p className="sm">{t.publishWords(draft)}</p>
      <Form method="post" action={paths.studioPublish(page.module.slug, page.slug)}>
        <input type="hidden" name="versi" value={draft.number} />
        <input type="hidden" name="dilihat" value={page.seen} />
        <BusyButton icon="sent" closedBecause={closed}>
          {t.publish(draft)}
        </BusyButton>
      </Form>
    </section>
  )
}
