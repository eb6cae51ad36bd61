import { aside } from '#app/platform/data/aside.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { isNotNow } from '#app/platform/not-now.server.ts'
import { log } from '#app/platform/edge/log.server.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { recordActivity, type Activity } from './record.server.ts'

type Reader = { id: string; districtId: string }

export type Reading = {
  action:
    | 'people.list'
    | 'people.export'
    | 'person.read'
    | 'person.sheet-read'
    | 'progress.read'
    | 'quiz.results'
    | 'progress.export'
    | 'submission.read'
    | 'file.read'
    | 'grade.export'
    | 'quiz.read'
    | 'submission.export'
    | 'document.export'
  object: { type: string; id: string }
  /** The people whose data were shown, unless the object is the person herself. */
  people?: readonly string[]
}

type Note = { activity: Activity; at: Date }

const TRY_AGAIN = 5 * SECOND
/** Readings that could not be noted yet. The log has each of them, should the process end before they are. */
let late: Note[] = []
let timer: NodeJS.Timeout | undefined
let underWay = Promise.resolve()

/**
 * Notes in the audit trail that somebody was shown data about others: who saw what, and when. It stands before the
 * data go out. While nothing can be written reading goes on: the note goes to the log and is added later.
 */
export async function recordReading(
  reader: Reader,
  { action, object, people }: Reading,
  now: Date,
): Promise<void> {
  const activity: Activity = {
    personId: reader.id,
    districtId: reader.districtId,
    action,
    object,
    after: people ? { people } : undefined,
  }
  const note = { activity, at: now }
  if (await aside('the note of a reading', () => write([note]))) return
  log.warn({ note }, 'a reading is noted later')
  late.push(note)
  noteLateReadingsSoon()
}

/** All of them or none: each continues the chain of the one before. */
function write(notes: readonly Note[]): Promise<void> {
  return tx(async (t) => {
    for (const { activity, at } of notes) await recordActivity(t, activity, at)
  })
}

function noteLateReadingsSoon() {
  timer ??= setTimeout(() => {
    timer = undefined
    noteLateReadings().catch((err: unknown) => log.error({ err }, 'late readings not noted'))
  }, TRY_AGAIN).unref()
}

/**
 * Adds to the audit trail what could not be noted when it was read; what still cannot is tried again by itself. Who asks
 * while that is under way waits for it first: when this answers, all of them were tried.
 */
export function noteLateReadings(): Promise<void> {
  const next = underWay.then(noteAll)
  underWay = next.catch(() => undefined)
  return next
}

async function noteAll(): Promise<void> {
  const notes = late
  late = []
  if (notes.length === 0) return
  try {
    await write(notes)
  } catch (error) {
    late = [...notes, ...late]
    noteLateReadingsSoon()
    if (!isNotNow(error)) throw error
  }
}
