import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icons.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { KIND_ICONS, kindOf, KINDS } from './kind-looks.ts'
import { quizTexts } from './texts.ts'

type Props = { module: string; quiz: string; current?: string; label: string }

/** The kinds of questions, each a way to its form. */
export function KindTiles({ module, quiz, current, label }: Props) {
  const { kinds } = useTexts(quizTexts)
  return (
    <nav aria-label={label}>
      <ul className="tiles">
        {KINDS.map((word) => (
          <li key={word}>
            <Link
              className="btn tile"
              to={paths.newQuestion(module, quiz, word)}
              aria-current={word === current ? 'page' : undefined}
              preventScrollReset
            >
              <Icon name={KIND_ICONS[kindOf(word)]} />
              {kinds[kindOf(word)]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
