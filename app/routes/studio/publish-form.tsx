import { ButtonLink } from '#app/components/ui/button.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { EditorPage } from './editor.page.server.ts'
import { RELEASE_SHEET, ReleaseSheet } from './release-sheet.tsx'

type Props = { page: Pick<EditorPage, 'draft' | 'look'>; unsaved: boolean }

/** Stands in the editor's bar and opens the sheet that says what publishing would do. */
export function PublishLink({ page, unsaved }: Props) {
  const t = useTexts(studioTexts)
  const closed = useClosed(page, unsaved)
  if (!page.draft) return null
  return (
    <ButtonLink to={`#${RELEASE_SHEET}`} icon="sent" closedBecause={closed}>
      {t.publish(page.draft)}
    </ButtonLink>
  )
}

type SheetProps = {
  page: Pick<EditorPage, 'module' | 'slug' | 'draft' | 'seen' | 'look' | 'release'>
  unsaved: boolean
}

/** Publishes the saved draft, never what merely stands in the field. */
export function PublishSheet({ page, unsaved }: SheetProps) {
  const t = useTexts(studioTexts)
  const closed = useClosed(page, unsaved)
  const { draft, release } = page
  if (!draft || !release) return <p className="quiet sm">{t.publishNothing}</p>
  return (
    <ReleaseSheet
      release={release}
      seen={page.seen}
      to={paths.studioPublish(page.module.slug, page.slug)}
      title={t.publishTitle(draft)}
      verb={t.publish(draft)}
      icon="sent"
      closeTo="isi"
      closedBecause={closed}
    />
  )
}

function useClosed({ look }: Pick<EditorPage, 'look'>, unsaved: boolean): string | undefined {
  const t = useTexts(studioTexts)
  if (look.faults.length > 0) return t.publishFaulty
  return unsaved ? t.publishUnsaved : undefined
}
