import type { Asker } from '#app/domain/access/asker.ts'
import { itemName } from '#app/domain/question-bank/arranging.server.ts'
import { bankCategories } from '#app/domain/question-bank/bank-list.server.ts'
import { titleOf } from '#app/domain/question-bank/question-title.ts'
import { NO_CATEGORY } from '#app/domain/question-bank/quiz.schema.ts'
import { readItems, readQuiz, type ShownItem } from '#app/domain/question-bank/quiz-pages.server.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import type { ShownRow } from './item-row.tsx'
import { quizTexts } from './texts.ts'

/**
 * A quiz as its trainer arranges it. Three statements.
 * @throws Response 404 where there is none for the asker
 */
export async function quizPage(asker: Asker, place: { module: string; quiz: string }) {
  const quiz = await readQuiz(asker, place)
  if (!quiz) throw notFound()
  const [items, categories] = await Promise.all([
    readItems(asker, quiz.id),
    bankCategories(asker, quiz.moduleId),
  ])
  const { language } = asker
  const t = quizTexts[language]
  const title = quiz.title || quiz.moduleTitle
  const figure = (value: number) => number(value, language)
  const name = (category: string) => category || t.quiz.noCategory
  return {
    module: { slug: quiz.moduleSlug, position: quiz.modulePosition },
    quiz: { slug: quiz.slug, title },
    title: t.ofModule({ title }),
    lede:
      quiz.questionCount === 0
        ? t.quiz.ledeNone
        : t.quiz[quiz.isDraft ? 'ledeDraft' : 'lede']({ count: figure(quiz.questionCount) }),
    isDraft: quiz.isDraft,
    mayTakeBack: !quiz.isDraft && !quiz.isBegun && !quiz.isRetired,
    asksSomething: quiz.questionCount > 0,
    isRetired: quiz.isRetired,
    items: items.map((item, index) => rowOf(item, index + 1)),
    categories: categories.map(({ category, count }) => ({
      value: category || NO_CATEGORY,
      label: `${name(category)} (${figure(count)})`,
    })),
    keys: { archive: newSubmissionKey(), pick: newSubmissionKey(), takeBack: newSubmissionKey() },
  }

  function rowOf(item: ShownItem, at: number): ShownRow {
    const keys = { up: newSubmissionKey(), down: newSubmissionKey(), drop: newSubmissionKey() }
    if (item.is === 'pick') {
      const { category, pick } = item
      const shown = t.quiz.pickOf({ count: pick, category: name(category) })
      return {
        name: itemName({ category, pick }),
        place: at,
        title: shown,
        to: null,
        kind: null,
        facts: t.quiz.pickWords,
        keys,
      }
    }
    const { id, question } = item
    const points =
      question.kind === 'description' ? [] : [t.quiz.points({ points: figure(question.points ?? 1) })]
    return {
      name: id,
      place: at,
      title: titleOf(question),
      to: paths.studioQuestion(place.module, place.quiz, id),
      kind: question.kind,
      facts: [
        t.kinds[question.kind],
        ...points,
        ...(question.category === null ? [] : [question.category]),
      ].join(' · '),
      keys,
    }
  }
}
