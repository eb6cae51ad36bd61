import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readModuleEffects } from '#app/domain/content/making/effects.server.ts'
import { keySchema } from '#app/domain/content/making/lesson.schema.ts'
import { retireModule } from '#app/domain/content/making/retiring.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { ArchiveView, quoted } from './archive-view.tsx'
import { makingTexts } from './texts.ts'

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = await readModuleEffects(asker, params.modul ?? '')
  if (!module || module.retiredAt) throw notFound()
  const t = makingTexts[asker.language].archive
  const { handedIn, writing, cohorts, waiting, linkedFrom } = module
  return {
    key: newSubmissionKey(),
    slug: module.slug,
    position: module.position,
    title: t.titleModule(module),
    lines: [
      t.hidden,
      t.people({ count: module.people, lessons: module.lessons }),
      ...(cohorts.length > 0 ? [t.cohorts({ names: cohorts.join(', ') })] : []),
      ...(handedIn + writing > 0 ? [t.works({ handedIn, writing })] : []),
      ...(waiting.length > 0 ? [t.waiting({ titles: quoted(waiting) })] : []),
      ...(linkedFrom.length > 0 ? [t.links({ titles: quoted(linkedFrom) })] : []),
    ],
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('No key.')
  const answer = await retireModule(asker, params.modul ?? '', form.value.key, new Date())
  if (!answer.ok) throw notFound()
  const text = makingTexts[asker.language].archive.moduleDone(answer)
  return redirectWithToast(paths.studio(), { tone: 'ok', text })
}

export default function ArchiveModule() {
  const module = useLoaderData<typeof loader>()
  const t = useTexts(makingTexts).archive
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(module, { label: t.open })}
        title={<WithTitles>{module.title}</WithTitles>}
        lede={t.lede}
      />
      <ArchiveView submission={module.key} lines={module.lines} back={paths.studioModule(module.slug)} />
    </div>
  )
}
