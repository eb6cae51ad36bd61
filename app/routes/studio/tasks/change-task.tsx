import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { changeTaskSchema } from '#app/domain/assignments/making/task.schema.ts'
import { changeTask, findTask } from '#app/domain/assignments/making/task.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { rowsFor, savedFields, taskFaults } from './task-fields.ts'
import { TaskForm } from './task-form.tsx'
import { refusedTask } from './task-refusal.server.ts'
import { taskTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const task = await findTask(db, asker, { module: params.modul ?? '', task: params.tugas ?? '' })
  if (!task) throw notFound()
  const { slug, version, module, rubric } = task
  return {
    title: taskTexts[asker.language].change.title(task),
    key: newSubmissionKey(),
    slug,
    version,
    isArchived: task.retiredAt !== null,
    module: { slug: module.slug, position: module.position },
    saved: savedFields(task),
    rows: rowsFor(rubric.length),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', task: params.tugas ?? '' }
  const form = await parseForm(request, changeTaskSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, taskFaults(form.errors, asker.language))
  const answer = await changeTask(asker, place, form.value, now)
  const t = taskTexts[asker.language].change
  if (answer.ok)
    return redirectWithToast(paths.studioModule(place.module), { tone: 'ok', text: t.done(answer) })
  if (answer.reason === 'stale') return tooOld(form, t.stale)
  return refuseForm(form, refusedTask(answer, asker.language))
}

export default function ChangeTask() {
  const task = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(taskTexts)
  const { module, slug } = task
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(module, { label: t.change.crumb })}
        title={<WithTitles>{task.title}</WithTitles>}
        lede={t.change.lede}
        actions={
          <>
            <Form method="post" action={paths.copyTask(module.slug, slug)}>
              <SubmissionKey value={task.key} />
              <Button icon="copy">{t.change.copy}</Button>
            </Form>
            {!task.isArchived && (
              <ButtonLink to={paths.withdrawTask(module.slug, slug)} icon="archive">
                {t.withdraw.open}
              </ButtonLink>
            )}
          </>
        }
      />
      {task.isArchived && (
        <Banner tone="warn" icon="archive" className="gap-b">
          {t.change.archived}
        </Banner>
      )}
      <TaskForm
        answer={sent}
        saved={task.saved}
        rows={task.rows}
        at={paths.changeTask(module.slug, slug)}
        previewDoor={paths.modulePreview(module.slug)}
        submit={{ label: t.change.submit, icon: 'check' }}
      >
        <ShownVersion value={task.version} answer={sent} />
      </TaskForm>
    </div>
  )
}
