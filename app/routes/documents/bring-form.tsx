import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { BringFile, WaitingFiles } from '#app/components/uploads/bring-file.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { FormAnswer } from '#app/platform/forms.ts'
import { documentTexts } from './texts.ts'

type Props = {
  sent: FormAnswer | undefined
  page: { key: string; waiting: { id: string; fileName: string; at: string }[] }
  /** What a file may be. `splits`: a document may become several lessons. */
  accept: string
  hint: string
  splits: boolean
}

/** Chooses a file to make lessons of. */
export function BringForm({ sent, page, accept, hint, splits }: Props) {
  const t = useTexts(documentTexts)
  return (
    <>
      <BringFile sent={sent} submissionKey={page.key} accept={accept} words={{ ...t, fileHint: hint }}>
        {splits && (
          <ChoiceGroup
            name="bagi"
            label={t.split}
            defaultValue="judul"
            options={[
              { value: 'judul', label: t.splits.headings },
              { value: 'satu', label: t.splits.one },
            ]}
          />
        )}
      </BringFile>
      <WaitingFiles waiting={page.waiting} to={paths.studioDocument} words={t} />
    </>
  )
}
