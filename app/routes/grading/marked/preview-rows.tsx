import { Choice } from '#app/components/ui/choice.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { PreviewRow } from './preview.page.server.ts'
import { sheetTexts } from './texts.ts'

const LOOKS = {
  fault: { tone: 'danger', icon: 'stop' },
  change: { tone: 'turn', icon: 'edit' },
  stale: { tone: 'warn', icon: 'compare' },
  released: { tone: 'ok', icon: 'check-circle' },
  returned: { tone: 'info', icon: 'right' },
  same: { tone: 'plain', icon: 'check' },
} as const

/** Each row of the sheet: what would change, and what stands in the way; folded what stays as it is. */
export function PreviewRows({ rows }: { rows: readonly PreviewRow[] }) {
  const t = useTexts(sheetTexts)
  const same = rows.filter(({ state }) => state === 'same')
  const others = rows.filter(({ state }) => state !== 'same')
  return (
    <div className="stack">
      {others.length > 0 && <RowList rows={others} />}
      {same.length > 0 && (
        <Fold summary={t.sameRows({ count: same.length })}>
          <RowList rows={same} />
        </Fold>
      )}
    </div>
  )
}

function RowList({ rows }: { rows: readonly PreviewRow[] }) {
  const t = useTexts(sheetTexts)
  return (
    <Rows label={t.rowsTitle}>
      {rows.map(({ key, row, name, state, work, next, changes, faults }) => (
        <Row key={key} title={name} aside={<Pill {...LOOKS[state]}>{t.state[state]}</Pill>}>
          <p className="sm quiet num">{row}</p>
          {[...faults, ...changes].map((line) => (
            <p key={line} className="num">
              {line}
            </p>
          ))}
          {next && <p className="sm quiet">{next}</p>}
          {state === 'stale' && work && (
            <Choice
              name="timpa"
              id={`f-timpa-${key}`}
              value={work}
              label={
                <>
                  {t.overwrite}
                  <span className="sr">{t.overwriteOf({ name })}</span>
                </>
              }
            />
          )}
        </Row>
      ))}
    </Rows>
  )
}
