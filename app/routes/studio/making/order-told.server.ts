import type { Turn } from '#app/domain/content/making/lesson.schema.ts'
import type { OrderAnswer } from '#app/domain/content/making/order.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { orderPlace } from './order-place.ts'
import { makingTexts } from './texts.ts'

/** Back on the list, at the button that was pressed; where that is gone because the end is reached, at the other one. */
export function orderTold(list: string, { slug, by }: Turn, answer: OrderAnswer, language: Language) {
  const t = makingTexts[language].order
  if (!answer.ok) {
    if (answer.reason === 'not-found') throw notFound()
    return redirectWithToast(list, { tone: 'warn', text: t[answer.reason] })
  }
  const isAtEnd = answer.place === (by < 0 ? 1 : answer.of)
  const place = orderPlace(slug, isAtEnd === by < 0 ? 'turun' : 'naik')
  return redirectWithToast(`${list}#${place}`, { tone: 'ok', text: t.done(answer) })
}
