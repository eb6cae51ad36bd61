import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { readPerson } from '#app/domain/people/person.server.ts'
import { issueSheets } from '#app/domain/people/sheets.server.ts'
import { reinviteSchema } from '#app/domain/people/people.schema.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { sheetsPage } from './sheets.page.server.ts'
import { Sheets } from './sheets.tsx'
import { peopleTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const id = params.id ?? ''
  const now = new Date()
  const signedIn = await context.signedIn()
  const steppedUp = signedIn?.session.steppedUp ?? false
  const person = await readPerson(asker, id, now)
  const page = await sheetsPage(asker, { personId: id }, steppedUp, now)
  if (!person || !page) throw notFound()
  const title = peopleTexts[asker.language].sheets.one(person)
  return { id, title, name: person.name, page }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, reinviteSchema)
  if (!form.ok) throw badRequest('The submission key is missing.')
  const id = params.id ?? ''
  const here = paths.personSheet(id)
  if (!(await readPerson(asker, id, new Date()))) throw notFound()
  await guardSteppedUp({ request, context }, 'people.manage')
  const answer = await issueSheets(asker, { personId: id }, form.value.key, new Date())
  const t = peopleTexts[asker.language].sheets
  if (answer.ok) return redirectWithToast(here, { tone: 'ok', text: t.issued(answer) })
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(here, { tone: 'warn', text: t.nobody })
}

export default function PersonSheet() {
  const { id, title, name, page } = useLoaderData<typeof loader>()
  const all = useTexts(peopleTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.people.title, to: paths.people() },
          { label: name, to: paths.person(id) },
          { label: all.sheets.title },
        ]}
        title={title}
        lede={all.sheets.lede}
      />
      <Sheets page={page} here={paths.personSheet(id)} />
    </div>
  )
}
