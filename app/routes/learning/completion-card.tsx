import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Diff, type DiffPart } from '#app/components/ui/diff.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Steps, type Step } from '#app/components/ui/steps.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { QuizState } from './criteria.ts'
import { learningTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'

type Changed = {
  number: number
  note: string
  /** "2 paragraf baru, 1 angka diganti" */
  told: string
  changes: readonly { kind: 'added' | 'removed' | 'changed' | 'moved'; parts: readonly DiffPart[] }[]
  more: number
}

type Criterion = {
  is: 'read' | 'quiz' | 'task'
  done: boolean
  words: string
  /** What of it people wrote. */
  written: string
  /** Where it is done; null: here. */
  to: string | null
  state: QuizState | null
}

type Props = {
  page: { slug: string; module: { slug: string } }
  /** Her mark alone makes it done. */
  isHers: boolean
  /** What it asks beside her mark, or instead of it. */
  criteria: readonly Criterion[]
  /** She has said that she has read it, and more is asked. */
  readAt: boolean
  /** Who has set it as done for her, and why; null: nobody. */
  setBy: { who: string; text: string } | null
  /** When it was marked, in words; null while it is not. */
  marked: string | null
  changed: Changed | null
  /** The key of its form. */
  submission: string
}

/** The visible rule: what of it is done, and its own button, mark as done, take it back. */
export function CompletionCard({
  page,
  isHers,
  criteria,
  readAt,
  setBy,
  marked,
  changed,
  submission,
}: Props) {
  const t = useTexts(learningTexts)
  const action = paths.lessonCompletion(page.module.slug, page.slug)
  const asksRead = isHers || criteria.some(({ is }) => is === 'read')
  const [mayMark, mayUndo] = [
    changed !== null || (!marked && asksRead && !readAt),
    marked ? isHers && !setBy : readAt,
  ]
  return (
    <section className="stack" id="tandai" aria-labelledby="tandai-judul">
      <h2 className="sr" id="tandai-judul">
        {t.mark}
      </h2>
      {changed && (
        <Banner tone="info" title={t.changed}>
          <p>
            <strong>{changed.told}.</strong> {t.changedWords(changed)}
          </p>
          {changed.note !== '' && (
            <p>
              <Written text={changed.note} within={t.changedNote(changed)} />
            </p>
          )}
          {changed.changes.length > 0 && <Changes {...changed} />}
        </Banner>
      )}
      <div className="card stack">
        {marked ? (
          <p className="ico ok">
            <Icon name="check-circle" />
            <strong>{isHers && !setBy ? t.marked({ when: marked }) : t.doneOn({ when: marked })}</strong>
          </p>
        ) : isHers ? (
          <p>
            <strong>{t.markAsk}</strong>
            <br />
            <span className="quiet">{t.markHint}</span>
          </p>
        ) : (
          <>
            <p>
              <strong>{t.criteria}</strong>
            </p>
            <Criteria criteria={criteria} />
          </>
        )}
        {setBy && (
          <p>
            <Written text={setBy.text} within={t.setBy({ name: setBy.who, reason: setBy.text })} />
          </p>
        )}
        <div className="btns">
          {mayMark && (
            <Form method="post" action={action} preventScrollReset>
              <SubmissionKey value={submission} />
              <input type="hidden" name="keadaan" value="selesai" />
              <BusyButton variant="primary" icon="check">
                {changed ? t.markNew : isHers ? t.mark : t.markRead}
              </BusyButton>
            </Form>
          )}
          {mayUndo && (
            <Form method="post" action={action} preventScrollReset>
              <SubmissionKey value={submission} />
              <input type="hidden" name="keadaan" value="belum" />
              <BusyButton variant="text" icon="back">
                {marked ? t.undo : t.undoRead}
              </BusyButton>
            </Form>
          )}
        </div>
      </div>
    </section>
  )
}

/** A to-do: what is done, and where the rest is. */
function Criteria({ criteria }: Pick<Props, 'criteria'>) {
  const t = useTexts(learningTexts)
  const items = criteria.map(({ done, words, written, to, state }): Step => {
    const title = <Written text={written} within={words} />
    return {
      state: done ? 'done' : 'later',
      title,
      to: done || to === null ? undefined : to,
      note: state === null ? undefined : t.quizStates[state],
    }
  })
  return <Steps items={items} label={t.criteria} />
}

/** Each changed paragraph, in the order of the lesson. */
function Changes({ changes, more }: Pick<Changed, 'changes' | 'more'>) {
  const t = useTexts(learningTexts)
  return (
    <Fold summary={t.changesShow}>
      <ol className="stack">
        {changes.map(({ kind, parts }, index) => (
          <li key={index}>
            <strong>{t.changeKinds[kind]}</strong>
            <div lang="id">
              <Diff parts={parts} />
            </div>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="quiet">{t.changesMore({ count: more })}</p>}
    </Fold>
  )
}
