import type { Asker } from '#app/domain/access/asker.ts'
import { bankCategories, listBank, type BankRow } from '#app/domain/question-bank/bank-list.server.ts'
import { findBank } from '#app/domain/question-bank/places.server.ts'
import { NO_CATEGORY } from '#app/domain/question-bank/quiz.schema.ts'
import { readQuiz } from '#app/domain/question-bank/quiz-pages.server.ts'
import { titleOf } from '#app/domain/question-bank/question-title.ts'
import { resultsOf } from '#app/i18n/results.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { countWords } from './count-words.ts'
import type { Kind } from './kind-looks.ts'
import { quizTexts } from './texts.ts'

export type BankLine = { id: string; title: string; to: string; kind: Kind; facts: string; isAsked: boolean }

const LONGEST = 120

/**
 * A module's bank, or (`?kuis=`) the choice of questions for one of its quizzes. At most four statements.
 * @throws Response 404 where there is none for the asker
 */
export async function bankPage(asker: Asker, slug: string, query: URLSearchParams) {
  const module = await findBank(db, asker, slug)
  if (!module) throw notFound()
  const quizSlug = query.get('kuis')
  const quiz = quizSlug === null ? null : await readQuiz(asker, { module: slug, quiz: quizSlug })
  if (quizSlug !== null && !quiz) throw notFound()
  const said = (name: string) => (query.get(name) ?? '').trim().slice(0, LONGEST)
  const filter = {
    search: said('cari'),
    category: said('kategori'),
    tag: said('tag'),
    archived: said('keadaan') === 'arsip' && !quiz,
  }
  const wanted = {
    ...filter,
    category: filter.category === '' ? null : filter.category === NO_CATEGORY ? '' : filter.category,
  }
  const [page, categories] = await Promise.all([
    listBank(asker, { moduleId: module.id, quizId: quiz?.id ?? '', spot: spotOf(query), ...wanted }),
    bankCategories(asker, module.id),
  ])
  const { language } = asker
  const t = quizTexts[language]
  const shown = resultsOf(
    {
      title: t.bank.title,
      count: t.bank.total({ count: number(page.rows.length, language) }),
      partial: page.before !== null || page.after !== null,
      search: filter.search,
      filters: [wanted.category, filter.tag, filter.archived ? t.bank.inArchive : null],
      turnedTo: turnedTo(query),
    },
    language,
  )
  return {
    title: shown.title,
    results: shown.line,
    module: { slug: module.slug, position: module.position },
    quiz: quiz && { slug: quiz.slug, title: quiz.title || quiz.moduleTitle },
    filter,
    isFiltered: filter.search !== '' || filter.category !== '' || filter.tag !== '' || filter.archived,
    categories: categories.map(({ category, count }) => ({
      value: category === '' ? NO_CATEGORY : category,
      label: `${category || t.quiz.noCategory} (${number(count, language)})`,
    })),
    rows: page.rows.map((row) => lineOf(row, { asker, module: slug, quiz: quiz?.slug ?? 'bank' })),
    before: page.before,
    after: page.after,
    keys: { ask: newSubmissionKey(), rename: newSubmissionKey() },
  }
}

type Around = { asker: Asker; module: string; quiz: string }

function lineOf(row: BankRow, { asker: { language }, module, quiz }: Around): BankLine {
  const { bank: t, kinds } = quizTexts[language]
  const { id, kind, quizzes, attempts, asked, category, tags } = row
  return {
    id,
    title: titleOf({ title: row.title, text: row.text.text }),
    to: paths.studioQuestion(module, asked > 0 ? quiz : 'bank', id),
    kind,
    isAsked: asked > 0,
    facts: [
      kinds[kind],
      ...(category === '' ? [] : [category]),
      ...tags,
      quizzes === 0 ? t.inNone : t.inQuizzes({ count: number(quizzes, language) }),
      ...(attempts === 0 ? [] : [countWords(attempts, language, t.answered, t.answeredMany)]),
    ].join(' · '),
  }
}
