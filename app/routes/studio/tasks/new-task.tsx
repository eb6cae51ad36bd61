import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { newTaskSchema } from '#app/domain/assignments/making/task.schema.ts'
import { createTask } from '#app/domain/assignments/making/task.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { newInModule } from '../new-in-module.server.ts'
import { FRESH, rowsFor, taskFaults } from './task-fields.ts'
import { TaskForm } from './task-form.tsx'
import { refusedTask } from './task-refusal.server.ts'
import { taskTexts } from './texts.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(taskTexts, matches).create.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return newInModule(asker, params.modul)
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
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(module, { label: t.title })}
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
