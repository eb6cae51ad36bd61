import { Choice } from '#app/components/ui/choice.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { MOST_DEFER_DAYS, NOTE, PRESETS } from '#app/domain/decisions/limits.ts'
import type { DecisionWord } from '#app/domain/decisions/kinds.ts'
import { decisionTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import type { CardData } from './card.page.server.ts'

export type DecisionFieldsProps = {
  /** Where what is written is found again: the sheet on its card. */
  keptAt: string
  word: DecisionWord
  form: CardData['form']
  /** Several of these forms stand on one page: what tells their fields apart. */
  prefix?: string
  answer?: FormAnswer
}

/** The fields of one kind of decision; the same in its sheet and when it has to be corrected. */
export function DecisionFields({ keptAt, word, form, prefix = '', answer }: DecisionFieldsProps) {
  const t = useTexts(decisionTexts)
  const returns = word === 'perbaiki'
  const { field } = formFields(
    answer,
    {
      catatan: returns ? t.fields.returnNote : t.fields.notes,
      sampai: t.fields.until,
      alasan: t.fields.reason,
    },
    {
      hints: {
        catatan: returns ? t.fields.returnHint : t.fields.notesHint,
        sampai: t.fields.untilHint({ days: String(MOST_DEFER_DAYS) }),
        alasan: t.fields.reasonHint,
      },
      idOf: (name) => prefix + fieldId(name),
    },
  )
  return (
    <>
      <input type="hidden" name="keputusan" value={word} />
      <input type="hidden" name="naskah" value={answer?.values.naskah ?? form.mark} />
      <SubmissionKey value={form.keys[word]} />
      {word === 'catatan' && <TextArea {...field('catatan')} limit={NOTE.most} keptAt={keptAt} />}
      {returns && (
        <>
          <fieldset className="stack-2">
            <legend>{t.fields.points}</legend>
            {PRESETS.map((preset) => (
              <Choice
                key={preset}
                name={preset}
                id={prefix + fieldId(preset)}
                value="on"
                label={t.presets[preset]}
                defaultChecked={answer?.values[preset] === 'on'}
              />
            ))}
          </fieldset>
          <TextArea {...field('catatan')} limit={NOTE.most} optional keptAt={keptAt} />
        </>
      )}
      {word === 'tunda' && <DateField {...field('sampai')} min={form.bounds.first} max={form.bounds.last} />}
      {(word === 'tunda' || word === 'tolak') && (
        <TextArea {...field('alasan')} limit={NOTE.most} keptAt={keptAt} />
      )}
    </>
  )
}
