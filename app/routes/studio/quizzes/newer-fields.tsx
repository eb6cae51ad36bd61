import { Banner } from '#app/components/ui/banner.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { NewerField } from './newer.server.ts'
import { newerTexts } from './newer-texts.ts'

type Props = {
  fields: readonly NewerField[]
  labels: Readonly<Record<string, string>>
  /** How what is chosen or ticked is called; null for what was written. */
  wordOf: (field: string, value: string) => string | null
}

/** Somebody else was faster: what is stored by now beside what she wrote, field by field. */
export function NewerFields({ fields, labels, wordOf }: Props) {
  const t = useTexts(newerTexts)
  if (fields.length === 0)
    return (
      <Banner tone="info" icon="compare" title={t.title}>
        <p>{t.none}</p>
      </Banner>
    )
  const said = (name: string, value: string) => {
    const word = wordOf(name, value)
    if (word !== null) return word
    return value === '' ? <span className="quiet">{t.empty}</span> : <Written text={value} />
  }
  return (
    <Banner tone="info" icon="compare" title={t.title}>
      <p>{t.lede}</p>
      <ul className="stack">
        {fields.map(({ name, stored, mine }) => (
          <li key={name} className="stack-2">
            <strong>{labels[name] ?? name}</strong>
            <div className="grid gap-4 md:grid-cols-2">
              <div>
                <p className="sm quiet">{t.stored}</p>
                <p className="whitespace-pre-line wrap-anywhere">{said(name, stored)}</p>
              </div>
              <div>
                <p className="sm quiet">{t.mine}</p>
                <p className="whitespace-pre-line wrap-anywhere">{said(name, mine)}</p>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
