import { useEffect } from 'react'
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
  // On a page without React its own script brings it.
  useEffect(() => {
    void import('#app/platform/line/drag-order.ts').then(
      ({ letRowsBeDragged }) => letRowsBeDragged(),
      () => undefined,
    )
  }, [])
  const ways = [
    { way: 'naik', icon: 'up', key: keys.up, label: t.up, isOpen: place > 1 },
    { way: 'turun', icon: 'down', key: keys.down, label: t.down, isOpen: place < of },
  ] as const
  return (
    <>
      {of > 1 && (
        // An extra for pointers: the buttons beside it do the same.
        <span className="grip" data-pegang="" aria-hidden="true" title={t.drag}>
          <svg className="i" viewBox="0 0 24 24">
            <path d="M9 5v.01M15 5v.01M9 12v.01M15 12v.01M9 19v.01M15 19v.01" />
          </svg>
        </span>
      )}
      {ways.map(
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
      )}
    </>
  )
}
