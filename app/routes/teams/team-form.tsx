import { Link } from '@remix-run/react'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import type { TeamChoice } from '#app/domain/teams/teams.schema.ts'
import { teamChangeTexts } from './change-texts.ts'
import { teamTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { FormAnswer } from '#app/platform/forms.ts'
import { SEARCH } from '#app/platform/query.ts'

type Candidate = { id: string; name: string; agency: string; closed: boolean; team?: string }

export type TeamFormProps = {
  team: {
    id: string
    name: string
    version: number
    members: readonly Candidate[]
    leadId: string
    search: string
    /** What was chosen before somebody was looked for. */
    choice: TeamChoice | null
    free: readonly Candidate[]
    /** Members of other teams who fit the search or were chosen before. */
    elsewhere: readonly (Candidate & { team: string })[]
    /** How many more there are, as a sentence. */
    more: string | null
  }
  answer: FormAnswer | undefined
}

/**
 * The whole team in one form: name, who belongs to it, who leads. Saved at once or not at all. Looking for people sends the
 * same form to its page's address, so that what was ticked stays, with and without scripts.
 */
export function TeamForm({ team, answer }: TeamFormProps) {
  const { members, free, elsewhere, choice } = team
  const t = useTexts(teamTexts).team
  const removal = useTexts(teamChangeTexts).remove.open
  const labels = { nama: t.name, ketua: t.lead, anggota: t.members }
  const saved = choice
    ? { nama: choice.name, anggota: choice.memberIds, ketua: choice.leadId ?? '' }
    : { nama: team.name, anggota: members.map(({ id }) => id), ketua: team.leadId }
  const { field, listField } = formFields(answer, labels, { saved })
  const option = ({ id, name, agency, team: from }: Candidate) => ({
    value: id,
    label: name,
    hint: from === undefined ? agency : t.inTeam({ agency, team: from }),
  })
  // The choice stands on what was seen as it was made; once the form came back, on what it says itself.
  const version = answer ? team.version : (choice?.version ?? team.version)
  return (
    <Form method="post" className="stack-6">
      <ShownVersion value={version} answer={answer} />
      {choice && !answer && (
        <Banner tone="info" title={t.unsaved}>
          {t.unsavedNext}
        </Banner>
      )}
      <div className="card stack">
        <GrowingField {...field('nama')} autoComplete="off" />
        <SelectField
          {...field('ketua')}
          placeholder="—"
          options={[...members, ...free, ...elsewhere]
            .filter(({ closed }) => !closed)
            .map(({ id, name }) => ({ value: id, label: name }))}
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
      <div className="card stack" id="tanpa-tim">
        <PeopleSearch teamId={team.id} search={team.search} />
        <ChoiceGroup
          name="anggota"
          id="f-anggota-lain"
          type="checkbox"
          label={t.free}
          hint={free.length === 0 ? (team.search === '' ? t.freeNone : t.freeNoMatch) : undefined}
          options={free.map(option)}
          defaultValue={listField('anggota').defaultValue}
        />
        {team.more && <p className="quiet num">{team.more}</p>}
        {elsewhere.length > 0 && (
          <ChoiceGroup
            name="anggota"
            id="f-anggota-tim-lain"
            type="checkbox"
            label={t.elsewhere}
            hint={t.elsewhereHint}
            options={elsewhere.map(option)}
            defaultValue={listField('anggota').defaultValue}
          />
        )}
      </div>
      <p>
        <Link className="more" to={paths.teamRemoval(team.id)}>
          {removal}
        </Link>
      </p>
      <ActionBar label={t.submit}>
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </ActionBar>
    </Form>
  )
}

function PeopleSearch({ teamId, search }: { teamId: string; search: string }) {
  const t = useTexts(teamTexts).team
  return (
    <div className="stack-2">
      <TextField
        key={search}
        name={SEARCH}
        type="search"
        label={t.search}
        hint={t.searchHint}
        defaultValue={search}
      />
      <Button icon="search" formMethod="get" formAction={`${paths.team(teamId)}#tanpa-tim`}>
        {t.searchSubmit}
      </Button>
    </div>
  )
}
