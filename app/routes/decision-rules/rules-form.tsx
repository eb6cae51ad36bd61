import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { DateField, TextField } from '#app/components/ui/text-field.tsx'
import { BASIS, RULES_NOTE } from '#app/domain/recommendations/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import type { RulesPreview } from './rules.page.server.ts'
import { rulesTexts } from './texts.ts'

export type RulesAnswer = FormAnswer & { preview?: RulesPreview }

type Props = {
  page: {
    key: string
    seen: number
    tomorrow: string
    saved: { biaya: string; regulasi: string; anggaran: string; mulai: string }
  }
  answer: RulesAnswer | undefined
}

/** New rules: filled in, looked at, and only then laid down. */
export function RulesForm({ page, answer }: Props) {
  const t = useTexts(rulesTexts)
  const { fields: f } = t
  const labels = {
    biaya: f.cost,
    regulasi: f.regulation,
    anggaran: f.budgets,
    mulai: f.start,
    hari: f.day,
    dasar: f.basis,
    catatan: f.note,
  }
  const hints = { biaya: f.costHint, anggaran: f.budgetsHint, hari: f.dayHint, dasar: f.basisHint }
  const { field, errors } = formFields(answer, labels, { hints, saved: page.saved })
  const preview = answer?.preview
  return (
    <>
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="card stack">
        <SubmissionKey value={page.key} />
        <ShownVersion value={page.seen} answer={answer} />
        <TextField {...field('biaya')} autoComplete="off" />
        <ChoiceGroup
          {...field('regulasi')}
          options={[
            { value: 'ya', label: f.regulationYes },
            { value: 'tidak', label: f.regulationNo },
          ]}
        />
        <TextField {...field('anggaran')} inputMode="numeric" autoComplete="off" />
        <ChoiceGroup
          {...field('mulai')}
          options={[
            { value: 'sekarang', label: f.startNow },
            { value: 'hari', label: f.startDay },
          ]}
        />
        <DateField {...field('hari')} min={page.tomorrow} optional />
        <GrowingField {...field('dasar')} limit={BASIS.max} autoComplete="off" />
        <TextArea {...field('catatan')} limit={RULES_NOTE.max} rows={2} optional />
        <div className="btns">
          <Button name="aksi" value="lihat" icon="eye">
            {t.look}
          </Button>
        </div>
        {preview && (
          <section className="stack" aria-labelledby="dampak">
            <input type="hidden" name="dilihat" value={preview.mark} />
            <h3 id="dampak" tabIndex={-1} data-arrival="">
              {t.preview}
            </h3>
            <DefinitionList long items={preview.items} />
            <ul className="stack-2">
              {preview.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <div className="btns">
              <BusyButton name="aksi" value="tetapkan" variant="primary" icon="check">
                {t.submit}
              </BusyButton>
            </div>
          </section>
        )}
      </Form>
    </>
  )
}
