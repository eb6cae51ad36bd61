import { ButtonLink } from '#app/components/ui/button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { importTexts } from './texts.ts'

type Props = {
  /** How many, in figures. */
  outcome: {
    made: string
    changed: string
    same: string
    leftOut: string
    withoutAddress: string | null
    newTeams: string | null
    /** Whether teams are the reader's to arrange. */
    arranges: boolean
    mailed: boolean
  }
}

/** What became of a list, and what comes next. */
export function Outcome({ outcome }: Props) {
  const t = useTexts(importTexts).outcome
  const people = (count: string) => t.people({ count })
  return (
    <div className="card stack narrow">
      <DefinitionList
        items={[
          { term: t.made, value: people(outcome.made) },
          { term: t.changed, value: people(outcome.changed) },
          { term: t.same, value: people(outcome.same) },
          { term: t.leftOut, value: people(outcome.leftOut) },
        ]}
      />
      {outcome.mailed && <p>{t.mails}</p>}
      {outcome.withoutAddress && <p>{t.sheets({ count: outcome.withoutAddress })}</p>}
      {outcome.newTeams && <p>{t.newTeams({ count: outcome.newTeams })}</p>}
      <div className="btns">
        {outcome.withoutAddress && (
          <ButtonLink variant="primary" to={paths.cohorts()}>
            {t.toCohorts}
          </ButtonLink>
        )}
        {outcome.newTeams && outcome.arranges && <ButtonLink to={paths.teams()}>{t.toTeams}</ButtonLink>}
        <ButtonLink to={paths.people()}>{t.toPeople}</ButtonLink>
      </div>
    </div>
  )
}
