import { Section } from '#app/components/ui/section.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { ShownNotice } from './preview.page.server.ts'
import { documentTexts } from './texts.ts'

/** What did not come along, or otherwise than it looked: nothing happens in silence. */
export function Notices({ notices }: { notices: readonly ShownNotice[] }) {
  const t = useTexts(documentTexts).preview
  if (notices.length === 0) return <p className="quiet">{t.allTaken}</p>
  return (
    <Section id="tidak-ikut" title={t.notices}>
      <ul className="list-disc pl-5 narrow stack-2">
        {notices.map(({ sentence, places }) => (
          <li key={sentence} className="wrap-anywhere">
            <WithTitles>{sentence}</WithTitles>
            {places && (
              <p className="hint">
                <WithTitles>{places}</WithTitles>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
