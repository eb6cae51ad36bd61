import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { blockTexts } from '#app/components/blocks/texts.ts'
import { reflectionFault } from '#app/components/blocks/reflection-fault.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { keptBlockSchema } from '#app/domain/learning/entries.schema.ts'
import { writeReflection, writeTicks } from '#app/domain/learning/entries.server.ts'
import { REFLECTION_LETTERS } from '#app/domain/learning/limits.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import type { Answer, FieldAnswer } from '#app/platform/line/keeper-shape.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { dateTime, timeOfDay } from '#app/platform/say/time.ts'
import { learningTexts } from './texts.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.complete')
  throw notFound()
}

/** Saves a reflection or the ticks of a list while the person writes; answers JSON to the page's own script. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.complete')
  const where = { module: params.modul ?? '', lesson: params.pelajaran ?? '', block: params.blok ?? '' }
  const form = await parseForm(request, keptBlockSchema, { lists: ['pilih'] })
  const now = new Date()
  const fields = (named: Record<string, FieldAnswer>): Response => {
    const answer: Answer = { kind: 'answered', at: timeOfDay(now, asker), fields: named }
    return Response.json(answer)
  }
  if (!form.ok) {
    const { isi: fault } = form.errors
    if (fault === undefined) throw badRequest('Not a form of a block.')
    const sentence = reflectionFault(fault, REFLECTION_LETTERS, asker.language)
    return fields({ isi: { kind: 'refused', places: { isi: sentence } } })
  }
  const sent = form.value
  if (!sent) throw badRequest('Not a form of a block.')
  const kept = await (sent.kind === 'reflection'
    ? writeReflection(asker, where, sent, now)
    : writeTicks(asker, where, sent, now))
  const name = sent.kind === 'reflection' ? 'isi' : 'pilih'
  if (kept.ok) return fields({ [name]: { kind: 'saved', mark: String(kept.version) } })
  if (kept.reason === 'not-found') throw notFound()
  if (kept.reason === 'locked') {
    const closed: Answer = { kind: 'closed', sentence: learningTexts[asker.language].locked }
    return Response.json(closed)
  }
  const value = 'text' in kept ? kept.text : JSON.stringify(kept.ticks.map((tick) => [name, tick]))
  const by = blockTexts[asker.language].ownTab
  const at = kept.savedAt ? dateTime(kept.savedAt, asker) : ''
  return fields({ [name]: { kind: 'other', value, mark: String(kept.version), by, at } })
}
