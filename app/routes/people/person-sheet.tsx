import type { ActionFunctionArgs, LoaderFunctionArgs, LinksFunction, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import papers from '#app/styles/papers.css?url'
import { makeSheets } from './make-sheets.server.ts'
import { sheetsPage } from './sheets.page.server.ts'
import { Sheets } from './sheets.tsx'
import { peopleTexts } from './texts.ts'

/** Of these two pages alone: every other would carry it. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: papers }]
export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const id = params.id ?? ''
  const signedIn = await context.signedIn()
  const page = await sheetsPage(asker, { personId: id }, signedIn?.session.steppedUp ?? false, new Date())
  if (!page) throw notFound()
  return { id, page, title: peopleTexts[asker.language].sheets.one(page.owner) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const id = params.id ?? ''
  return makeSheets({ request, context }, asker, { personId: id }, paths.personSheet(id))
}

export default function PersonSheet() {
  const { id, title, page } = useLoaderData<typeof loader>()
  const all = useTexts(peopleTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.people.title, to: paths.people() },
          { label: page.owner.name, to: paths.person(id) },
          { label: all.sheets.title },
        ]}
        title={title}
        lede={all.sheets.lede}
      />
      <Sheets page={page} here={paths.personSheet(id)} hint={all.sheets.issueHint.person} />
    </div>
  )
}
