import type { Asker } from '#app/domain/access/asker.ts'
import { COMMENT } from '#app/domain/grading/limits.ts'
import type { GradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { MOST_CHANGED } from '#app/domain/marked-sheets/limits.ts'
import type { OpenSheet } from '#app/domain/marked-sheets/marked-sheets.server.ts'
import type { CellFault, Change, PlanRow, PlanState } from '#app/domain/marked-sheets/plan.ts'
import { LONGEST_COMMENT } from '#app/domain/grading/limits.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { sheetTexts } from './texts.ts'

const STATES = [
  'fault',
  'change',
  'stale',
  'released',
  'returned',
  'same',
] as const satisfies readonly PlanState[]

export type PreviewRow = ReturnType<typeof rowView>

/** What would become of a sheet, in words: faults first, then what changes, then the rest, each in the sheet's order. */
export function previewPage(
  asker: Asker,
  schedule: GradingSchedule,
  { id, fileName, found, plan, mark }: OpenSheet,
) {
  const { language } = asker
  const t = sheetTexts[language]
  const count = (state: PlanState) => plan.filter((row) => row.state === state).length
  const words = (state: PlanState) => number(count(state), language)
  const rows = STATES.flatMap((state) => plan.filter((row) => row.state === state))
  const changing = count('change')
  return {
    title: fileName,
    lede: t.lede2({ sheet: found.sheet, rows: plan.length }),
    counts: t.counts({
      fault: words('fault'),
      change: words('change'),
      stale: words('stale'),
      released: words('released'),
      returned: words('returned'),
      same: words('same'),
    }),
    notes: [
      found.hidden > 0 && t.hidden({ count: found.hidden }),
      found.unknown.length > 0 && t.unknown({ columns: found.unknown.join(', ') }),
      found.missing.length > 0 && t.missing({ columns: found.missing.join(', ') }),
    ].filter((note) => note !== false),
    rows: rows.map((row) => rowView(row, language)),
    faults: count('fault'),
    /** What stands in the way, or null. */
    barred:
      changing + count('stale') === 0
        ? t.nothingToDo
        : changing > MOST_CHANGED
          ? t.tooMany({ most: MOST_CHANGED })
          : null,
    key: newSubmissionKey(),
    mark,
    takeTo: paths.takeMarkedSheet(schedule.id, id),
    dropTo: paths.dropMarkedSheet(schedule.id, id),
  }
}

function rowView({ row, name, work, state, changes, faults }: PlanRow, language: Language) {
  const t = sheetTexts[language]
  const next: Partial<Record<PlanState, string>> = {
    released: t.releasedNext,
    returned: t.returnedNext,
    stale: t.staleNext,
  }
  return {
    key: String(row),
    row: t.row({ row }),
    name: name === '' ? '–' : name,
    state,
    work: work?.id ?? null,
    next: next[state] ?? null,
    changes: changes.map((change) => changeWords(change, work, language)),
    faults: faults.map((fault) => faultWords(fault, language)),
  }
}

function changeWords({ field, from, to }: Change, work: PlanRow['work'], language: Language): string {
  const t = sheetTexts[language]
  const criterion = work?.rubric.find(({ key }) => key === field)?.criterion
  const said = (value: string) =>
    value === '' ? t.empty : field === COMMENT ? `“${value}”` : t.level({ level: value })
  return t.change({ field: criterion ?? t.comment, from: said(from), to: said(to) })
}

function faultWords({ at, code, text }: CellFault, language: Language): string {
  const t = sheetTexts[language]
  // A comment is refused for what every text is refused for.
  const shown =
    code === 'comment'
      ? (faultSentences({ text }, language, {}, {}, { text: { min: 0, max: LONGEST_COMMENT } })['text'] ??
        text)
      : text.slice(0, 80)
  return t.cell({ at, what: t.fault[code]({ text: shown }) })
}
