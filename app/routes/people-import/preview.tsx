import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import {
  ANSWER_LISTS,
  answersFormSchema,
  answersWith,
} from '#app/domain/people-import/people-import.schema.ts'
import { keepAnswers, readImport, readOutcome } from '#app/domain/people-import/people-import.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { LetIn } from './let-in-forms.tsx'
import { Notes, People } from './people-table.tsx'
import { Outcome } from './outcome.tsx'
import { previewPage } from './preview.page.server.ts'
import { Questions } from './questions.tsx'
import { importTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const id = params.id ?? ''
  const page = await previewPage(asker, id)
  if (page) return { title: page.title, page, outcome: null }
  const outcome = await readOutcome(asker, id)
  if (!outcome) throw notFound()
  const { made, changed, same, leftOut, withoutAddress, newTeams } = outcome
  const figure = (value: number) => number(value, asker.language)
  return {
    title: outcome.fileName,
    page: null,
    outcome: {
      made: figure(made),
      changed: figure(changed),
      same: figure(same),
      leftOut: figure(leftOut),
      withoutAddress: withoutAddress > 0 ? figure(withoutAddress) : null,
      arranges: mayEnter(asker, 'teams.manage'),
      newTeams: newTeams > 0 ? figure(newTeams) : null,
      mailed: made > withoutAddress,
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, answersFormSchema, { lists: ANSWER_LISTS })
  if (!form.ok) throw badRequest('Answers of another shape.')
  const id = params.id ?? ''
  const t = importTexts[asker.language].preview
  const open = await readImport(asker, id)
  if (!open) throw notFound()
  const answers = answersWith(open.answers, form.value.given)
  const kept = await keepAnswers(asker, { id, version: form.value.version, answers })
  return redirectWithToast(
    paths.peoplePreview(id),
    kept ? { tone: 'ok', text: t.saved } : { tone: 'warn', text: t.stale },
  )
}

export default function Preview() {
  const { title, page, outcome } = useLoaderData<typeof loader>()
  const t = useTexts(importTexts)
  return (
    <>
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: t.allPeople, to: paths.people() },
          { label: t.title, to: paths.peopleImport() },
          { label: title },
        ]}
        title={page ? title : t.outcome.title}
        lede={page?.lede}
      />
      {outcome && <Outcome outcome={outcome} />}
      {page && (
        <div className="flow">
          <Notes page={page} />
          <Questions page={page} />
          <LetIn page={page} />
          <People page={page} />
        </div>
      )}
    </>
  )
}
