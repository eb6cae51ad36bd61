import { ButtonLink } from '#app/components/ui/button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import type { ImportOutcome } from '#app/domain/people-import/people-import.server.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import { importTexts } from './texts.ts'

/** What became of a list, and what comes next. */
export function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const t = useTexts(importTexts).outcome
  const language = useLanguage()
  const people = (count: number) => t.people({ count: number(count, language) })
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
      {outcome.made > outcome.withoutAddress && <p>{t.mails}</p>}
      {outcome.withoutAddress > 0 && <p>{t.sheets({ count: number(outcome.withoutAddress, language) })}</p>}
      <div className="btns">
        {outcome.withoutAddress > 0 && (
          <ButtonLink variant="primary" to={paths.cohorts()}>
            {t.toCohorts}
          </ButtonLink>
        )}
        <ButtonLink to={paths.people()}>{t.toPeople}</ButtonLink>
      </div>
    </div>
  )
}
