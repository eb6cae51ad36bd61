import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { keysOf } from '#app/domain/assignments/rubric.ts'
import { gradeSays, saveGradeWithin } from '#app/domain/grading/grade.server.ts'
import { findGradingSchedule, type GradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { marksOf } from '#app/platform/field-by-field.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { MOST_CHANGED } from './limits.ts'
import { openSheet, outcomeSchema, type SheetOutcome } from './marked-sheets.server.ts'
import type { TakeOver } from './marked-sheets.schema.ts'
import type { PlanRow } from './plan.ts'

/**
 * `changed`: something is not as the page showed it; `faults`: rows are faulty and not left out; `nothing`: no grade would
 * change; `too-many`: more than are saved at once.
 */
const REFUSALS = ['not-found', 'changed', 'faults', 'nothing', 'too-many'] as const
type Refusal = (typeof REFUSALS)[number]

/**
 * Saves the grades of a sheet as its page showed them, all or none, in one transaction. What somebody else has saved since the
 * sheet went out stays, but for the works of which she says that the sheet counts: there it is set aside. The same form sent
 * twice takes over once.
 */
export async function takeOver(
  asker: Asker,
  { scheduleId, id }: { scheduleId: string; id: string },
  given: TakeOver,
  now: Date,
): Promise<Outcome<SheetOutcome, Refusal>> {
  const schedule = await findGradingSchedule(asker, scheduleId)
  if (!schedule) return { ok: false, reason: 'not-found' }
  const by: Sending = { personId: asker.id, key: given.key, purpose: `grade.import:${id}` }
  return outcomeOf(REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, outcomeSchema, () => carryOut(t, asker, { schedule, id }, given, now)),
    )
    return receipt
  })
}

async function carryOut(
  t: Tx,
  asker: Asker,
  { schedule, id }: { schedule: GradingSchedule; id: string },
  { mark, over, skipsFaults }: TakeOver,
  now: Date,
): Promise<SheetOutcome> {
  const open = await openSheet(t, asker, schedule, id)
  if (!open) throw new Refused<Refusal>('not-found')
  if (open.mark !== mark) throw new Refused<Refusal>('changed')
  const { plan } = open
  if (!skipsFaults && plan.some(({ state }) => state === 'fault')) throw new Refused<Refusal>('faults')
  const counts = ({ state, work }: PlanRow) =>
    state === 'change' || (state === 'stale' && work !== null && over.includes(work.id))
  const chosen = plan.filter(counts)
  if (chosen.length === 0) throw new Refused<Refusal>('nothing')
  if (chosen.length > MOST_CHANGED) throw new Refused<Refusal>('too-many')
  for (const row of chosen) await save(t, asker, schedule.id, row, now)
  const same = plan.filter(({ state }) => state === 'same').length
  const outcome = { changed: chosen.length, same, leftOut: plan.length - chosen.length - same }
  // Two who take one sheet over at once: the second finds it ended.
  const { count } = await t.markedSheet.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: now, rows: {}, outcome },
  })
  if (count === 0) throw new Refused<Refusal>('not-found')
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'grade.import',
      object: { type: 'assignment', id: schedule.id },
      after: outcome,
    },
    now,
  )
  return outcome
}

/** On what lies there now, which the page has shown. */
async function save(t: Tx, asker: Asker, scheduleId: string, { work, state, changes }: PlanRow, now: Date) {
  if (!work) throw new Error('A row that is taken over has its work.')
  const marks = marksOf(gradeSays(keysOf(work.rubric), work), work.saves)
  const fields = changes.map(({ field }) => field)
  const saving = {
    sent: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    marks: Object.fromEntries(fields.map((field) => [field, marks[field] ?? ''])),
    over: state === 'stale' ? fields : [],
  }
  const saved = await saveGradeWithin(t, asker, { scheduleId, submissionId: work.id }, saving, now)
  const isWhole = saved.ok && saved.met.length === 0 && Object.keys(saved.refused).length === 0
  if (!isWhole) throw new Refused<Refusal>('changed')
}
