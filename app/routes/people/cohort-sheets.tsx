import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { readOpenings } from '#app/domain/learning/opening.server.ts'
import { countWithoutEntry } from '#app/domain/people/sheets.server.ts'
import { issueSheets } from '#app/domain/people/sheets.server.ts'
import { reinviteSchema } from '#app/domain/people/people.schema.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { sheetsPage } from './sheets.page.server.ts'
import { Sheets } from './sheets.tsx'
import { peopleTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const id = params.id ?? ''
  const now = new Date()
  const signedIn = await context.signedIn()
  const steppedUp = signedIn?.session.steppedUp ?? false
  const [found, page, without] = await Promise.all([
    readOpenings(asker, id),
    sheetsPage(asker, { cohortId: id }, steppedUp, now),
    countWithoutEntry(asker, id),
  ])
  if (!found || !page) throw notFound()
  const t = peopleTexts[asker.language].sheets
  const cohort = found.cohort.name
  return {
    id,
    cohort,
    title: t.cohort({ cohort }),
    page,
    without: t.without({ count: number(without, asker.language) }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const form = await parseForm(request, reinviteSchema)
  if (!form.ok) throw badRequest('The submission key is missing.')
  const id = params.id ?? ''
  const here = paths.cohortSheets(id)
  if (!(await readOpenings(asker, id))) throw notFound()
  await guardSteppedUp({ request, context }, 'cohorts.manage')
  const answer = await issueSheets(asker, { cohortId: id }, form.value.key, new Date())
  const t = peopleTexts[asker.language].sheets
  if (answer.ok) return redirectWithToast(here, { tone: 'ok', text: t.issued(answer) })
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(here, { tone: 'warn', text: t.nobody })
}

export default function CohortSheets() {
  const { id, cohort, title, page, without } = useLoaderData<typeof loader>()
  const all = useTexts(peopleTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: cohort, to: paths.cohort(id) },
          { label: all.sheets.title },
        ]}
        title={title}
        lede={all.sheets.lede}
      />
      <div className="flow">
        <p>{without}</p>
        <Sheets page={page} here={paths.cohortSheets(id)} />
      </div>
    </div>
  )
}
