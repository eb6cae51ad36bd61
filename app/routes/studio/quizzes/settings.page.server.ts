import type { Asker } from '#app/domain/access/asker.ts'
import { readQuiz, type ShownQuiz } from '#app/domain/question-bank/quiz-pages.server.ts'
import { whenWord } from '#app/domain/question-bank/quiz.schema.ts'
import {
  readSchedules,
  settingsOf,
  type CohortSchedule,
} from '#app/domain/question-bank/setting-quiz.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { shownMarks } from '#app/platform/untouched-fields.server.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { countWords } from './count-words.ts'
import { settingsTexts } from './settings-texts.ts'

/**
 * How a quiz is played, and its dates for the cohorts. Two statements.
 * @throws Response 404 where there is none for the asker
 */
export async function settingsPage(asker: Asker, place: { module: string; quiz: string }) {
  const quiz = await readQuiz(asker, place)
  if (!quiz || quiz.isRetired) throw notFound()
  const schedules = await readSchedules(asker, { quizId: quiz.id, moduleId: quiz.moduleId })
  const t = settingsTexts[asker.language]
  const title = quiz.title || quiz.moduleTitle
  return {
    module: { slug: quiz.moduleSlug, position: quiz.modulePosition },
    quiz: { slug: quiz.slug, title },
    title: t.title({ title }),
    version: quiz.version,
    running: quiz.running === 0 ? null : countWords(quiz.running, asker.language, t.running, t.runningMany),
    saved: settingFields(quiz),
    marks: shownMarks(settingFields(quiz)),
    schedules: schedules.map((one) => ({ id: one.id, name: one.name, words: scheduleWords(one, asker) })),
  }
}

/** What stands in each field of the form. */
export function settingFields(quiz: ShownQuiz): Record<string, string> {
  const { time, attempts, counts, wait, pass, shuffleQuestions, shuffleChoices, shown } = settingsOf(
    quiz.settings,
  )
  const open = (value: number | null) => (value === null ? '' : String(value))
  return {
    nama: quiz.title,
    pengantar: quiz.intro,
    waktu: open(time),
    percobaan: open(attempts),
    dihitung: counts === 'LAST' ? 'terakhir' : 'terbaik',
    jeda: wait === 0 ? '' : String(wait),
    lulus: open(pass),
    acakSoal: shuffleQuestions ? 'ya' : '',
    acakJawaban: shuffleChoices ? 'ya' : '',
    tampilNilai: whenWord(shown.marks),
    tampilTepat: whenWord(shown.correctness),
    tampilUmpan: whenWord(shown.feedback),
    tampilKunci: whenWord(shown.answers),
  }
}

function scheduleWords({ opensAt, closesAt, purpose, version }: CohortSchedule, asker: Asker): string {
  const t = settingsTexts[asker.language]
  if (version === 0) return t.asModule
  const said = t.purposeWords[purpose]
  const opens = opensAt === null ? t.opensWithModule : t.opens({ at: dateTime(opensAt, asker) })
  const closes = closesAt === null ? t.neverCloses : t.closes({ at: dateTime(closesAt, asker) })
  return [...(said === '' ? [] : [said]), `${opens}, ${closes}`].join(' · ')
}
