import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { quizTexts } from './texts.ts'

type Place = {
  module: { slug: string; position: number }
  /** null: the bank. */
  quiz: { slug: string; title: string } | null
}

/** The way to a page about a quiz or about the bank of a module. */
export function useQuizCrumbs({ module, quiz }: Place, here?: string) {
  const t = useTexts(quizTexts)
  const above = quiz
    ? { label: quiz.title, written: quiz.title, to: paths.studioQuiz(module.slug, quiz.slug) }
    : { label: t.bank.title, to: paths.studioBank(module.slug) }
  const list = { label: t.crumb, to: paths.studioQuizzes(module.slug) }
  return useModuleCrumbs(
    module,
    list,
    ...(here === undefined ? [{ ...above, to: undefined }] : [above, { label: here }]),
  )
}
