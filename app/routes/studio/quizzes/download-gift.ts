import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { attachmentHeader } from '#app/domain/files/file-name.ts'
import { giftOfQuiz } from '#app/domain/question-bank/quiz-download.server.ts'
import { notFound } from '#app/platform/responses.server.ts'

/** A quiz with its keys as a GIFT file, for saving. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', quiz: params.kuis ?? '' }
  const gift = await giftOfQuiz(asker, place, new Date())
  if (gift === null) throw notFound()
  return new Response(gift, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': attachmentHeader(`${place.module}-${place.quiz}.gift`),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
