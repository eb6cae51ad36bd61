import { SHOWN_VERSION, type Typed } from '#app/platform/forms.ts'

type Props = {
  /** Of what this page shows. */
  value: number
  /** What came back when the form was sent; a form that never comes back has none. */
  answer: Pick<Typed, 'values'> | undefined
}

/**
 * Says which version of a thing was on the screen, so that nothing newer is overwritten unseen. A form that comes back
 * keeps the version its writer saw: the page around it is drawn from the newest row, what she typed is not. Doors that
 * show her what is newer let go of it by `onNewest`.
 */
export function ShownVersion({ value, answer }: Props) {
  return <input type="hidden" name={SHOWN_VERSION} value={answer?.values[SHOWN_VERSION] ?? value} />
}
