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
import { number } from '#app/platform/say/figures.ts'
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
  const asker = await guard({ request, context }, 'cohorts.manage')
  const id = params.id ?? ''
  const signedIn = await context.signedIn()
  const page = await sheetsPage(asker, { cohortId: id }, signedIn?.session.steppedUp ?? false, new Date())
  if (!page) throw notFound()
  const t = peopleTexts[asker.language].sheets
  const { name, waiting } = page.owner
  const words = (count: number) => number(count, asker.language)
  return {
    id,
    page,
    title: t.cohort({ cohort: name }),
    waiting: t.waiting({ count: words(waiting), sheets: words(page.count) }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const id = params.id ?? ''
  return makeSheets({ request, context }, asker, { cohortId: id }, paths.cohortSheets(id))
}

export default function CohortSheets() {
  const { id, title, page, waiting } = useLoaderData<typeof loader>()
  const all = useTexts(peopleTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: page.owner.name, to: paths.cohort(id) },
          { label: all.sheets.title },
        ]}
        title={title}
        lede={all.sheets.lede}
      />
      <div className="flow">
        <p className="screen-only num">{waiting}</p>
        <Sheets page={page} here={paths.cohortSheets(id)} hint={all.sheets.issueHint.cohort} />
      </div>
    </div>
  )
}
