import { mayEnter } from '#app/domain/access/permissions.ts'
import type { Turn, TurnSource } from '#app/domain/notifications/turn.ts'
import { texts } from '#app/i18n/texts.ts'
import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { courseOf } from './course.server.ts'
import { canTake, lockOf, type CourseModule, type CourseQuiz } from './course.ts'

const turnTexts = texts({
  id: {
    title: (p: { title: string }) => `Kuis: ${p.title}`,
    running: 'Sedang Anda kerjakan.',
    again: (p: { attempts: number; of: number | null }) =>
      p.of === null
        ? `Sudah ${p.attempts} kali, belum lulus.`
        : `Sudah ${p.attempts} dari ${p.of} kali, belum lulus.`,
    handedIn: (p: { attempts: number; of: number | null }) =>
      p.of === null
        ? `Sudah ${p.attempts} kali; boleh diulang.`
        : `Sudah ${p.attempts} dari ${p.of} kali; boleh diulang.`,
    first: (p: { questions: number }) => `${p.questions} soal.`,
    ends: 'Berakhir',
    closes: 'Ditutup',
    go: 'Kerjakan kuis',
    goOn: 'Lanjutkan kuis',
    waits: (p: { count: number; percent: number | null }) =>
      `${p.percent === null ? '' : `Nilai sementara ${p.percent} dari 100. `}${p.count} jawaban menunggu dinilai pelatih.`,
    see: 'Lihat kuis',
  },
  en: {
    title: (p) => `Quiz: ${p.title}`,
    running: 'You are taking it.',
    again: (p) =>
      p.of === null
        ? `Taken ${p.attempts} times, not passed yet.`
        : `Taken ${p.attempts} of ${p.of} times, not passed yet.`,
    handedIn: (p) =>
      p.of === null
        ? `Taken ${p.attempts} times; you may take it again.`
        : `Taken ${p.attempts} of ${p.of} times; you may take it again.`,
    first: (p) => (p.questions === 1 ? '1 question.' : `${p.questions} questions.`),
    ends: 'Ends',
    closes: 'Closes',
    go: 'Take the quiz',
    goOn: 'Go on with the quiz',
    waits: (p) =>
      `${p.percent === null ? '' : `${p.percent} of 100 so far. `}${p.count} ${p.count === 1 ? 'answer waits' : 'answers wait'} to be marked by a trainer.`,
    see: 'See the quiz',
  },
})

/**
 * Quizzes that wait for a participant: open, not passed, an attempt left; those that run come first. Then those for whose
 * marks she waits. Over the course that Beranda reads anyway: no statement of their own.
 */
export const turns: TurnSource = {
  place: 20,
  turnsOf: async (asker, now) => {
    if (!mayEnter(asker, 'lesson.complete')) return []
    const course = await courseOf(asker)
    return course.flatMap((module) => {
      const isOpen = lockOf(module, course, now) === null
      return module.quizzes.flatMap((quiz) => {
        if (isOpen && canTake(quiz, now)) return [turnOf(module, quiz, asker.language)]
        return waitsForMark(quiz) ? [waitOf(module, quiz, asker.language)] : []
      })
    })
  },
}

/** A trainer is to read what she wrote, and whether she passes hangs on it. */
function waitsForMark({ running, stand, tells }: CourseQuiz): boolean {
  return running === null && stand.waiting > 0 && !(stand.passed && tells)
}

function waitOf(module: CourseModule, quiz: CourseQuiz, language: Language): Turn {
  const t = turnTexts[language]
  const { stand, tells } = quiz
  const title = quiz.title || module.title
  return {
    key: `quiz-${quiz.id}`,
    title: t.title({ title }),
    written: title,
    note: t.waits({ count: stand.waiting, percent: tells ? stand.percent : null }),
    since: stand.lastAt,
    until: null,
    action: { label: t.see, to: paths.quiz(module.slug, quiz.slug) },
    mine: false,
  }
}

function turnOf(module: CourseModule, quiz: CourseQuiz, language: Language): Turn {
  const t = turnTexts[language]
  const { running, stand, closesAt, attempts: of } = quiz
  const title = quiz.title || module.title
  const turn = {
    key: `quiz-${quiz.id}`,
    title: t.title({ title }),
    written: title,
    since: running?.startedAt ?? quiz.opensAt ?? module.opensAt,
    action: { label: running ? t.goOn : t.go, to: paths.quiz(module.slug, quiz.slug) },
    mine: true,
  }
  if (running)
    return {
      ...turn,
      note: t.running,
      runs: true,
      until: running.endsAt && { at: running.endsAt, what: t.ends, byTheMinute: true },
    }
  const tried = { attempts: stand.attempts, of }
  const note = stand.attempts === 0 ? t.first(quiz) : quiz.tells ? t.again(tried) : t.handedIn(tried)
  return { ...turn, note, until: closesAt && { at: closesAt, what: t.closes } }
}
