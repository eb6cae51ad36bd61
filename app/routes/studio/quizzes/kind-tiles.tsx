import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icons.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { KIND_ICONS, kindOf, KINDS } from './kind-looks.ts'
import { quizTexts } from './texts.ts'

type Props = { module: string; quiz: string; label: string }

/** The kinds of questions, each a way to its form. */
export function KindTiles({ module, quiz, label }: Props) {
  const { kinds } = useTexts(quizTexts)
  return (
    <nav aria-label={label}>
      <ul className="tiles">
        {KINDS.map((word) => (
          <li key={word}>
            <Link className="btn tile" to={paths.newQuestion(module, quiz, word)} preventScrollReset>
              <Icon name={KIND_ICONS[kindOf(word)]} />
              {kinds[kindOf(word)]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type PressProps = Props & {
  /** The form that is being written, and its kind. */
  form: string
  current: string
}

/** The same for a question that is being written: what stands in its form goes along. */
export function KindPresses({ module, quiz, label, form, current }: PressProps) {
  const { kinds } = useTexts(quizTexts)
  return (
    <div role="group" aria-label={label}>
      {/* The button that Enter presses is the first of its form. */}
      <button type="submit" form={form} className="sr" tabIndex={-1} aria-hidden="true" />
      <ul className="tiles">
        {KINDS.map((word) => (
          <li key={word}>
            <button
              type="submit"
              form={form}
              formAction={paths.newQuestion(module, quiz, word, current)}
              className="btn tile"
              aria-current={word === current ? 'true' : undefined}
            >
              <Icon name={KIND_ICONS[kindOf(word)]} />
              {kinds[kindOf(word)]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
