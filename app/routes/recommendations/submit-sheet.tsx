import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useLeftOn } from '#app/components/ui/use-left-on.ts'
import { useUnsentOn } from '#app/components/ui/use-unsent-on.ts'
import { Written } from '#app/components/ui/written.tsx'
import { stepTexts } from './step-texts.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { Overview } from './recommendation.page.server.ts'

/** The sheet's name in the address. */
export const SUBMIT_SHEET = 'ajukan'
const FORM = 'ajukan-rekomendasi'

/** What is handed in, what is not in it, who will read it; the form comes after. */
export function SubmitSheet({ page }: { page: Overview }) {
  const t = useTexts(recommendationTexts)
  const words = useTexts(stepTexts).submitSheet
  const number = String(page.versions.length + 1)
  const unsentAnswers = useUnsentOn(paths.recommendation(page.id))
  const left = useLeftOn(page.sections.map(({ to }) => to))
  const sections = page.sections.filter(({ to }) => left.includes(to)).map(({ title }) => title)
  const waits =
    unsentAnswers.length > 0
      ? words.unsentAnswers
      : sections.length > 0
        ? words.unsentSections({ sections: sections.join(', ') })
        : undefined
  const answered = page.points.filter((point) => point.open).length
  return (
    <Sheet
      id={SUBMIT_SHEET}
      title={words.title({ number })}
      closeTo="sebelum"
      foot={
        <BusyButton
          form={FORM}
          variant="primary"
          icon="send"
          full
          busyLabel={t.page.submitting}
          closedBecause={waits}
        >
          {page.versions.length > 0 ? t.page.submitAgain : t.page.submit}
        </BusyButton>
      }
    >
      <p>
        <strong>
          <Written text={page.title} />
        </strong>
      </p>
      <DefinitionList
        items={[
          {
            term: words.included,
            value: (
              <ul className="stack-2">
                <li>{words.sections({ count: String(page.sections.length) })}</li>
                {answered > 0 && <li>{words.answers({ count: String(answered) })}</li>}
              </ul>
            ),
          },
          {
            term: words.missing,
            value:
              page.leftEmpty.length > 0
                ? words.leftEmpty({ fields: page.leftEmpty.join(', ') })
                : words.nothing,
          },
          { term: words.readers, value: words.readersWords({ team: page.team.name }) },
          { term: words.then, value: words.thenWords({ number }) },
        ]}
      />
      <Form id={FORM} method="post" action={paths.recommendationTransition(page.id, 'ajukan')}>
        <SubmissionKey value={page.key} />
        <ShownVersion value={page.version} answer={undefined} />
      </Form>
    </Sheet>
  )
}
