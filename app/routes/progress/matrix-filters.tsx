import { Button } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { progressTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

type Choice = { id: string; name: string }

export type MatrixFiltersProps = {
  choices: { cohorts: readonly Choice[]; agencies: readonly Choice[] }
  chosen: { cohort: string; team: string; agency: string; behind: boolean; module: string }
}

/** Which rows of the matrix are shown; the choice lives in the address. */
export function MatrixFilters({ choices, chosen }: MatrixFiltersProps) {
  const t = useTexts(progressTexts).progress
  const all = { value: '', label: t.all }
  const options = (list: readonly Choice[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form method="get" className="filters gap-b" aria-label={t.filterLabel} key={JSON.stringify(chosen)}>
      {chosen.module !== '' && <input type="hidden" name="modul" value={chosen.module} />}
      {choices.cohorts.length > 1 && (
        <SelectField
          name="angkatan"
          label={t.cohort}
          defaultValue={chosen.cohort}
          options={options(choices.cohorts)}
        />
      )}
      <SelectField
        name="opd"
        label={t.agency}
        defaultValue={chosen.agency}
        options={[all, ...options(choices.agencies)]}
      />
      <TextField name="tim" type="search" label={t.team} defaultValue={chosen.team} />
      <SelectField
        name="keadaan"
        label={t.state}
        defaultValue={chosen.behind ? 'tertinggal' : ''}
        options={[all, { value: 'tertinggal', label: t.onlyBehind }]}
      />
      <Button>{t.filter}</Button>
    </Form>
  )
}
