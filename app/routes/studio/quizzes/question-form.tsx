import { useCallback, useRef, useState, type ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { UnsentForm } from '#app/components/ui/unsent-text.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { notesTools } from '#app/components/writing/notes-tools.tsx'
import { BANK } from '#app/domain/question-bank/bank-limits.ts'
import { rowFields, SET_ASIDE } from '#app/domain/question-bank/question-fields.ts'
import { PLACES } from '#app/domain/question-bank/question-rows.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { AnswerFields } from './answer-fields.tsx'
import type { Kind } from './kind-looks.ts'
import { NewerFields } from './newer-fields.tsx'
import type { NewerField } from './newer.server.ts'
import { newerTexts } from './newer-texts.ts'
import { questionLabels } from './question-labels.ts'
import { questionTexts } from './question-texts.ts'

type Props = {
  id?: string
  /** Where it is sent; without it to its own page. */
  action?: string
  kind: Kind
  answer: FormAnswer | undefined
  saved: Readonly<Record<string, string>>
  /** How many answers or pairs are drawn. */
  rows: number
  categories: readonly string[]
  /** The page of the form: what is not sent yet is found again there. */
  at: string
  submit: string
  /** It met something newer: what says something else there. */
  newer?: readonly NewerField[]
  /** What the form carries unseen. */
  children: ReactNode
}

/** A question, new or changed: what is asked, its answers, where it lies in the bank. */
export function QuestionForm({
  id = 'isian',
  action,
  kind,
  answer,
  saved,
  rows: drawn,
  categories,
  at,
  submit,
  newer,
  children,
}: Props) {
  const words = useWords()
  const { question: t, hints } = useTexts(questionTexts)
  const lang = useWrittenLang()
  // What the device has kept may have more answers than what is stored by now.
  const [kept, setKept] = useState(0)
  const rows = Math.max(drawn, kept)
  const room = useCallback((names: readonly string[]) => setKept(placeIn(names)), [])
  const form = useRef<HTMLFormElement>(null)
  const chip = useRef<HTMLDivElement>(null)
  const labels = questionLabels(rows, kind === 'matching', useLanguage())
  const { field, errors } = formFields(answer, labels, { hints, saved })
  const isOdd = (...names: string[]) => names.some((name) => errors.some((error) => error.field === name))
  return (
    <>
      <ErrorSummary errors={errors} answer={answer} />
      {newer && (
        <NewerFields fields={newer} labels={labels} wordOf={(name, value) => wordOf(name, value, words)} />
      )}
      <Form ref={form} method="post" id={id} action={action} className="stack-6">
        {children}
        <UnsentForm
          address={`${at}#${id}`}
          form={form}
          saved={saved}
          labels={{ ...labels, [SET_ASIDE]: t.otherKinds }}
          chipAt={chip}
          room={room}
        />
        <div className="card stack">
          <TextArea {...field('soal')} rows={3} limit={BANK.text} below={notesTools} />
          {kind !== 'description' && kind !== 'essay' && kind !== 'trueFalse' && (
            <Fold summary={labels['sesudah']} open={isOdd('sesudah') || (saved['sesudah'] ?? '') !== ''}>
              <TextArea {...field('sesudah')} rows={2} limit={BANK.text} />
            </Fold>
          )}
        </div>
        <AnswerFields kind={kind} rows={rows} saved={saved} field={field} errors={errors} answer={answer} />
        {kind === 'essay' && (
          <div className="card stack">
            <TextArea {...field('rubrik')} optional lang={lang} rows={4} limit={BANK.text} />
          </div>
        )}
        <fieldset className="card stack">
          <legend className="h3">{t.optional}</legend>
          <GrowingField {...field('judul')} optional lang={lang} limit={BANK.title} autoComplete="off" />
          <TextField {...field('kategori')} optional lang={lang} list="kategori-ada" autoComplete="off" />
          <datalist id="kategori-ada">
            {categories.map((category) => (
              <option key={category} value={category} />
            ))}
          </datalist>
          <TextField {...field('tag')} optional lang={lang} autoComplete="off" />
          {kind !== 'description' && (
            <TextField {...field('poin')} optional inputMode="decimal" autoComplete="off" />
          )}
        </fieldset>
        <Fold summary={t.extra} open={isOdd('umum', 'bentuk')}>
          {kind !== 'description' && <TextArea {...field('umum')} optional rows={2} limit={BANK.feedback} />}
          <SelectField
            {...field('bentuk')}
            options={Object.entries(t.formats).map(([value, label]) => ({ value, label }))}
          />
        </Fold>
        <div ref={chip} className="empty:hidden" />
        <div className="btns stay">
          <BusyButton variant="primary" icon="check">
            {submit}
          </BusyButton>
        </div>
        {/* Behind the first button, which Enter presses; beside it the bar of a phone would be two lines high. */}
        <div className="btns">
          <Button name="aksi" value="lihat" icon="eye">
            {t.look}
          </Button>
        </div>
      </Form>
    </>
  )
}

/** The last row to which one of these fields belongs. */
function placeIn(names: readonly string[]): number {
  return Math.max(...PLACES.filter((place) => names.some((name) => isOfRow(name, place))), 0)
}

function isOfRow(name: string, place: number): boolean {
  return Object.values(rowFields(place)).includes(name)
}

/** How what is chosen in a question's form is called, by field and value; a tick by its field alone. */
function useWords() {
  const { ways, truth, formats } = useTexts(questionTexts).question
  const { yes, no } = useTexts(newerTexts)
  return { chosen: { cara: ways, jawaban: truth, bentuk: formats }, yes, no }
}

function wordOf(name: string, value: string, { chosen, yes, no }: ReturnType<typeof useWords>) {
  if (PLACES.some((place) => rowFields(place).right === name)) return value === '' ? no : yes
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = chosen
  return words[name]?.[value] ?? null
}
