import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Diff, type DiffPart } from '#app/components/ui/diff.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
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

type Props = {
  page: { slug: string; module: { slug: string } }
  /** When it was marked, in words; null while it is not. */
  marked: string | null
  changed: Changed | null
  /** The key of its form. */
  submission: string
}

/** The visible rule's own button: mark as done, take it back. */
export function CompletionCard({ page, marked, changed, submission }: Props) {
  const t = useTexts(learningTexts)
  const action = paths.lessonCompletion(page.module.slug, page.slug)
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
            <strong>{t.marked({ when: marked })}</strong>
          </p>
        ) : (
          <p>
            <strong>{t.markAsk}</strong>
            <br />
            <span className="quiet">{t.markHint}</span>
          </p>
        )}
        <div className="btns">
          {(!marked || changed) && (
            <Form method="post" action={action} preventScrollReset>
              <SubmissionKey value={submission} />
              <input type="hidden" name="keadaan" value="selesai" />
              <BusyButton variant="primary" icon="check">
                {changed ? t.markNew : t.mark}
              </BusyButton>
            </Form>
          )}
          {marked && (
            <Form method="post" action={action} preventScrollReset>
              <SubmissionKey value={submission} />
              <input type="hidden" name="keadaan" value="belum" />
              <BusyButton variant="text" icon="back">
                {t.undo}
              </BusyButton>
            </Form>
          )}
        </div>
      </div>
    </section>
  )
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
