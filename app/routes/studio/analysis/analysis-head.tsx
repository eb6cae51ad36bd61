import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import type { headOf } from './place.server.ts'
import { analysisTexts } from './texts.ts'

type Props = {
  head: ReturnType<typeof headOf>
  here: 'items' | 'people' | 'gain'
  /** `of`: what of the title people wrote. */
  title: string
  of?: string
  lede: string
}

/** The head of the pages about how a quiz was answered: the ways between them, and whose answers they are about. */
export function AnalysisHead({ head, here, title, of, lede }: Props) {
  const t = useTexts(analysisTexts)
  const { module, quiz, cohort, cohorts } = head
  const to = (page: 'items' | 'people' | 'gain' | 'file') =>
    paths.quizAnalysis(module.slug, quiz.slug, page, cohort?.id)
  return (
    <>
      <PageHead
        crumbs={useModuleCrumbs(
          module,
          { label: t.crumb, to: paths.studioQuizzes(module.slug) },
          { label: quiz.title, to: paths.studioQuiz(module.slug, quiz.slug) },
          { label: here === 'items' ? t.title : here === 'people' ? t.people : t.gain },
        )}
        title={<Written text={of} within={title} />}
        lede={lede}
        actions={
          <>
            {here !== 'items' && <ButtonLink to={to('items')}>{t.title}</ButtonLink>}
            {here === 'items' && cohort && <ButtonLink to={to('people')}>{t.people}</ButtonLink>}
            {here !== 'gain' && <ButtonLink to={to('gain')}>{t.gain}</ButtonLink>}
            {here !== 'gain' && cohort && (
              <ButtonLink to={paths.quizMarking(quiz.id)}>{t.marking}</ButtonLink>
            )}
            {here !== 'gain' && cohort && (
              <ButtonLink to={to('file')} icon="download" reloadDocument>
                {t.download}
              </ButtonLink>
            )}
          </>
        }
      />
      {cohorts.length > 1 && here !== 'gain' && (
        <Form method="get" className="filters">
          <SelectField name="angkatan" label={t.cohort} options={cohorts} defaultValue={cohort?.id} />
          <Button icon="search">{t.show}</Button>
        </Form>
      )}
    </>
  )
}
