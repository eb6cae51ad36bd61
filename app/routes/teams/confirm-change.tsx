import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { ArrivingBanner } from '#app/components/ui/arriving-banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { teamChangeTexts } from './change-texts.ts'
import type { EffectsInWords } from './effects-words.ts'

export type Confirmation = {
  team: string
  /** Back to the form with what was chosen. */
  back: string
  words: EffectsInWords
  /** What was chosen, and the mark of what is shown here. */
  fields: readonly (readonly [string, string])[]
}

/** The sheet before a change that takes somebody out or moves the lead: whom it concerns, what stays, who goes on. */
export function ConfirmChange({ asked }: { asked: Confirmation }) {
  const { team, back, words, fields } = asked
  const t = useTexts(teamChangeTexts).confirm
  return (
    <Form method="post" className="stack-6">
      {fields.map(([name, value], index) => (
        <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
      ))}
      <ArrivingBanner tone="warn" title={t.title({ team })}>
        {t.notYet}
      </ArrivingBanner>
      <div className="card stack">
        {words.people.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="quiet">{t.told}</p>
      </div>
      {words.teams.map(({ name, title, lines }) => (
        <section key={name} className="card stack" aria-label={title}>
          <h2 className="h3">{title}</h2>
          {lines.map((line) => (
            <p key={line}>
              <WithTitles>{line}</WithTitles>
            </p>
          ))}
        </section>
      ))}
      <ActionBar label={t.submit}>
        <BusyButton variant="primary">{t.submit}</BusyButton>
        <ButtonLink to={back}>{t.back}</ButtonLink>
      </ActionBar>
    </Form>
  )
}
