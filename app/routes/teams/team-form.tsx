import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { teamTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'

type Candidate = { id: string; name: string; agency: string }

export type TeamFormProps = {
  version: number
  members: readonly Candidate[]
  free: readonly Candidate[]
  saved: { nama: string; anggota: readonly string[]; ketua: string }
  answer: FormAnswer | undefined
}

/** The whole team in one form: name, who belongs to it, who leads. Saved at once or not at all. */
export function TeamForm({ version, members, free, saved, answer }: TeamFormProps) {
  const t = useTexts(teamTexts).team
  const labels = { nama: t.name, ketua: t.lead, anggota: t.members }
  const { field, listField } = formFields(answer, labels, { saved })
  const option = ({ id, name, agency }: Candidate) => ({ value: id, label: name, hint: agency })
  return (
    <Form method="post" className="stack-6">
      <ShownVersion value={version} answer={answer} />
      <div className="card stack">
        <TextField {...field('nama')} autoComplete="off" />
        <SelectField
          {...field('ketua')}
          placeholder="—"
          options={[...members, ...free].map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="card stack">
        <ChoiceGroup
          {...listField('anggota')}
          type="checkbox"
          hint={members.length === 0 ? t.memberNone : undefined}
          options={members.map(option)}
        />
      </div>
      <div className="card stack">
        <ChoiceGroup
          name="anggota"
          id="f-anggota-lain"
          type="checkbox"
          label={t.free}
          hint={free.length === 0 ? t.freeNone : undefined}
          options={free.map(option)}
          defaultValue={listField('anggota').defaultValue}
        />
      </div>
      <ActionBar label={t.submit}>
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </ActionBar>
    </Form>
  )
}
