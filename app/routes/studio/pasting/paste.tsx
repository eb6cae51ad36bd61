import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { FileField } from '#app/components/ui/text-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { findQuiz } from '#app/domain/question-bank/places.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import studio from '#app/styles/studio.css?url'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { FoundRows, LeftOver } from './found-rows.tsx'
import { answerPasted } from './pasting.server.ts'
import { QuestionBox } from './question-box.tsx'
import type { ShownReading } from './shown-reading.ts'
import { pasteTexts } from './texts.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: studio }]
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.pageTitle ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const quiz = await findQuiz(db, asker, { module: params.modul ?? '', quiz: params.kuis ?? '' })
  if (!quiz || quiz.retiredAt) throw notFound()
  const title = quiz.title || quiz.module.title
  return {
    key: newSubmissionKey(),
    pageTitle: pasteTexts[asker.language].pageTitle({ quiz: title }),
    quiz: { slug: quiz.slug, title },
    module: { slug: quiz.module.slug, position: quiz.module.position },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return answerPasted(request, asker, { module: params.modul ?? '', quiz: params.kuis ?? '' })
}

export default function PasteQuestions() {
  const { key, quiz, module } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(pasteTexts)
  const { field, errors } = formFields(
    sent,
    { teks: t.box, berkas: t.file },
    { hints: { teks: t.boxHint, berkas: t.fileHint } },
  )
  const { defaultValue: _text, ...box } = field('teks')
  const { defaultValue: _file, ...file } = field('berkas')
  const shown = sent?.shown ?? null
  const here = paths.pasteQuestions(module.slug, quiz.slug)
  return (
    <div className="flow">
      <PageHead
        crumbs={useModuleCrumbs(
          module,
          { label: t.crumb, to: paths.studioQuizzes(module.slug) },
          { label: quiz.title, to: paths.studioQuiz(module.slug, quiz.slug) },
          { label: t.title },
        )}
        title={t.title}
        lede={t.lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      {sent?.done && <Banner tone="ok" title={sent.done} arrival />}
      {(sent?.told ?? []).map((told) => (
        <Banner key={told}>{told}</Banner>
      ))}
      <Form method="post" encType="multipart/form-data" action={here} className="split">
        <SubmissionKey value={key} />
        <div className="stack">
          <QuestionBox
            {...box}
            text={sent?.text ?? ''}
            answer={sent}
            badLines={badLinesOf(shown)}
            keptAt={`${here}#f-teks`}
          />
          <FileField key={sent?.text} {...file} optional accept=".docx,.xlsx,.csv,.txt,.gift,.xml" />
          <div className="btns stay">
            <BusyButton
              name="aksi"
              value="baca"
              icon="refresh"
              variant={shown ? 'plain' : 'primary'}
              busyLabel={t.reading}
            >
              {shown ? t.again : t.read}
            </BusyButton>
          </div>
        </div>
        <Understood shown={shown} />
      </Form>
    </div>
  )
}

function badLinesOf(shown: ShownReading | null): ReadonlySet<number> {
  const faulty = (shown?.questions ?? []).filter(({ isReady }) => !isReady)
  return new Set(faulty.map(({ faultLine }) => faultLine))
}

function Understood({ shown }: { shown: ShownReading | null }) {
  const t = useTexts(pasteTexts)
  const all = shown?.questions.length ?? 0
  const ready = shown?.ready ?? 0
  const rest = all - ready
  return (
    <div className="stack">
      <Section id="dipahami" title={t.understood} aside={all > 0 && t.count({ all, ready })}>
        {shown && all > 0 ? (
          <div className="stack-2">
            {shown.allReady !== '' && (
              <p data-arrival="" tabIndex={-1}>
                {shown.allReady}
              </p>
            )}
            <FoundRows questions={shown.questions} />
          </div>
        ) : (
          <EmptyState icon="doc" title={shown ? t.noQuestions : t.none}>
            {shown ? t.noQuestionsNext : t.noneNext}
          </EmptyState>
        )}
      </Section>
      {shown && shown.waiting > 0 && <p className="hint">{t.waiting({ count: shown.waiting })}</p>}
      {shown && shown.leftOver.length > 0 && (
        <Section id="tidak-dipakai" title={t.leftOver}>
          <div className="stack-2">
            <p className="quiet">{t.leftOverWords}</p>
            <LeftOver leftOver={shown.leftOver} />
          </div>
        </Section>
      )}
      {ready > 0 && (
        <div className="stack-2">
          <div className="btns">
            <BusyButton name="aksi" value="masuk" variant="primary" icon="plus" busyLabel={t.taking}>
              {t.take({ count: ready })}
            </BusyButton>
          </div>
          <p className="hint" data-arrival="" tabIndex={-1}>
            {rest > 0 ? `${t.takeHint} ${t.restHint({ count: rest })}` : t.takeHint}
          </p>
        </div>
      )}
    </div>
  )
}
