import type { Asker } from '#app/domain/access/asker.ts'
import type { SavedGrade } from '#app/domain/grading/grade.server.ts'
import type { GradeSaving } from '#app/domain/grading/grading.schema.ts'
import { gradeNames } from '#app/domain/grading/limits.ts'
import { gradingTexts } from './texts.ts'
import type { Answer, FieldAnswer } from '#app/platform/line/keeper-shape.ts'
import { timeOrDay } from '#app/platform/say/time.ts'
import { faultSentence, keysIn, whoBefore } from './grade-failure.server.ts'

type Saved = Exclude<SavedGrade, { reason: 'not-found' }>
type Spoken = Pick<Required<GradeSaving>, 'marks' | 'given'>

/** What the page's script is told of each field that it spoke of; `score` as the grade lies there now. */
export async function gradeAnswer(
  asker: Asker,
  { marks, given }: Spoken,
  saved: Saved,
  now: Date,
): Promise<Answer | (Answer & { score: number | null })> {
  if (!saved.ok) {
    // Nothing else can have happened: whoever may not see the work was turned away before.
    const reason = saved.reason === 'returned' ? 'returned' : 'released'
    return { kind: 'closed', sentence: gradingTexts[asker.language].refusal[reason] }
  }
  const { met, behind, refused, stored } = saved
  const others = [...met, ...behind]
  const whose = await Promise.all(others.map((field) => whoBefore(saved, [field], asker)))
  const names = gradeNames(keysIn(stored))
  const fields = Object.entries(names).flatMap(([field, name]): [string, FieldAnswer][] => {
    if (!(field in marks)) return []
    const mark = saved.marks[field] ?? ''
    if (field in refused)
      return [[name, { kind: 'refused', places: { [name]: faultSentence(refused[field], asker.language) } }]]
    const who = whose[others.indexOf(field)]
    if (!who) return [[name, { kind: 'saved', mark }]]
    return [[name, { kind: 'other', value: stored[field] ?? '', mark, ...who }]]
  })
  const setAside = Object.entries(names)
    .filter(([field]) => field in given && !(field in saved.unkept))
    .map(([, name]) => name)
  const answer = {
    at: timeOrDay(saved.savedAt, now, asker),
    done: Date.now(),
    fields: Object.fromEntries(fields),
    setAside,
  }
  return { kind: 'answered', ...answer, score: saved.score }
}
