import { Form } from '@remix-run/react'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { teamTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

type Candidate = { id: string; name: string; agency: string }

export type Chosen = { name: string; memberIds: readonly string[]; leadId: string }

export type TeamFormProps = {
  version: number
  members: readonly Candidate[]
  free: readonly Candidate[]
  chosen: Chosen
  errors: Readonly<Record<string, string>>
}

/** The whole team in one form: name, who belongs to it, who leads. Saved at once or not at all. */
export function TeamForm({ version, members, free, chosen, errors }: TeamFormProps) {
  const t = useTexts(teamTexts).team
  const option = ({ id, name, agency }: Candidate) => ({ value: id, label: name, hint: agency })
  return (
    <Form method="post" className="stack-6">
      <input type="hidden" name="versi" value={version} />
      <div className="card stack">
        <TextField
          name="nama"
          label={t.name}
          error={errors.nama}
          defaultValue={chosen.name}
          autoComplete="off"
        />
        <SelectField
          name="ketua"
          label={t.lead}
          error={errors.ketua}
          defaultValue={chosen.leadId}
          placeholder="—"
          options={[...members, ...free].map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="card stack">
        <ChoiceGroup
          name="anggota"
          type="checkbox"
          legend={t.members}
          hint={members.length === 0 ? t.memberNone : undefined}
          error={errors.anggota}
          options={members.map(option)}
          defaultValue={chosen.memberIds}
        />
      </div>
      <div className="card stack">
        <ChoiceGroup
          name="anggota"
          id="f-anggota-lain"
          type="checkbox"
          legend={t.free}
          hint={free.length === 0 ? t.freeNone : undefined}
          options={free.map(option)}
          defaultValue={chosen.memberIds}
        />
      </div>
      <ActionBar label={t.submit}>
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </ActionBar>
    </Form>
  )
}
