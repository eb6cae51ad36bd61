import { useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { TAKE_SIGNS_OUT } from '#app/platform/forms.ts'
import { hiddenSigns, withoutHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import { isHarmless } from '#app/platform/say/signs.ts'
import { studioTexts } from './texts.ts'
import { writingField } from '#app/components/writing/writing-field.ts'

const FIELD = 'naskah'

/**
 * Offers to take out the signs nobody sees, which keep a lesson from being published. Those that keep it from being saved
 * are the field's own matter. Without scripts the form is saved without them.
 */
export function HiddenSigns({ text }: { text: string }) {
  const t = useTexts(studioTexts)
  const hydrated = useHydrated()
  const [gone, setGone] = useState(0)
  const count = hiddenSigns(text).filter(({ sign }) => isHarmless(sign)).length
  return (
    <>
      {count > 0 && (
        <p>
          <Button
            type={hydrated ? 'button' : 'submit'}
            name={TAKE_SIGNS_OUT}
            value={`lesson:${FIELD}`}
            icon="edit"
            onClick={(event) => {
              event.preventDefault()
              setGone(count)
              takeOut(event.currentTarget.form?.elements.namedItem(FIELD))
            }}
          >
            {t.hidden({ count })}
          </Button>
        </p>
      )}
      {/* Always there: what a status begins with is not read out. */}
      <p role="status" className={count === 0 && gone > 0 ? 'quiet sm' : 'sr'}>
        {count === 0 && gone > 0 ? t.hiddenGone({ count: gone }) : null}
      </p>
    </>
  )
}

/** The button goes with the signs, so the focus goes to the text, and the caret stays beside its letter. */
function takeOut(area: unknown) {
  if (!(area instanceof HTMLTextAreaElement)) return
  const field = writingField(area)
  const { text: value, start, end } = field.spot()
  const kept = (place: number) => withoutHiddenSigns(value.slice(0, place), isHarmless).length
  const insert = withoutHiddenSigns(value, isHarmless)
  field.edit({ from: 0, to: value.length, insert, start: kept(start), end: kept(end) })
}
