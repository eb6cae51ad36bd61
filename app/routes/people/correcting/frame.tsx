import { PageHead } from '#app/components/ui/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { peopleTexts } from '../texts.ts'

type Props = {
  person: { id: string; name: string }
  title: string
  /** The page's own name in the crumbs. */
  crumb: string
  lede?: string
}

/** The head of a page that corrects something about a person. */
export function CorrectingHead({ person, title, crumb, lede }: Props) {
  return (
    <PageHead
      crumbs={[
        { label: useTexts(peopleTexts).people.title, to: paths.people() },
        { label: person.name, to: paths.person(person.id) },
        { label: crumb },
      ]}
      title={title}
      lede={lede}
    />
  )
}

/** What a form does, and to whom, told above its button. */
export function Consequences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <div className="stack-2 quiet">
      <p>
        <strong>{title}</strong>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
