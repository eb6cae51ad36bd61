import { Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Row } from '#app/components/ui/rows.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { WithTitles, Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { OrderButtons } from '../making/order-buttons.tsx'
import { KIND_ICONS, type Kind } from './kind-looks.ts'
import { quizTexts } from './texts.ts'

export type ShownRow = {
  /** As forms call it. */
  name: string
  place: number
  title: string
  /** Absent for a pick. */
  to: string | null
  kind: Kind | null
  facts: string
  keys: { up: string; down: string; drop: string }
}

type Props = { item: ShownRow; of: number; module: string; quiz: string; isFixed: boolean }

/** What a quiz asks at one place, with its way up, down and out. */
export function ItemRow({ item, of, module, quiz, isFixed }: Props) {
  const t = useTexts(quizTexts).quiz
  const { name, place, title, to, kind, keys } = item
  return (
    <Row
      id={name}
      title={
        to === null ? (
          <WithTitles>{title}</WithTitles>
        ) : (
          <Link to={to}>
            <Written text={title} />
          </Link>
        )
      }
      action={
        isFixed ? undefined : (
          <>
            <OrderButtons
              to={paths.studioQuizDoor(module, quiz, 'urutan')}
              slug={name}
              title={title}
              place={place}
              of={of}
              keys={keys}
            />
            <Form method="post" action={paths.studioQuizDoor(module, quiz, 'keluarkan')} preventScrollReset>
              <SubmissionKey value={keys.drop} />
              <input type="hidden" name="apa" value={name} />
              <input type="hidden" name="tempat" value={place} />
              <Button icon="close" aria-label={t.dropOf({ title })}>
                {t.drop}
              </Button>
            </Form>
          </>
        )
      }
    >
      <p className="sm quiet ico">
        <Icon name={kind === null ? 'refresh' : KIND_ICONS[kind]} />
        <span>{item.facts}</span>
      </p>
    </Row>
  )
}
