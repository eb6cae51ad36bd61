import { Choice, ChoiceGroup } from '#app/components/ui/choice.tsx'
import type { FormError } from '#app/components/ui/error-summary.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import type { formFields } from '#app/components/ui/form-fields.ts'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { BANK } from '#app/domain/question-bank/bank-limits.ts'
import { rowFields } from '#app/domain/question-bank/question-fields.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import type { Kind } from './kind-looks.ts'
import { questionTexts } from './question-texts.ts'

type Field = ReturnType<typeof formFields<string>>['field']
type Props = {
  kind: Kind
  rows: number
  saved: Readonly<Record<string, string>>
  field: Field
  errors: readonly FormError[]
  answer: FormAnswer | undefined
}

/** What is right: the fields of a kind. */
export function AnswerFields(props: Props) {
  const { kind, field } = props
  const t = useTexts(questionTexts).question
  if (kind === 'essay' || kind === 'description') return null
  if (kind === 'trueFalse')
    return (
      <div className="card stack">
        <ChoiceGroup {...field('jawaban')} options={optionsOf(t.truth)} />
        {['umpanBenar', 'umpanSalah'].map((name) => (
          <TextArea key={name} {...field(name)} optional rows={2} limit={BANK.feedback} />
        ))}
      </div>
    )
  const places = Array.from({ length: props.rows }, (_, index) => index + 1)
  return (
    <fieldset className="stack">
      <legend className="h3">{kind === 'matching' ? t.pairs : t.answers}</legend>
      <p className="hint">{t.answersHint[kind]}</p>
      {kind === 'choice' && <ChoiceGroup {...field('cara')} options={optionsOf(t.ways)} />}
      <ol className="stack">
        {places.map((place) => (
          <li key={place} className="card ans">
            {kind === 'matching' ? (
              <PairRow {...props} place={place} />
            ) : (
              <AnswerRow {...props} place={place} />
            )}
          </li>
        ))}
      </ol>
      {kind === 'numeric' && <TextArea {...field('umpanSalah')} optional rows={2} limit={BANK.feedback} />}
      {kind !== 'matching' && <Weights {...props} places={places} />}
    </fieldset>
  )
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

type RowProps = Props & { place: number }

function AnswerRow({ kind, place, field, saved, answer }: RowProps) {
  const t = useTexts(questionTexts).question
  const lang = useWrittenLang()
  const names = rowFields(place)
  const { error, asks } = field(names.right)
  const ticked = answer ? answer.values[names.right] : saved[names.right]
  return (
    <>
      {kind === 'choice' && (
        <Choice
          name={names.right}
          id={fieldId(names.right)}
          value="ya"
          defaultChecked={ticked === 'ya'}
          label={
            <>
              {t.right}
              <span className="sr">: {t.row({ place })}</span>
            </>
          }
          error={error}
          asks={asks}
        />
      )}
      {kind === 'numeric' ? (
        <>
          <TextField {...field(names.answer)} autoComplete="off" />
          <TextField {...field(names.tolerance)} optional inputMode="decimal" autoComplete="off" />
        </>
      ) : (
        <GrowingField {...field(names.answer)} lang={lang} limit={BANK.answer} autoComplete="off" />
      )}
      <GrowingField
        {...field(names.feedback)}
        optional
        lang={lang}
        limit={BANK.feedback}
        autoComplete="off"
      />
    </>
  )
}

function PairRow({ place, field }: RowProps) {
  const lang = useWrittenLang()
  const names = rowFields(place)
  return (
    <>
      <GrowingField {...field(names.premise)} lang={lang} limit={BANK.answer} autoComplete="off" />
      <GrowingField {...field(names.answer)} lang={lang} limit={BANK.answer} autoComplete="off" />
    </>
  )
}

/** Most never need them: a fold, open where something stands in it. */
function Weights({ places, field, saved, errors }: Props & { places: readonly number[] }) {
  const t = useTexts(questionTexts).question
  const names = places.map((place) => rowFields(place).weight)
  const isOpen = names.some(
    (name) => (saved[name] ?? '') !== '' || errors.some((error) => error.field === name),
  )
  return (
    <Fold summary={t.weights} open={isOpen}>
      <p className="hint">{t.weightsHint}</p>
      {names.map((name) => (
        <TextField key={name} {...field(name)} optional inputMode="decimal" autoComplete="off" />
      ))}
    </Fold>
  )
}
