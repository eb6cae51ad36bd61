import { BASE, type Typed } from '#app/platform/forms.ts'

type Props = {
  /** Field → mark of what this page shows in it. */
  marks: Readonly<Record<string, string>>
  /** What came back when the form was sent. */
  answer: Pick<Typed, 'values'> | undefined
}

/**
 * Says what stood in each field before anybody typed, beside `ShownVersion` and kept like it: where somebody else was
 * faster, the fields that were not touched can follow her.
 */
export function ShownFields({ marks, answer }: Props) {
  return Object.entries(marks).map(([name, mark]) => (
    <input key={name} type="hidden" name={BASE + name} value={answer?.values[BASE + name] ?? mark} />
  ))
}
