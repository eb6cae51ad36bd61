import { privacyTexts } from '#app/i18n/privacy.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Banner } from './banner.tsx'
import { fieldId } from './field.tsx'

/** Where a saved text may hold a person's phone number or name. It stops nobody; nothing when there is no such place. */
export function PrivacyBanner({ places }: { places: readonly { field?: string; message: string }[] }) {
  const t = useTexts(privacyTexts)
  if (places.length === 0) return null
  return (
    <Banner tone="warn" icon="shield" title={t.title} role="status">
      <ul className="err-list">
        {places.map(({ field, message }) => (
          <li key={message}>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
      <p className="sm">{t.words}</p>
    </Banner>
  )
}
