import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { listFields } from '#app/domain/recommendations/section-form.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { answerScript } from './section.page.server.ts'
import { sectionForm, sectionIn, sentFrom } from './sent-section.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'recommendation.write')
  throw notFound()
}

/** Saves single fields while the team types; answers JSON to the page's own script, field by field. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.write')
  const { id, section } = sectionIn(params)
  const form = await parseForm(request, sectionForm(section), {
    lists: listFields(section),
    judgedLater: true,
  })
  const sent = form.ok ? sentFrom(section, form.value) : null
  if (!sent) throw badRequest('Not a form of this section.')
  const answer = await answerScript(asker, id, section, sent, new Date())
  if (answer.kind === 'refused') throw notFound()
  return Response.json(answer)
}
