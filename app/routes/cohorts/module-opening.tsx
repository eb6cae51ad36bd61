import { Link } from '@remix-run/react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { DateField } from '#app/components/ui/text-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { cohortTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'

export type ModuleOpeningProps = {
  module: {
    id: string
    title: string
    state: 'open' | 'planned' | 'none'
    opens: string
    day: string
    before: string
    fixed: boolean
    assignments: readonly { title: string; dates: string; datesTo: string; byHand: boolean }[]
  }
  first: string
  last: string
  /** What came back when a date for this module was just sent. */
  answer?: FormAnswer
}

export function openingFieldId(moduleId: string): string {
  return `f-tanggal-${moduleId}`
}

const TONES = { open: 'ok', planned: 'info', none: 'plain' } as const

/** One module in one cohort: when it opens, what follows from that, and the form that sets it. */
export function ModuleOpening({ module, first, last, answer }: ModuleOpeningProps) {
  const t = useTexts(cohortTexts).one
  const { field, errors } = formFields(
    answer,
    { tanggal: t.date },
    { saved: { tanggal: module.day }, idOf: () => openingFieldId(module.id) },
  )
  return (
    <Card>
      <div className="line spread">
        <h3>
          <Written text={module.title} />
        </h3>
        <Pill tone={TONES[module.state]}>{t.state[module.state]}</Pill>
      </div>
      {module.state !== 'none' && <p className="num">{module.opens}</p>}
      {module.assignments.length > 0 && (
        <DefinitionList
          long
          items={module.assignments.map(({ title, dates, datesTo, byHand }) => ({
            term: <Written text={title} />,
            value: (
              <>
                {dates}
                {byHand && ` ${t.byHand}`}{' '}
                <Link to={datesTo} aria-label={t.changeDatesOf({ title })}>
                  {t.changeDates}
                </Link>
              </>
            ),
          }))}
        />
      )}
      {module.fixed ? (
        <>
          {errors.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
          <p className="quiet" id={openingFieldId(module.id)} tabIndex={-1}>
            {t.fixed}
          </p>
        </>
      ) : (
        <Form method="post" className="stack">
          <input type="hidden" name="modul" value={module.id} />
          <input type="hidden" name="sebelum" value={answer?.values.sebelum ?? module.before} />
          <DateField
            {...field('tanggal')}
            aria-label={t.dateOf({ module: module.title })}
            min={first}
            max={last}
          />
          <div className="btns">
            <BusyButton icon="calendar">{module.state === 'none' ? t.open : t.move}</BusyButton>
          </div>
        </Form>
      )}
    </Card>
  )
}
