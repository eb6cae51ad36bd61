import type { Asker } from '#app/domain/access/asker.ts'
import { readWorks } from '#app/domain/assignments/making/taking-over.server.ts'
import { findTask, type TaskPlace } from '#app/domain/assignments/making/task.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { taskTexts } from './texts.ts'

export type WorksInWords = { number: number; lines: string[] }

/** For how many works a change of instructions or rubric means what. @throws Response 404 for one that is not there */
export async function worksInWords(asker: Asker, place: TaskPlace): Promise<WorksInWords> {
  const task = await findTask(db, asker, place)
  if (!task) throw notFound()
  const { ungraded, grading, released, writing } = await readWorks(db, task.id)
  const t = taskTexts[asker.language].works
  return {
    number: task.number + 1,
    lines: [
      t.ungraded({ count: ungraded }),
      t.grading({ count: grading }),
      t.released({ count: released }),
      t.writing({ count: writing }),
    ],
  }
}
