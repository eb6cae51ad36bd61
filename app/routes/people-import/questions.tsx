import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { LEAVE_OUT, NO_AGENCY } from '#app/domain/people-import/answer-words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { PreviewPage } from './preview.page.server.ts'
import { importTexts } from './texts.ts'

/** What only the secretariat can say, and the rows that hold everybody back. */
export function Questions({ page }: { page: PreviewPage }) {
  const t = useTexts(importTexts).preview
  const { questions: asked, faulty, leftOut } = page
  if (!asked.any && faulty.length + leftOut.length === 0) return null
  return (
    <Form method="post" className="narrow flow">
      <ShownVersion value={page.version} answer={undefined} />
      {asked.any && (
        <Section id="perlu-dijawab" title={t.questions}>
          <div className="card stack">
            <p className="hint">{t.questionsWhy}</p>
            <Asked page={page} />
          </div>
        </Section>
      )}
      {faulty.length + leftOut.length > 0 && (
        <Section id="perlu-diperbaiki" title={faulty.length > 0 ? t.faulty : t.leftOutRows}>
          <div className="card stack">
            {faulty.length > 0 && <p className="hint">{t.faultyWhy}</p>}
            {faulty.map(({ row, name, faults }) => (
              <div key={row} className="stack-2">
                <p>
                  <strong>{t.rowNamed({ row, name })}</strong>
                </p>
                <ul className="list-disc pl-5">
                  {faults.map((fault) => (
                    <li key={fault} className="wrap-anywhere">
                      {fault}
                    </li>
                  ))}
                </ul>
                <Choice name="lewati" id={`lewati-${row}`} value={row} label={t.leaveOut} />
              </div>
            ))}
            {leftOut.map(({ row, name }) => (
              <Choice
                key={row}
                name="lewati"
                id={`lewati-${row}`}
                value={row}
                defaultChecked
                label={`${t.leaveOut} (${t.rowNamed({ row, name })})`}
              />
            ))}
          </div>
        </Section>
      )}
      <div className={page.ready ? 'btns' : 'btns stay'}>
        <BusyButton variant="primary">{t.save}</BusyButton>
      </div>
    </Form>
  )
}

function Asked({ page: { questions: asked } }: { page: PreviewPage }) {
  const t = useTexts(importTexts).preview
  return (
    <>
      {asked.agencies.map(({ key, label, hint, proposal }) => (
        <div key={key}>
          <input type="hidden" name="ejaanOpd" value={key} />
          <SelectField
            name="opd"
            id={`opd-${key}`}
            label={label}
            hint={hint}
            placeholder={t.choose}
            defaultValue={proposal}
          >
            <option value={NO_AGENCY}>{t.noAgency}</option>
            {asked.agencyChoices.map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      ))}
      {asked.roles.map(({ key, label, hint }) => (
        <div key={key}>
          <input type="hidden" name="ejaanPeran" value={key} />
          <SelectField
            name="peranKata"
            id={`peran-${key}`}
            label={label}
            hint={hint}
            placeholder={t.choose}
            options={[...asked.roleChoices, { value: LEAVE_OUT, label: t.leaveOut }]}
          />
        </div>
      ))}
      {asked.noRole && (
        <SelectField
          name="peran"
          label={t.noRole}
          hint={asked.noRole}
          placeholder={t.choose}
          options={asked.roleChoices}
        />
      )}
      {asked.noCohort && (
        <SelectField
          name="angkatan"
          label={t.noCohort}
          hint={asked.noCohort}
          placeholder={t.choose}
          options={asked.cohortChoices}
        />
      )}
      {asked.unwilling && (
        <SelectField
          name="bersedia"
          label={t.unwilling}
          hint={asked.unwilling}
          placeholder={t.choose}
          options={[
            { value: LEAVE_OUT, label: t.unwillingOut },
            { value: 'ikut', label: t.unwillingIn },
          ]}
        />
      )}
    </>
  )
}
