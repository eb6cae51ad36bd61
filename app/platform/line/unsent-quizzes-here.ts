import { openDeviceStore } from './device-store.ts'
import { showUnsentQuizzes } from './unsent-quizzes.ts'

/** The same for a page with React; answers how to stop. */
export function showUnsentQuizzesOf(writer: string, notice: HTMLElement): () => void {
  const store = openDeviceStore(writer)
  const stop = showUnsentQuizzes(notice, store)
  return () => {
    stop()
    store.close()
  }
}
