import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { courseModules } from '#app/domain/content/making/effects.server.ts'
import { newModuleSchema } from '#app/domain/content/making/module.schema.ts'
import { createModule } from '#app/domain/content/making/module.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { studioTexts } from '../texts.ts'
import { moduleFaults } from './form-faults.ts'
import { ModuleForm } from './module-form.tsx'
import { refusedModule } from './module-refusal.server.ts'
import { makingTexts } from './texts.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(textsOfPage(makingTexts, matches).newModule.title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return { key: newSubmissionKey(), before: await courseModules(asker) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, newModuleSchema, { lists: ['prasyarat', 'selesai'] })
  const now = new Date()
  if (!form.ok) return refuseForm(form, moduleFaults(form.errors, asker.language))
  const answer = await createModule(asker, form.value, now)
  if (answer.ok) {
    const t = makingTexts[asker.language].newModule
    const told = { tone: 'ok', text: t.done(answer), detail: t.doneNext } as const
    return redirectWithToast(paths.studioModule(answer.slug), told)
  }
  return refuseForm(form, refusedModule(answer, asker.language))
}

export default function NewModule() {
  const { key, before } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(makingTexts).newModule
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: useTexts(studioTexts).title, to: paths.studio() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <ModuleForm
        answer={sent}
        before={before}
        mayRename
        at={paths.newModule()}
        previewDoor={paths.modulePreview()}
        submit={{ label: t.submit, icon: 'plus' }}
      >
        <SubmissionKey value={key} />
      </ModuleForm>
    </div>
  )
}
