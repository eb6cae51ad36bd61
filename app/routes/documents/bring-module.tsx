import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { BringForm } from './bring-form.tsx'
import { bringFile, bringPage } from './bringing.server.ts'
import { documentTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return { title: documentTexts[asker.language].newTitle, page: await bringPage(asker, null) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return bringFile(request, asker, null)
}

export default function BringModule() {
  const { title, page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(documentTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: t.studio, to: paths.studio() }, { label: title }]}
        title={title}
        lede={t.newLede}
      />
      <div className="flow">
        <BringForm sent={sent} page={page} accept=".zip" hint={t.newFileHint} splits={false} />
      </div>
    </div>
  )
}
