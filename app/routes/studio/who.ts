import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { guard } from '#app/domain/access/guard.server.ts'
import { studioLesson } from '#app/domain/content/studio.server.ts'
import { beHere } from '#app/domain/presence/presence.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** An open editor says so twice a minute, and hears who else has the lesson open. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, z.strictObject({}))
  if (!form.ok) throw badRequest('Nothing is sent with it.')
  const lesson = await studioLesson(asker, { module: params.modul ?? '', lesson: params.pelajaran ?? '' })
  if (!lesson) throw notFound()
  return Response.json(await beHere(asker, { noun: 'lesson', thingId: lesson.id }, new Date()))
}
