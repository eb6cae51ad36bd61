import { Section } from '#app/components/ui/section.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { documentTexts } from './texts.ts'

type Props = { pictures: readonly { name: string; address: string }[]; title: string; why: string }

/** Pictures of a file as they were drawn anew, each to be looked at and saved. */
export function Pictures({ pictures, title, why }: Props) {
  const t = useTexts(documentTexts).preview
  if (pictures.length === 0) return null
  return (
    <Section id="gambar" title={title} className="stack-2">
      <p className="hint narrow">{why}</p>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {pictures.map(({ name, address }) => (
          <li key={name} className="card stack-2">
            {/* Its words stand in the text that shows it; here its name says which it is. */}
            <img src={address} alt="" loading="lazy" className="max-h-60 object-contain object-left" />
            <a href={address} download={name} className="wrap-anywhere">
              {t.picture({ name })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
