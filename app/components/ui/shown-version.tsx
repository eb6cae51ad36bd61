import { SHOWN_VERSION } from '#app/platform/forms.ts'

/** Says which version of a thing was on the screen, so that nothing newer is overwritten unseen. */
export function ShownVersion({ value }: { value: number }) {
  return <input type="hidden" name={SHOWN_VERSION} value={value} />
}
