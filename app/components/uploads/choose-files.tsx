import type { ChangeEvent } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { FileField } from '#app/components/ui/text-field.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'

type Props = {
  /** The door that takes one file by a plain form. */
  address: string
  accept: string
  hint: string
  /** `several`: the field's label where scripts take more than one at once. */
  words: { several: string; one: string; submit: string }
  choose: (files: readonly File[]) => void
}

/** Where files are chosen: several at once and on their way at once, without scripts one at a time by a plain form. */
export function ChooseFiles({ address, accept, hint, words, choose }: Props) {
  const hydrated = useHydrated()

  function chosen({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    if (!hydrated || !field.files || field.files.length === 0) return
    choose([...field.files])
    // They are in the list of the page now; the same file can be chosen once more.
    field.value = ''
  }

  return (
    <Form method="post" action={address} encType="multipart/form-data" className="stack">
      <FileField
        name="berkas"
        label={hydrated ? words.several : words.one}
        hint={hint}
        accept={accept}
        multiple={hydrated}
        onChange={chosen}
      />
      {!hydrated && (
        <div className="btns">
          <BusyButton icon="upload">{words.submit}</BusyButton>
        </div>
      )}
    </Form>
  )
}
