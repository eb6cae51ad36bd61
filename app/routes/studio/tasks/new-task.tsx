import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { newTaskSchema } from '#app/domain/assignments/making/task.schema.ts'
import { createTask } from '#app/domain/assignments/making/task.server.ts'
import { findModule } from '#app/domain/content/making/place.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { studioTexts } from '../texts.ts'
import { FRESH, rowsFor, taskFaults } from './task-fields.ts'
import { TaskForm } from './task-form.tsx'
import { refusedTask } from './task-refusal.server.ts'
import { taskTexts } from './texts.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(taskTexts, matches).create.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = await findModule(db, asker, params.modul ?? '')
  if (!module || module.retiredAt) throw notFound()
  const { slug, title, position } = module
  return { key: newSubmissionKey(), module: { slug, title, position } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = params.modul ?? ''
  const form = await parseForm(request, newTaskSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, taskFaults(form.errors, asker.language))
  const answer = await createTask(asker, module, form.value, now)
  if (!answer.ok) return refuseForm(form, refusedTask(answer, asker.language))
  const text = taskTexts[asker.language].create.done(answer)
  return redirectWithToast(paths.studioModule(module), { tone: 'ok', text })
}

export default function NewTask() {
  const { key, module } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(taskTexts).create
  const s = useTexts(studioTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: s.title, to: paths.studio() },
          { label: s.module(module), to: paths.studioModule(module.slug) },
          { label: t.title },
        ]}
        title={t.title}
        lede={<Written text={module.title} within={`${module.title}. ${t.lede}`} />}
      />
      <TaskForm
        answer={sent}
        saved={FRESH}
        rows={rowsFor(0)}
        at={paths.newTask(module.slug)}
        previewDoor={paths.modulePreview(module.slug)}
        submit={{ label: t.submit, icon: 'plus' }}
      >
        <SubmissionKey value={key} />
      </TaskForm>
    </div>
  )
}
