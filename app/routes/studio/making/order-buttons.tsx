import { Button } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { orderPlace } from './order-place.ts'
import { makingTexts } from './texts.ts'

type Props = {
  to: string
  slug: string
  title: string
  place: number
  of: number
  /** Of each button its own: after "up" and Back, "down" is another form. */
  keys: { up: string; down: string }
}

/** One place up, one place down: a form each, so that it works by keyboard and without scripts. */
export function OrderButtons({ to, slug, title, place, of, keys }: Props) {
  const t = useTexts(makingTexts).order
  const ways = [
    { way: 'naik', icon: 'up', key: keys.up, label: t.up, isOpen: place > 1 },
    { way: 'turun', icon: 'down', key: keys.down, label: t.down, isOpen: place < of },
  ] as const
  return ways.map(
    ({ way, icon, key, label, isOpen }) =>
      isOpen && (
        <Form key={way} method="post" action={to} preventScrollReset>
          <SubmissionKey value={key} />
          <input type="hidden" name="apa" value={slug} />
          <input type="hidden" name="tempat" value={place} />
          <Button
            name="arah"
            value={way}
            icon={icon}
            id={orderPlace(slug, way)}
            aria-label={label({ title, place, of })}
          />
        </Form>
      ),
  )
}
