import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { analysedQuiz } from '#app/domain/quiz-analysis/place.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/**
 * Who asks, and the quiz that the address names with the cohort it is about.
 * @throws Response 404 where there is none for her
 */
export async function analysisPlace({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const url = new URL(request.url)
  const wanted = {
    module: params.modul ?? '',
    quiz: params.kuis ?? '',
    cohort: url.searchParams.get('angkatan'),
  }
  const quiz = await analysedQuiz(asker, wanted)
  if (!quiz) throw notFound()
  return { asker, url, quiz }
}

/** What the head of each of these pages names. */
export function headOf({
  id,
  slug,
  title,
  module,
  cohort,
  cohorts,
}: Awaited<ReturnType<typeof analysisPlace>>['quiz']) {
  return {
    quiz: { id, slug, title },
    module: { slug: module.slug, position: module.position },
    cohort: cohort && { id: cohort.id, name: cohort.name },
    cohorts: cohorts.map(({ id, name }) => ({ value: id, label: name })),
  }
}
