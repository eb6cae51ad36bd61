import { signSentence, signTexts } from '#app/i18n/signs.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { TAKE_SIGNS_OUT } from '#app/platform/forms.ts'
import { retype } from '#app/platform/line/retype.ts'
import { findSigns, withoutSigns, type Writing } from '#app/platform/say/signs.ts'
import { Button } from './button.tsx'
import { fieldId, type FieldProps } from './field.tsx'
import { useHydrated } from './use-hydrated.ts'

/**
 * A field whose text may hold signs that the server refuses: as long as it does, it says so in the line of its error and
 * offers to take them out. `start` is the text it was drawn with: what was said of that one no longer holds once the
 * signs are gone.
 */
export function useBrokenSigns<F extends FieldProps>(
  field: F,
  text: string,
  start: string,
  writing: Writing,
) {
  const language = useLanguage()
  const found = findSigns(text, writing)
  if (found) {
    const mend = <TakeSignsOut name={field.name} id={field.id ?? fieldId(field.name)} writing={writing} />
    return { ...field, error: signSentence(found, language), mend }
  }
  const before = findSigns(start, writing)
  const isPast = before !== null && field.error === signSentence(before, language)
  return { ...field, error: isPast ? undefined : field.error, mend: undefined }
}

type Props = { name: string; id: string; writing: Writing }

/** With scripts it changes the field as typing would; without, it sends the form, which comes back mended. */
function TakeSignsOut({ name, id, writing }: Props) {
  const t = useTexts(signTexts)
  const hydrated = useHydrated()
  return (
    <Button
      type={hydrated ? 'button' : 'submit'}
      name={TAKE_SIGNS_OUT}
      value={`${writing}:${name}`}
      formNoValidate
      className="mb-2"
      icon="edit"
      aria-describedby={`${id}-e`}
      onClick={(event) => {
        event.preventDefault()
        takeOut(document.getElementById(id), writing)
      }}
    >
      {t.takeOut}
    </Button>
  )
}

/** The caret stays beside the letter it stood beside. */
function takeOut(field: HTMLElement | null, writing: Writing) {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
  const { value, selectionStart, selectionEnd } = field
  const kept = (end: number | null) => withoutSigns(value.slice(0, end ?? 0), writing).length
  // The button goes with the signs: the focus must not fall to the top of the page.
  field.focus({ preventScroll: true })
  const caret = selectionStart === null ? null : { start: kept(selectionStart), end: kept(selectionEnd) }
  retype(field, withoutSigns(value, writing), caret)
}
