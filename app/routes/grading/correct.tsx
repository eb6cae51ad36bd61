import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { Fragment } from 'react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { useAskBeforeLeaving } from '#app/components/ui/use-stay-until-saved.ts'
import { Written } from '#app/components/ui/written.tsx'
import { notesTools } from '#app/components/writing/notes-tools.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { correctGrade } from '#app/domain/grading/correcting.server.ts'
import { findGradable, type Gradable } from '#app/domain/grading/gradable.server.ts'
import { gradeSays } from '#app/domain/grading/grade.server.ts'
import { CORRECTION_REASON, gradeNames, levelField, LONGEST_COMMENT } from '#app/domain/grading/limits.ts'
import { correctionSchemaFor } from '#app/domain/grading/grading.schema.ts'
import { keysOf, levelsSchema } from '#app/domain/assignments/rubric.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { gradingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.heading ?? '')

/** A refused form draws the page anew: what was refused may be refused because the grade has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const work = await findWork(asker, params)
  const t = gradingTexts[asker.language].correction
  const { grade, rubric } = work
  const says = gradeSays(keysOf(rubric), grade && { ...grade, levels: levelsSchema.parse(grade.levels) })
  const released = grade?.status === 'RELEASED'
  const owner = work.ownerName ?? '–'
  return {
    id: work.id,
    scheduleId: work.scheduleId,
    heading: t.title,
    title: work.title,
    owner,
    released,
    lede: released ? t.lede({ owner, score: grade.score ?? 0 }) : t.notReleased,
    rubric,
    version: grade?.version ?? 1,
    key: newSubmissionKey(),
    saved: Object.fromEntries(
      Object.entries(gradeNames(keysOf(rubric))).map(([field, name]) => [name, says[field] ?? '']),
    ),
  }
}

async function findWork(asker: Asker, params: LoaderFunctionArgs['params']): Promise<Gradable> {
  const work = await findGradable(db, asker, params.jadwal ?? '', params.pengumpulan ?? '')
  if (!work) throw notFound()
  return work
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const t = gradingTexts[asker.language].correction
  const work = await findWork(asker, params)
  const form = await parseForm(request, correctionSchemaFor(keysOf(work.rubric)))
  const now = new Date()
  if (!form.ok) {
    const lengths = { alasan: CORRECTION_REASON, komentar: { min: 0, max: LONGEST_COMMENT } }
    return refuseForm(form, faultSentences(form.errors, asker.language, { level: t.level }, {}, lengths))
  }
  const place = { scheduleId: work.scheduleId, submissionId: work.id }
  const answer = await correctGrade(asker, place, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.gradingSubmission(work.scheduleId, work.id), {
      tone: 'ok',
      text: t.done(answer),
    })
  switch (answer.reason) {
    case 'not-found':
      throw notFound()
    case 'unchanged':
      return refuseForm(form, { [WHOLE_FORM]: t.unchanged })
    case 'not-released':
      return refuseForm(form, { [WHOLE_FORM]: t.notReleased }, { status: 409 })
    case 'stale': {
      const { grade, gradedBy } = await findWork(asker, params)
      const sentence = t.stale({ by: gradedBy ?? '–', score: grade?.score ?? 0 })
      return tooOld(onNewest(form), sentence)
    }
  }
}

export default function CorrectGrade() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const all = useTexts(gradingTexts)
  const t = all.correction
  const { pathname } = useLocation()
  const asking = useAskBeforeLeaving(answer !== undefined)
  const back = paths.gradingSubmission(page.scheduleId, page.id)
  const levels = page.rubric.map(({ key, criterion, weight }) => {
    const words = all.weight({ weight })
    return [
      levelField(key),
      <Fragment key={key}>
        <Written text={criterion} /> <span className="quiet num">({words})</span>
      </Fragment>,
    ] as const
  })
  const labels = { ...Object.fromEntries(levels), komentar: all.comment, alasan: t.reason }
  const { field, errors } = formFields(answer, labels, {
    hints: { alasan: t.reasonHint },
    saved: page.saved,
  })
  const kept = (name: string) => `${pathname}#${fieldId(name)}`
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: all.title, to: paths.grading() },
          { label: page.title, to: paths.gradingAssignment(page.scheduleId), written: page.title },
          { label: page.owner, to: back },
          { label: t.title },
        ]}
        title={t.title}
        lede={page.lede}
      />
      <ErrorSummary errors={errors} answer={answer} />
      <UnsentHere page={pathname} />
      {!page.released && !answer ? (
        <Banner tone="info">
          <ButtonLink to={back}>{t.back}</ButtonLink>
        </Banner>
      ) : (
        <Form method="post" className="stack-6" {...asking}>
          <SubmissionKey value={page.key} />
          <ShownVersion value={page.version} answer={answer} />
          {page.rubric.map((criterion) => (
            <ChoiceGroup
              key={criterion.key}
              {...field(levelField(criterion.key))}
              look="boxed"
              options={criterion.levels.map((anchor, place) => ({
                value: String(place + 1),
                label: all.level({ level: place + 1 }),
                hint: <Written text={anchor} />,
              }))}
            />
          ))}
          <TextArea
            {...field('komentar')}
            optional
            rows={6}
            limit={LONGEST_COMMENT}
            keptAt={kept('komentar')}
            onServer={page.saved.komentar}
            below={notesTools}
          />
          <TextArea
            {...field('alasan')}
            required
            rows={4}
            limit={CORRECTION_REASON.max}
            keptAt={kept('alasan')}
            below={notesTools}
          />
          <div className="btns stay">
            <BusyButton variant="primary">{t.submit}</BusyButton>
            <ButtonLink variant="text" to={back}>
              {t.back}
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  )
}
