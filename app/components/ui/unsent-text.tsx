import type { KeptFormProps } from './kept-form.tsx'
import type { UnsentHereProps } from './unsent-here.tsx'
import { usePart } from './use-part.ts'
import type { KeptField } from './use-unsent.ts'

/** Keeps the text of a field on the device until its form is sent. */
export function UnsentText(props: KeptField) {
  const Kept = usePart(() => import('./kept-text.tsx').then(({ KeptText }) => KeptText))
  return Kept && <Kept {...props} />
}

/** Keeps all fields of a form on the device until it is sent. */
export function UnsentForm(props: KeptFormProps) {
  const Kept = usePart(() => import('./kept-form.tsx').then(({ KeptForm }) => KeptForm))
  return Kept && <Kept {...props} />
}

/** On a page whose fields keep their texts: says which of them wait, out of sight or without their form. */
export function UnsentHere(props: UnsentHereProps) {
  const Here = usePart(() => import('./unsent-here.tsx').then(({ UnsentHere }) => UnsentHere))
  return Here && <Here {...props} />
}
