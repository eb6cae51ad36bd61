import type { FormattedText, Question, QuestionBody, TextFormat } from '#app/domain/quizzes/question.ts'
import { withRubric } from '#app/domain/quizzes/rubric.ts'
import type { WrittenBody } from './question-rows.ts'
import type { WrittenQuestion } from './question.schema.ts'

/**
 * The question that a form says. What a form does not show stays as it was `before`: its comments, its lasting name, and
 * the format of each text that nobody has touched.
 */
export function questionFrom(written: WrittenQuestion, before: Question | null): Question {
  const { title, category, tags, points, text, format, textAfter, general, body } = written
  const known = before ? formatsIn(before) : new Map<string, TextFormat>()
  // Whoever chooses another format means all of it.
  const isSame = before?.text.format === format
  const withFormat = (said: string): FormattedText => ({
    text: said,
    format: (isSame ? known.get(said) : undefined) ?? format,
  })
  const feedback = (said: string) => (said === '' ? null : withFormat(said))
  const around = aroundGap(text, textAfter, before)
  return {
    line: 0,
    title: title === '' ? null : title,
    id: before?.id ?? null,
    tags,
    points,
    comments: commentsOf(body, before?.comments ?? []),
    category: category === '' ? null : category,
    text: { text: around.text, format },
    textAfter: around.after,
    generalFeedback: feedback(general),
    ...bodyFrom(body, withFormat, feedback),
  }
}

function commentsOf(body: WrittenBody, before: string[]): string[] {
  return body.kind === 'essay' ? withRubric(before, body.rubric) : before
}

/** A field keeps no blanks at its ends, and around a gap they count: as they were, else one on each side. */
function aroundGap(text: string, after: string, before: Question | null) {
  if (after === '') return { text, after }
  const [kept, keptAfter] = [before?.text.text ?? '', before?.textAfter ?? '']
  return {
    text: keptAfter !== '' && kept.trim() === text ? kept : `${text} `,
    after: keptAfter.trim() === after ? keptAfter : /^[.,;:!?)]/.test(after) ? after : ` ${after}`,
  }
}

function bodyFrom(
  body: WrittenBody,
  text: (said: string) => FormattedText,
  feedback: (said: string) => FormattedText | null,
): QuestionBody {
  switch (body.kind) {
    case 'choice':
      return {
        kind: body.kind,
        many: body.many,
        choices: body.choices.map((one) => ({
          ...one,
          text: text(one.text),
          feedback: feedback(one.feedback),
        })),
      }
    case 'trueFalse':
      return {
        kind: body.kind,
        answer: body.answer,
        feedbackRight: feedback(body.right),
        feedbackWrong: feedback(body.wrong),
      }
    case 'short':
      return {
        kind: body.kind,
        answers: body.answers.map((one) => ({ ...one, feedback: feedback(one.feedback) })),
      }
    case 'numeric':
      return {
        kind: body.kind,
        answers: body.answers.map((one) => ({ ...one, feedback: feedback(one.feedback) })),
        wrongFeedback: feedback(body.wrong),
      }
    case 'matching':
      return { kind: body.kind, pairs: body.pairs.map((one) => ({ ...one, premise: text(one.premise) })) }
    default:
      return { kind: body.kind }
  }
}

/** Every text of a question with a format of its own. */
function formatsIn(question: Question): Map<string, TextFormat> {
  const texts: (FormattedText | null)[] = [question.generalFeedback]
  if (question.kind === 'choice')
    for (const { text, feedback } of question.choices) texts.push(text, feedback)
  if (question.kind === 'trueFalse') texts.push(question.feedbackRight, question.feedbackWrong)
  if (question.kind === 'short' || question.kind === 'numeric')
    texts.push(...question.answers.map(({ feedback }) => feedback))
  if (question.kind === 'numeric') texts.push(question.wrongFeedback)
  if (question.kind === 'matching') texts.push(...question.pairs.map(({ premise }) => premise))
  return new Map(texts.flatMap((one) => (one ? [[one.text, one.format] as const] : [])))
}
