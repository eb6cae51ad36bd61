import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { WithTitles, Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { BankFilters, RenameCategory } from './bank-filters.tsx'
import { bankPage, type BankLine } from './bank.page.server.ts'
import { KIND_ICONS } from './kind-looks.ts'
import { useQuizCrumbs } from './quiz-crumbs.ts'
import { quizTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return bankPage(asker, params.modul ?? '', new URL(request.url).searchParams)
}

export default function Bank() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(quizTexts).bank
  const { module, quiz, rows } = page
  const list = (
    <Rows label={t.title}>
      {rows.map((row) => (
        <BankRow key={row.id} row={row} choosing={quiz !== null} />
      ))}
    </Rows>
  )
  return (
    <div className="flow">
      <PageHead
        crumbs={useQuizCrumbs({ module, quiz: null })}
        title={t.title}
        lede={quiz === null ? t.lede : <WithTitles>{t.addTo(quiz)}</WithTitles>}
        actions={
          quiz === null ? (
            <ButtonLink to={paths.newQuestion(module.slug, 'bank')} icon="plus">
              {t.write}
            </ButtonLink>
          ) : undefined
        }
      />
      <BankFilters page={page} />
      {rows.length === 0 ? (
        <EmptyState
          results
          icon="layers"
          title={page.isFiltered ? t.noMatch : t.none}
          action={
            page.isFiltered ? (
              <ButtonLink to={paths.studioBank(module.slug, { kuis: quiz?.slug })}>{t.clear}</ButtonLink>
            ) : undefined
          }
        >
          {page.isFiltered ? t.noMatchNext : t.noneNext}
        </EmptyState>
      ) : (
        <>
          <Results line={page.results} />
          {quiz === null ? (
            list
          ) : (
            <Form
              method="post"
              action={paths.studioQuizDoor(module.slug, quiz.slug, 'masukkan')}
              className="stack"
            >
              <SubmissionKey value={page.keys.ask} />
              {list}
              <div className="btns stay">
                <Button variant="primary" icon="plus">
                  {t.ask}
                </Button>
              </div>
            </Form>
          )}
          <KeyPager before={page.before} after={page.after} />
        </>
      )}
      {quiz === null && page.categories.length > 0 && <RenameCategory page={page} />}
    </div>
  )
}

function BankRow({ row, choosing }: { row: BankLine; choosing: boolean }) {
  const { id, title, to, kind, facts, isAsked } = row
  const t = useTexts(quizTexts).bank
  const words = (
    <p className="sm quiet ico">
      <Icon name={KIND_ICONS[kind]} />
      <span>{isAsked && choosing ? `${t.isAsked} · ${facts}` : facts}</span>
    </p>
  )
  if (!choosing)
    return (
      <Row id={id} heading="h2" to={to} title={<Written text={title} />}>
        {words}
      </Row>
    )
  return (
    <Row id={id}>
      <Choice
        name="soal"
        value={id}
        defaultChecked={isAsked}
        disabled={isAsked}
        label={<Written text={title} />}
        hint={words}
      />
      <p className="sm">
        <Link to={to}>{t.open}</Link>
      </p>
    </Row>
  )
}
