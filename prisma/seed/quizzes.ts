import { askedIn } from '#app/domain/quiz-attempts/asked.server.ts'
import { handInAttempt } from '#app/domain/quiz-attempts/handing-in.server.ts'
import { waitingAnswers } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { markAnswer } from '#app/domain/quiz-attempts/marking/marking.server.ts'
import { findQuiz } from '#app/domain/quiz-attempts/place.server.ts'
import { saveAnswers } from '#app/domain/quiz-attempts/saving.server.ts'
import { startAttempt } from '#app/domain/quiz-attempts/starting.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { LESSONS_DONE } from './learning.data.ts'
import { answerFrom, type Answering } from './quiz-answers.ts'
import { AGAIN, ESSAY_MARKS, LEFT_OUT, MARKED, TAKEN } from './quizzes.data.ts'
import { nth, type Story, type Told } from './story.ts'
import { done, type Act } from './timeline.ts'

/** People take the quizzes of the modules that they have read; who has failed tries once more. */
export function takeQuizzes(story: Story): Act[] {
  const people = story.teams.flatMap((team) => team.members)
  return TAKEN.flatMap(({ module, day, lessons }) =>
    people.flatMap((person, index): Act[] => {
      if (nth(LESSONS_DONE, index) < lessons || (index + lessons) % LEFT_OUT === 0) return []
      const at = story.calendar.at(day, 8 + story.dice.below(12) + story.dice.below(60) / 60)
      const taking = { story, person, module, index, skill: story.dice.below(25) - 8 }
      const again = new Date(at.getTime() + AGAIN.hours * HOUR)
      const first = attempt(taking, at)
      // Only what has ended by now: nothing of the sample lies ahead.
      return untilOf(again) <= story.calendar.now
        ? [...first, ...attempt({ ...taking, skill: taking.skill + AGAIN.better, again: true }, again)]
        : first
    }),
  )
}

type Taking = { story: Story; person: Told; module: string; index: number; skill: number; again?: true }

/** Begun at this time, and twelve minutes later answered and handed in; a second one only by who has not passed. */
function attempt(taking: Taking, at: Date): Act[] {
  const until = untilOf(at)
  return [
    { at, act: (now) => begin(taking, now), silent: true },
    { at: until, act: (now) => end(taking, now), silent: true },
  ]
}

function untilOf(begun: Date): Date {
  return new Date(begun.getTime() + 12 * MINUTE)
}

async function begin({ story, person, module, again }: Taking, now: Date): Promise<void> {
  const asker = await story.asker(person)
  const where = { module, quiz: 'kuis' }
  if (again) {
    const quiz = await findQuiz(asker, where, now)
    const best = Math.max(...(quiz?.attempts.map(({ percent }) => percent ?? 0) ?? [0]))
    if (!quiz || best >= (quiz.settings.pass ?? 0)) return
  }
  done(await startAttempt(asker, where, newSubmissionKey(), now), `${person.name} beginning ${module}`)
}

async function end({ story, person, module, index, skill }: Taking, now: Date): Promise<void> {
  const asker = await story.asker(person)
  const where = { module, quiz: 'kuis' }
  const running = (await findQuiz(asker, where, now))?.running
  if (!running) return
  const answering: Answering = { attempt: running, dice: story.dice, skill, index }
  const answers = (await askedIn(running.id)).flatMap((asked) => answerFrom(asked, answering) ?? [])
  done(await saveAnswers(asker, running.id, answers, now), `${person.name} answering ${module}`)
  const given = { attempt: running.number, key: newSubmissionKey() }
  done(await handInAttempt(asker, where, given, now), `${person.name} handing in ${module}`)
}

/** A trainer has marked the sentences of some; the others wait in her room. */
export function markEssays(story: Story): Act {
  return { at: story.calendar.at(MARKED.day, 14), act: (now) => mark(story, now) }
}

async function mark(story: Story, now: Date): Promise<void> {
  const trainer = await story.asker(story.person('pelatih1'))
  const asked = await db.quizItem.findMany({
    where: { question: { kind: 'essay', currentVersion: { points: { gt: 0 } } } },
    select: { quizId: true, questionId: true },
  })
  for (const { quizId, questionId } of asked) {
    const waiting = await waitingAnswers(trainer, { quizId, questionId: questionId ?? '' }, now)
    for (const [index, answer] of waiting.slice(0, -MARKED.left).entries()) {
      const { attemptId, position, mark: seen } = answer
      const given = { quizId, attemptId, position, seen, ...nth(ESSAY_MARKS, index) }
      done(await markAnswer(trainer, given, now), 'marking an essay')
    }
  }
}
