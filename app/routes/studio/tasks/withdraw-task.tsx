import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readTaskEffects, withdrawTask } from '#app/domain/assignments/making/withdrawing.server.ts'
import { keySchema } from '#app/domain/content/making/lesson.schema.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { taskTexts } from './texts.ts'

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const effects = await readTaskEffects(asker, { module: params.modul ?? '', task: params.tugas ?? '' })
  if (!effects || effects.task.retiredAt) throw notFound()
  const { task, handedIn, writing } = effects
  const t = taskTexts[asker.language].withdraw
  return {
    title: t.title(task),
    key: newSubmissionKey(),
    slug: task.slug,
    module: { slug: task.module.slug, position: task.module.position },
    lines: [t.asked, t.handedIn({ count: handedIn }), t.writing({ count: writing })],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', task: params.tugas ?? '' }
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('No key.')
  const answer = await withdrawTask(asker, place, form.value.key, new Date())
  if (!answer.ok) throw notFound()
  const text = taskTexts[asker.language].withdraw.done(answer)
  return redirectWithToast(paths.studioModule(place.module), { tone: 'ok', text })
}

export default function WithdrawTask() {
  const task = useLoaderData<typeof loader>()
  const t = useTexts(taskTexts).withdraw
  const shell = useTexts(shellTexts)
  const back = paths.changeTask(task.module.slug, task.slug)
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(task.module, { label: t.open })}
        title={<WithTitles>{task.title}</WithTitles>}
      />
      <Form method="post" className="stack-6">
        <SubmissionKey value={task.key} />
        <div className="card stack">
          {task.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <ActionBar label={t.open}>
          <BusyButton variant="primary" icon="archive">
            {t.open}
          </BusyButton>
          <ButtonLink to={back}>{shell.close}</ButtonLink>
        </ActionBar>
      </Form>
    </div>
  )
}
