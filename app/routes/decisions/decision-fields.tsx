import { Choice } from '#app/components/ui/choice.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { MOST_DEFER_DAYS, NOTE, PRESETS } from '#app/domain/decisions/limits.ts'
import type { DecisionWord } from '#app/domain/decisions/kinds.ts'
import { decisionTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { CardData } from './card.page.server.ts'

export type DecisionFieldsProps = {
  word: DecisionWord
  form: CardData['form']
  /** Several of these forms stand on one page: what tells their fields apart. */
  prefix?: string
  values?: Readonly<Record<string, string>>
  errors?: FieldErrors
}

/** The fields of one kind of decision; the same in its sheet and when it has to be corrected. */
export function DecisionFields({ word, form, prefix = '', values = {}, errors = {} }: DecisionFieldsProps) {
  const t = useTexts(decisionTexts)
  const say = errorWords(t)
  const field = (name: string) => ({
    name,
    id: prefix + fieldId(name),
    defaultValue: values[name],
    error: errors[name] && say(errors[name], name),
  })
  return (
    <>
      <input type="hidden" name="keputusan" value={word} />
      <input type="hidden" name="naskah" value={form.mark} />
      <SubmissionKey value={form.keys[word]} />
      {word === 'catatan' && (
        <TextArea {...field('catatan')} label={t.fields.notes} hint={t.fields.notesHint} limit={NOTE.most} />
      )}
      {word === 'perbaiki' && (
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
                defaultChecked={values[preset] === 'on'}
              />
            ))}
          </fieldset>
          <TextArea
            {...field('catatan')}
            label={t.fields.returnNote}
            hint={t.fields.returnHint}
            limit={NOTE.most}
            optional
          />
        </>
      )}
      {word === 'tunda' && (
        <DateField
          {...field('sampai')}
          label={t.fields.until}
          hint={t.fields.untilHint({ days: String(MOST_DEFER_DAYS) })}
          min={form.bounds.first}
          max={form.bounds.last}
        />
      )}
      {(word === 'tunda' || word === 'tolak') && (
        <TextArea {...field('alasan')} label={t.fields.reason} hint={t.fields.reasonHint} limit={NOTE.most} />
      )}
    </>
  )
}

/** The sentence for the code of what is wrong with a field; what is missing is named by its field. */
export function errorWords({ errors }: { errors: Readonly<Record<string, string>> }) {
  return (code: string, field: string) => errors[code === 'required' ? field : code] ?? errors.other ?? code
}
