import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { EditorPage } from './editor.page.server.ts'
import { ReleaseSheet } from './release-sheet.tsx'

type Props = {
  page: Pick<EditorPage, 'module' | 'slug' | 'draft' | 'seen' | 'look' | 'release'>
  /** The server has all that is on the screen. */
  saved: boolean
  /** Something was saved since the page was read. */
  begun: boolean
}

/** Publishes the draft as the sheet shows it, never what merely stands in the field. */
export function PublishSheet({ page, saved, begun }: Props) {
  const t = useTexts(studioTexts)
  const { draft, release, look } = page
  if (!draft || !release) return begun ? null : <p className="quiet sm">{t.publishNothing}</p>
  return (
    <ReleaseSheet
      release={release}
      seen={page.seen}
      to={paths.studioPublish(page.module.slug, page.slug)}
      title={t.publishTitle(draft)}
      verb={t.publish(draft)}
      icon="sent"
      closeTo="isi"
      closedBecause={look.faults.length > 0 ? t.publishFaulty : saved ? undefined : t.publishUnsaved}
    />
  )
}
