import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { takeDocument } from '#app/domain/content/importing/take.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { TAKEN_LISTS, takenSchema } from './bring.schema.ts'
import { documentPage } from './preview.page.server.ts'
import { Taken } from './taken.tsx'
import { documentTexts } from './texts.ts'
import { Waiting } from './waiting.tsx'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.fileName ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const page = await documentPage(asker, params.impor ?? '', new URL(request.url).searchParams)
  if (!page) throw notFound()
  return page
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, takenSchema, { lists: TAKEN_LISTS })
  if (!form.ok) throw badRequest('A wish of another shape.')
  const id = params.impor ?? ''
  const t = documentTexts[asker.language].preview
  const taken = await takeDocument(asker, { id, ...form.value }, new Date())
  if (taken.ok)
    return redirectWithToast(paths.studioDocument(id), { tone: 'ok', text: t.done({ count: taken.lessons }) })
  if (taken.reason === 'not-found') throw notFound()
  const back = paths.studioDocument(id)
  if (taken.reason !== 'preparing') return redirectWithToast(back, { tone: 'warn', text: t[taken.reason] })
  // What she has chosen comes back with her: she presses once more in a moment.
  const { parts, headings } = form.value
  const again = paths.studioDocument(id, { draf: parts.join(','), judul: headings ? 'ya' : undefined })
  return redirectWithToast(again, { tone: 'info', text: t.preparing })
}

export default function Preview() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(documentTexts)
  const { module, waiting, taken, fileName } = page
  return (
    <>
      <PageHead
        crumbs={[
          { label: t.studio, to: paths.studio() },
          ...(module ? [{ label: t.module(module), to: paths.studioModule(module.slug) }] : []),
          { label: t.title, to: module ? paths.studioBring(module.slug) : paths.studioBringModule() },
          { label: fileName },
        ]}
        title={<span className="wrap-anywhere">{fileName}</span>}
        lede={waiting?.lede}
      />
      {waiting && <Waiting id={page.id} formKey={page.key} page={waiting} />}
      {taken && <Taken id={page.id} formKey={page.key} page={taken} />}
    </>
  )
}
