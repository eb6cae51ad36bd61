import { Banner } from '#app/components/ui/banner.tsx'
import { Choice, ChoiceGroup } from '#app/components/ui/choice.tsx'
import { FieldError, fieldId, type FieldProps } from '#app/components/ui/field.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { notesTools } from '#app/components/writing/notes-tools.tsx'
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
      masa: t.fields.office,
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
      <Signing signers={form.signers} choice={field('masa')} />
      {word === 'catatan' && (
        <TextArea {...field('catatan')} limit={NOTE.most} keptAt={keptAt} below={notesTools} />
      )}
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
        <TextArea {...field('alasan')} limit={NOTE.most} keptAt={keptAt} below={notesTools} />
      )}
    </>
  )
}

type SigningProps = {
  signers: CardData['form']['signers']
  choice: FieldProps & { defaultValue: string | undefined }
}

/**
 * In which office she decides: said where there is one, chosen where there are more, and none is chosen for her. A term
 * that is over meanwhile is not among them, so what came back with it is chosen anew.
 */
function Signing({ signers, choice }: SigningProps) {
  const t = useTexts(decisionTexts)
  const { id = fieldId(choice.name) } = choice
  const [only, ...more] = signers
  if (!only) return null
  if (more.length > 0)
    return (
      <ChoiceGroup
        {...choice}
        options={signers.map(({ termId, office, warning }) => ({
          value: termId,
          label: office,
          hint: warning ?? undefined,
        }))}
      />
    )
  return (
    <div id={id} tabIndex={-1} className="stack-2">
      <input type="hidden" name="masa" value={only.termId} />
      <FieldError id={id} error={choice.error} />
      <p>
        {t.fields.office} <strong>{only.office}</strong>.
      </p>
      {only.warning && <Banner tone="warn">{only.warning}</Banner>}
    </div>
  )
}
