import type { Asker } from '#app/domain/access/asker.ts'
import { readSetAsideWork } from '#app/domain/assignments/set-aside.server.ts'
import { compareTexts, shortened } from '#app/platform/say/comparison.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { assignmentTexts } from './texts.ts'

/** Milliseconds for the differences of one text; a page has ten. */
const PATIENCE = 40

/** The texts of one's own work that were set aside, each beside the text that stands there now. */
export async function setAsidePage(asker: Asker, id: string, wanted: number, now: Date) {
  const work = await readSetAsideWork(asker, id, wanted, now)
  if (!work) return null
  const { rows, total, page, pageCount } = work.setAside
  return {
    id,
    heading: work.title,
    open: work.open,
    total,
    page,
    pageCount,
    rows: rows.flatMap((row) => {
      const text = typeof row.value === 'string' ? row.value : null
      if (text === null) return []
      return [
        {
          id: row.id,
          label: assignmentTexts[asker.language].workLabel,
          text,
          by: row.writtenBy,
          setAsideBy: row.setAsideBy,
          at: dateTime(row.setAsideAt, asker),
          parts: shortened(compareTexts(work.text, text, PATIENCE)),
          same: text === work.text,
          fields: { tulisan: row.id, versi: String(work.version) },
        },
      ]
    }),
  }
}
