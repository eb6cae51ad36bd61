import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import asking from '#app/styles/asking.css?url'
import ordering from '#app/styles/ordering.css?url'
import { ItemRow } from './item-row.tsx'
import { KindTiles } from './kind-tiles.tsx'
import { useQuizCrumbs } from './quiz-crumbs.ts'
import { quizPage } from './quiz.page.server.ts'
import { showingTexts } from './showing-texts.ts'
import { quizTexts } from './texts.ts'

export const links: LinksFunction = () => [asking, ordering].map((href) => ({ rel: 'stylesheet', href }))
export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return quizPage(asker, { module: params.modul ?? '', quiz: params.kuis ?? '' })
}

export default function StudioQuiz() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(quizTexts)
  const s = useTexts(showingTexts)
  const { module, quiz, keys } = page
  const door = (name: Parameters<typeof paths.studioQuizDoor>[2]) =>
    paths.studioQuizDoor(module.slug, quiz.slug, name)
  return (
    <div className="flow">
      <PageHead
        crumbs={useQuizCrumbs(page)}
        title={<Written text={quiz.title} within={page.title} />}
        lede={page.lede}
        actions={
          <>
            {page.isDraft && !page.isRetired && page.asksSomething && (
              <ButtonLink to={door('tampilkan')} icon="sent" variant="primary">
                {s.open}
              </ButtonLink>
            )}
            {page.asksSomething && !page.isRetired && (
              <ButtonLink to={paths.tryQuiz(module.slug, quiz.slug)} icon="eye">
                {s.tryIt}
              </ButtonLink>
            )}
            <ButtonLink to={door('atur')} icon="settings">
              {t.quiz.settings}
            </ButtonLink>
            <ButtonLink to={paths.quizAnalysis(module.slug, quiz.slug)} icon="chart">
              {t.quiz.analysis}
            </ButtonLink>
            <ButtonLink to={door('unduh')} icon="download" reloadDocument>
              {t.quiz.download}
            </ButtonLink>
            {page.mayTakeBack && (
              <Form method="post" action={door('tarik')}>
                <SubmissionKey value={keys.takeBack} />
                <Button icon="back">{s.takeBack}</Button>
              </Form>
            )}
            <Form method="post" action={door(page.isRetired ? 'arsip/pulihkan' : 'arsip')}>
              <SubmissionKey value={keys.archive} />
              <Button icon={page.isRetired ? 'back' : 'archive'}>
                {page.isRetired ? t.bringBack : t.archive}
              </Button>
            </Form>
          </>
        }
      />
      {page.isRetired && (
        <Banner tone="warn" icon="archive">
          {t.archivedHere}
        </Banner>
      )}
      {page.isDraft && !page.isRetired && (
        <Banner tone="info" icon="edit" title={s.draft}>
          {page.asksSomething ? `${s.draftHere} ${s.draftNext}` : s.draftHere}
        </Banner>
      )}
      <Section id="ditanyakan" title={t.quiz.items}>
        {page.items.length === 0 ? (
          <EmptyState icon="tasks" title={t.quiz.none}>
            {t.quiz.noneNext}
          </EmptyState>
        ) : (
          <Rows ordered label={t.quiz.items}>
            {page.items.map((item) => (
              <ItemRow
                key={item.name}
                item={item}
                of={page.items.length}
                module={module.slug}
                quiz={quiz.slug}
                isFixed={page.isRetired}
              />
            ))}
          </Rows>
        )}
      </Section>
      {!page.isRetired && <Adding page={page} />}
    </div>
  )
}

/** What can be asked more: a question of a kind, some of the bank, some at random. */
function Adding({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { quiz: t } = useTexts(quizTexts)
  const { module, quiz, keys, categories } = page
  return (
    <>
      <Section id="tulis" title={t.write}>
        <div className="stack">
          <p className="quiet">{t.writeWords}</p>
          <KindTiles module={module.slug} quiz={quiz.slug} label={t.write} />
          <div className="btns">
            <ButtonLink to={paths.pasteQuestions(module.slug, quiz.slug)} icon="doc">
              {t.paste}
            </ButtonLink>
          </div>
        </div>
      </Section>
      {categories.length > 0 && (
        <Section id="dari-bank" title={t.fromBank}>
          <div className="stack">
            <p className="quiet">{t.fromBankWords}</p>
            <div className="btns">
              <ButtonLink to={paths.studioBank(module.slug, { kuis: quiz.slug })} icon="search">
                {t.fromBank}
              </ButtonLink>
            </div>
            <Form
              method="post"
              action={paths.studioQuizDoor(module.slug, quiz.slug, 'ambil')}
              className="card stack"
            >
              <h3 className="h3">{t.pickTitle}</h3>
              <p className="quiet">{t.pickWords}</p>
              <SubmissionKey value={keys.pick} />
              <SelectField name="kategori" label={t.category} options={categories} />
              <TextField
                name="jumlah"
                label={t.howMany}
                inputMode="numeric"
                defaultValue="1"
                autoComplete="off"
              />
              <div className="btns">
                <Button icon="plus">{t.pick}</Button>
              </div>
            </Form>
          </div>
        </Section>
      )}
    </>
  )
}
