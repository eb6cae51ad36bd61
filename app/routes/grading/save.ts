import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { keysOf } from '#app/domain/assignments/rubric.ts'
import { findGradable } from '#app/domain/grading/gradable.server.ts'
import { saveGrade } from '#app/domain/grading/grade.server.ts'
import { gradeSchemaFor } from '#app/domain/grading/grading.schema.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { gradeAnswer } from './grade-answer.server.ts'
import { gradingTexts } from './texts.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'submission.grade')
  throw notFound()
}

/** Saves single fields while the trainer grades; answers JSON to the page's own script, field by field. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.grade')
  const { jadwal = '', pengumpulan = '' } = params
  const work = await findGradable(db, asker, jadwal, pengumpulan)
  if (!work) throw notFound()
  const form = await parseForm(request, gradeSchemaFor(keysOf(work.rubric), work.newestVersion), {
    judgedLater: true,
  })
  if (!form.ok) throw badRequest('Not a form of a grade.')
  const { saving, older } = form.value
  if (older)
    return Response.json({ kind: 'closed', sentence: gradingTexts[asker.language].refusal['other-rubric'] })
  if (Object.keys({ ...saving.marks, ...saving.given }).length === 0)
    throw badRequest('Not a form of a grade.')
  const place = { scheduleId: jadwal, submissionId: pengumpulan }
  const now = new Date()
  const saved = await saveGrade(asker, place, saving, now)
  if (!saved.ok && saved.reason === 'not-found') throw notFound()
  return Response.json(await gradeAnswer(asker, saving, saved, now))
}
