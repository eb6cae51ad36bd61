import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { WithTitles, Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { releaseAllSchema } from '#app/domain/grading/grading.schema.ts'
import { MOST_RELEASED, PASS_MARK } from '#app/domain/grading/limits.ts'
import { readReady } from '#app/domain/grading/ready.server.ts'
import { releaseAll, type ReleasedAll } from '#app/domain/grading/release-all.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { releaseTexts } from './release-texts.ts'
import { gradingTexts } from './texts.ts'

/** Letters of the names that a message holds; who else was left out still stands in the list. */
const NAMED = 500

export const handle: RouteHandle = { plain: true, actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.heading ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const ready = await readReady(asker, params.jadwal ?? '')
  if (!ready) throw notFound()
  const { schedule, rows, more } = ready
  const t = releaseTexts[asker.language]
  return {
    scheduleId: schedule.id,
    title: schedule.title,
    heading: t.title,
    lede: rows.length === 0 ? null : t.lede[schedule.kind]({ count: rows.length }),
    mails: t.mails[schedule.kind],
    more,
    key: newSubmissionKey(),
    rows: rows.map(
      ({ id, ownerName, agency, attempt, late, score, version, commented, graderId, grader }) => ({
        value: `${id}.${version}`,
        label:
          score < PASS_MARK
            ? t.below({ name: ownerName, score, mark: PASS_MARK })
            : t.scored({ name: ownerName, score }),
        hint: [
          agency,
          attempt > 1 ? gradingTexts[asker.language].attempt({ attempt }) : null,
          late ? gradingTexts[asker.language].late : null,
          commented ? t.commented : t.uncommented,
          graderId === asker.id ? t.byYou : t.by({ name: grader }),
        ]
          .filter((word) => word !== null)
          .join(' · '),
      }),
    ),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const scheduleId = params.jadwal ?? ''
  const form = await parseForm(request, releaseAllSchema, { lists: ['nilai'] })
  const t = releaseTexts[asker.language]
  if (!form.ok) return refuseForm(form, { nilai: t.none })
  const answer = await releaseAll(asker, scheduleId, form.value, new Date())
  if (!answer) throw notFound()
  return redirectWithToast(paths.gradingAssignment(scheduleId), {
    tone: answer.left.length > 0 || answer.released === 0 ? 'warn' : 'ok',
    text: t.done({ count: answer.released, before: answer.before }),
    detail: leftWords(answer, asker.language),
  })
}

/** Who was left out and why, as far as a message can hold it. */
function leftWords({ left }: ReleasedAll, language: Language): string | undefined {
  if (left.length === 0) return undefined
  const t = releaseTexts[language]
  const words = left.map(({ name, reason }) => t.left({ name, why: t.why[reason] })).join('; ')
  return [...`${t.leftOut({ count: left.length })} ${words}`].slice(0, NAMED).join('')
}

export default function ReleaseAll() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(releaseTexts)
  const all = useTexts(gradingTexts)
  const shell = useTexts(shellTexts)
  const back = paths.gradingAssignment(page.scheduleId)
  const error = answer?.errors['nilai']
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: all.title, to: paths.grading() },
          { label: page.title, to: back, written: page.title },
          { label: t.title },
        ]}
        title={t.title}
        lede={page.lede ?? undefined}
      />
      {page.rows.length === 0 ? (
        <EmptyState icon="send" title={t.empty} action={<ButtonLink to={back}>{all.back}</ButtonLink>}>
          {t.emptyNext}
        </EmptyState>
      ) : (
        <Form method="post" className="stack-6">
          <ErrorSummary errors={error ? [{ field: 'nilai', message: error }] : []} answer={answer} />
          <SubmissionKey value={page.key} />
          <fieldset className="stack" id="f-nilai" tabIndex={-1}>
            <legend className="h3">
              <Written text={page.title} />
            </legend>
            {page.rows.map(({ value, label, hint }) => (
              <Choice
                key={value}
                id={`nilai-${value}`}
                name="nilai"
                value={value}
                label={<WithTitles>{label}</WithTitles>}
                hint={hint}
                defaultChecked={!answer || answer.lists['nilai']?.includes(value)}
              />
            ))}
          </fieldset>
          {page.more && <p className="quiet">{t.more({ count: MOST_RELEASED })}</p>}
          <p className="ico quiet">
            <Icon name="mail" />
            <span>{page.mails}</span>
          </p>
          <p className="quiet">{t.final}</p>
          <ActionBar label={t.title}>
            <BusyButton variant="primary" icon="send">
              {t.submit}
            </BusyButton>
            <ButtonLink to={back}>{shell.close}</ButtonLink>
          </ActionBar>
        </Form>
      )}
    </div>
  )
}
