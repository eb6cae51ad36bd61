import { texts } from '#app/i18n/texts.ts'
import type { Language } from '#app/platform/say/language.ts'

type AskedQuiz = { title: string; pass: number | null }
type Rule = {
  read: boolean
  quizzes: readonly { quiz: AskedQuiz; percent: number | null }[]
  tasks: readonly { title: string }[]
}

/** What a rule asks, in words; titles are written by people and stay as they are. */
export const ruleTexts = texts({
  id: {
    readAlone: 'ditandai selesai',
    read: 'ditandai sudah dibaca',
    quizName: (p: { title: string }) => (p.title === '' ? 'kuis modul ini' : `kuis “${p.title}”`),
    passed: (p: { quiz: string; percent: number }) => `${p.quiz} lulus ≥ ${p.percent}`,
    handedIn: (p: { quiz: string }) => `${p.quiz} dikumpulkan`,
    task: (p: { title: string }) => `tugas “${p.title}” dikumpulkan`,
    and: 'dan',
    doneWhen: (p: { what: string }) => `Selesai bila: ${p.what}.`,
  },
  en: {
    readAlone: 'marked as done',
    read: 'marked as read',
    quizName: (p) => (p.title === '' ? 'the quiz of this module' : `the quiz “${p.title}”`),
    passed: (p) => `${p.quiz} is passed with ${p.percent} or more`,
    handedIn: (p) => `${p.quiz} is handed in`,
    task: (p) => `the assignment “${p.title}” is handed in`,
    and: 'and',
    doneWhen: (p) => `Done when: ${p.what}.`,
  },
})

/** What a quiz has to come to: its own pass mark where the rule says none. */
export function quizRuleWords(quiz: AskedQuiz, percent: number | null, language: Language): string {
  const t = ruleTexts[language]
  const named = t.quizName(quiz)
  const least = percent ?? quiz.pass
  return least === null ? t.handedIn({ quiz: named }) : t.passed({ quiz: named, percent: least })
}

/** "Selesai bila: ditandai sudah dibaca dan kuis “Stunting” lulus ≥ 70." */
export function ruleWords({ read, quizzes, tasks }: Rule, language: Language): string {
  const t = ruleTexts[language]
  const isAlone = quizzes.length + tasks.length === 0
  const parts = [
    ...(read ? [isAlone ? t.readAlone : t.read] : []),
    ...quizzes.map(({ quiz, percent }) => quizRuleWords(quiz, percent, language)),
    ...tasks.map(({ title }) => t.task({ title })),
  ]
  const last = parts.pop() ?? ''
  return t.doneWhen({ what: parts.length === 0 ? last : `${parts.join(', ')} ${t.and} ${last}` })
}
