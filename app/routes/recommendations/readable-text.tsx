import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { ReadableField, ReadableSection } from '#app/domain/recommendations/wording.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

/** The whole text to read, section by section. */
export function ReadableText({ sections }: { sections: readonly ReadableSection[] }) {
  const t = useTexts(recommendationTexts)
  return (
    <div className="flow read">
      {sections.map((section) => (
        <section key={section.key} className="stack-2" aria-labelledby={`naskah-${section.key}`}>
          <h3 id={`naskah-${section.key}`}>{section.title}</h3>
          <DefinitionList
            long
            items={section.fields
              .filter(({ told }) => told)
              .map((field) => ({
                term: field.label,
                value:
                  field.text === '' ? <span className="quiet">{t.page.empty}</span> : <Words field={field} />,
              }))}
          />
        </section>
      ))}
    </div>
  )
}

function Words({ field: { text, written, notes } }: { field: ReadableField }) {
  if (notes) return <Notes text={text} />
  return <span className="whitespace-pre-line">{written ? <Written text={text} /> : text}</span>
}
