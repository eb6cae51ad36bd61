import { useRef, type ReactNode } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Choice, ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
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
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { NewerFields } from './newer-fields.tsx'
import type { NewerField } from './newer.server.ts'
import { newerTexts } from './newer-texts.ts'
import { settingsTexts } from './settings-texts.ts'

type Props = {
  answer: FormAnswer | undefined
  saved: Readonly<Record<string, string>>
  /** The page of the form: what is not sent yet is found again there. */
  at: string
  /** It met something newer: what says something else there. */
  newer?: readonly NewerField[] | null
  /** What the form carries unseen. */
  children: ReactNode
}

/** How a quiz is called and played. */
export function SettingsForm({ answer, saved, at, newer, children }: Props) {
  const t = useTexts(settingsTexts)
  const lang = useWrittenLang()
  const form = useRef<HTMLFormElement>(null)
  const chip = useRef<HTMLDivElement>(null)
  const { field, errors } = formFields<string>(answer, t.fields, { hints: t.hints, saved })
  const isTicked = (name: string) => (answer ? answer.values : saved)[name] === 'ya'
  const whens = optionsOf(t.when)
  const { yes, no } = useTexts(newerTexts)
  const wordOf = (name: string, value: string): string | null => {
    if (name.startsWith('acak')) return value === '' ? no : yes
    const words: Readonly<Record<string, string>> = { ...t.when, ...t.counts }
    return name === 'dihitung' || name.startsWith('tampil') ? (words[value] ?? null) : null
  }
  return (
    <>
      <ErrorSummary errors={errors} answer={answer} />
      {newer && <NewerFields fields={newer} labels={t.fields} wordOf={wordOf} />}
      <Form ref={form} method="post" id="isian" className="stack-6">
        {children}
        <UnsentForm address={`${at}#isian`} form={form} saved={saved} labels={t.fields} chipAt={chip} />
        <div className="card stack">
          <GrowingField {...field('nama')} optional lang={lang} limit={BANK.quizTitle} autoComplete="off" />
          <TextArea {...field('pengantar')} optional rows={3} limit={BANK.intro} below={notesTools} />
        </div>
        <fieldset className="card stack">
          <legend className="h3">{t.play}</legend>
          {['waktu', 'percobaan', 'jeda', 'lulus'].map((name) => (
            <TextField key={name} {...field(name)} optional inputMode="numeric" autoComplete="off" />
          ))}
          <ChoiceGroup {...field('dihitung')} options={optionsOf(t.counts)} />
        </fieldset>
        <fieldset className="card stack">
          <legend className="h3">{t.order}</legend>
          {(['acakSoal', 'acakJawaban'] as const).map((name) => (
            <Choice
              key={name}
              name={name}
              value="ya"
              defaultChecked={isTicked(name)}
              label={t.fields[name]}
            />
          ))}
        </fieldset>
        <fieldset className="card stack">
          <legend className="h3">{t.shown}</legend>
          {['tampilNilai', 'tampilTepat', 'tampilUmpan', 'tampilKunci'].map((name) => (
            <SelectField key={name} {...field(name)} options={whens} />
          ))}
        </fieldset>
        <div ref={chip} className="empty:hidden" />
        <div className="btns stay">
          <BusyButton variant="primary" icon="check">
            {t.submit}
          </BusyButton>
        </div>
      </Form>
    </>
  )
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
