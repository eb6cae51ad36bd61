import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { quizNews, type News } from '../mails.ts'

/** A mail to who took a quiz: that something was said about her attempt, never what. */
export async function tellTaker(
  t: Tx,
  attemptId: string,
  { news }: { news: News },
  now: Date,
): Promise<void> {
  const attempt = await t.quizAttempt.findUnique({
    where: { id: attemptId },
    select: {
      number: true,
      person: { select: { ...MAIL_READER, status: true } },
      quiz: { select: { title: true, slug: true, module: { select: { title: true, slug: true } } } },
    },
  })
  if (attempt?.person.status !== 'ACTIVE') return
  const { person, quiz, number } = attempt
  const title = quiz.title || quiz.module.title
  const args = { name: person.name, title, module: quiz.module.slug, quiz: quiz.slug, attempt: number, news }
  const { email, language, district } = person
  await enqueueMail(t, quizNews, { to: email, language, zone: district.timeZone, args }, now)
}
