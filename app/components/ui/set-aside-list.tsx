import { useTexts } from '#app/i18n/use-texts.tsx'
import { letters } from '#app/platform/say/words.ts'
import { Banner } from './banner.tsx'
import { BusyButton } from './busy-button.tsx'
import { ButtonLink } from './button.tsx'
import { Card } from './card.tsx'
import { Diff, type DiffPart } from './diff.tsx'
import { EmptyState } from './empty-state.tsx'
import { Fold } from './fold.tsx'
import { Form } from './form.tsx'
import { Pager } from './pager.tsx'
import { PlainText } from './plain-text.tsx'
import { setAsideTexts } from './set-aside-texts.ts'

/** Longer texts are opened by whoever wants to read them whole. */
const SHORT = 600

type SetAsideText = {
  id: string
  /** The field it was for. */
  label: string
  /** In words, as a person reads it. */
  text: string
  by: string | null
  setAsideBy: string | null
  at: string
  /** From what stands there now to this text. */
  parts: readonly DiffPart[]
  same: boolean
  /** Hidden fields of the form that calls it back. */
  fields: Readonly<Record<string, string>>
}

type Props = {
  rows: readonly SetAsideText[]
  total: number
  page: number
  pageCount: number
  /** Whether one can be called back now. */
  open: boolean
  /** The page of the text itself. */
  back: string
  /** Words for what is no text as a whole: the way back, and that it is closed. */
  words?: { back: string; closedTitle: string }
}

/** The texts that were not chosen, newest first, each with what it would change. */
export function SetAsideList({ rows, total, page, pageCount, open, back, words }: Props) {
  const t = { ...useTexts(setAsideTexts), ...words }
  if (total === 0)
    return (
      <EmptyState icon="compare" title={t.emptyTitle} action={<ButtonLink to={back}>{t.back}</ButtonLink>}>
        {t.empty}
      </EmptyState>
    )
  return (
    <div className="flow gap">
      {!open && (
        <Banner tone="info" icon="lock" title={t.closedTitle}>
          {t.closed}
        </Banner>
      )}
      {rows.map((row) => (
        <Row key={row.id} row={row} open={open} />
      ))}
      <Pager page={page} pageCount={pageCount} total={t.total({ count: total })} />
    </div>
  )
}

function Row({ row, open }: { row: SetAsideText; open: boolean }) {
  const t = useTexts(setAsideTexts)
  const { id, label, text, at, parts, same, fields } = row
  const by = row.by ?? t.somebody
  const long = letters(text) > SHORT
  return (
    <Card as="article" labelledBy={`tulisan-${id}`}>
      <div>
        <h2 className="h3" id={`tulisan-${id}`}>
          {label}
        </h2>
        <p className="sm quiet">{t.by({ by, setAsideBy: row.setAsideBy ?? t.somebody, at })}</p>
      </div>
      <Fold summary={t.whole} open={!long}>
        <PlainText text={text} />
      </Fold>
      {same ? (
        <p className="quiet">{t.same}</p>
      ) : (
        <Fold summary={t.difference} open={long}>
          <Diff parts={parts} className="whitespace-pre-line" />
        </Fold>
      )}
      {open && !same && (
        <Form method="post" className="btns">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <BusyButton busyLabel={t.callingBack}>
            {t.callBack}
            <span className="sr">{t.of({ by, at })}</span>
          </BusyButton>
        </Form>
      )}
    </Card>
  )
}
