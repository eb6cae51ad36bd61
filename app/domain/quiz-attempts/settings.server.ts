import { quizSettingsSchema, type QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'

/** The settings beside a quiz or an attempt; a quiz that nobody has set up has none. */
export function settingsFrom(stored: unknown): QuizSettings {
  const read: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored
  return quizSettingsSchema.parse(read ?? {})
}
