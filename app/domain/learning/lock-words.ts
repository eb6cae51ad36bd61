import { texts } from '#app/i18n/texts.ts'
import { dateTime, type Place } from '#app/platform/say/time.ts'
import type { Lock } from './course.ts'

const words = texts({
  id: {
    unscheduled: 'Tanggal mulai modul ini belum ditetapkan sekretariat.',
    date: (p: { when: string }) => `Dibuka ${p.when}.`,
    prerequisite: (p: { modules: string }) => `Terbuka setelah selesai: ${p.modules}.`,
    moduleLeft: (p: { position: number; left: number; quizzes: number; tasks: number }) =>
      `Modul ${p.position} (${[p.left > 0 && `${p.left} pelajaran lagi`, p.quizzes > 0 && `${p.quizzes} kuis belum lulus`, p.tasks > 0 && `${p.tasks} tugas belum dikumpulkan`].filter(Boolean).join(', ')})`,
  },
  en: {
    unscheduled: 'The secretariat has not set a starting date for this module.',
    date: (p) => `Opens ${p.when}.`,
    prerequisite: (p) => `Opens after: ${p.modules}.`,
    moduleLeft: (p) =>
      `Module ${p.position} (${[p.left > 0 && `${p.left} lesson${p.left === 1 ? '' : 's'} to go`, p.quizzes > 0 && `${p.quizzes} quiz${p.quizzes === 1 ? '' : 'zes'} to pass`, p.tasks > 0 && `${p.tasks} assignment${p.tasks === 1 ? '' : 's'} to hand in`].filter(Boolean).join(', ')})`,
  },
})

/** Why a module is closed and what opens it, as one sentence. */
export function lockWords(lock: Lock, place: Place): string {
  const t = words[place.language]
  if (lock.reason === 'unscheduled') return t.unscheduled
  if (lock.reason === 'date') return t.date({ when: dateTime(lock.opensAt, place) })
  return t.prerequisite({ modules: lock.modules.map((module) => t.moduleLeft(module)).join(', ') })
}
