import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { pickSchema } from '#app/domain/learning/entries.schema.ts'
import { answerQuestion, tickChecklist } from '#app/domain/learning/entries.server.ts'
import { blockTexts } from '#app/components/blocks/texts.ts'
import { learningTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectToReceipt, redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.complete')
  throw notFound()
}

/** Keeps an answer or the ticks of a block. A page without scripts is led back to the block, where it stands. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.complete')
  const form = await parseForm(request, pickSchema, { lists: ['pilih', 'semula'] })
  const now = new Date()
  if (!form.ok) throw badRequest('Unknown block.')
  const { kind, block, picks, base, key } = form.value
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const where = { ...place, block }
  const t = blockTexts[asker.language]
  const back = `${paths.lesson(place.module, place.lesson)}#b-${block}`
  const live = context.delivery === 'data'
  const kept = await (kind === 'question'
    ? answerQuestion(asker, where, picks, now, key)
    : tickChecklist(asker, where, { ticks: picks, base }, now, key))
  if (!kept.ok) {
    if (kept.reason === 'not-found') throw notFound()
    const text = kept.reason === 'empty' ? t.question.chosen : learningTexts[asker.language][kept.reason]
    return live ? data({ error: text }, { status: 422 }) : redirectWithToast(back, { tone: 'warn', text })
  }
  if (live && 'judgement' in kept) return { judged: kept.judgement }
  // A list says itself that it is saved, and when; it may be longer than the screen.
  if (kind === 'checklist') return redirect(back.replace('#b-', '#s-'))
  // The verdict stands in the block.
  return redirectToReceipt(back)
}
