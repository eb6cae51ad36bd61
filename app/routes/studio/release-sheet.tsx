import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import type { IconName } from '#app/components/ui/icons.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { ReleaseView } from './release.page.server.ts'
import { RELEASE_SHEET } from './sheet-name.ts'

const FORM = 'terbitkan-versi'

type ReleaseSheetProps = {
  release: ReleaseView
  /** The lesson's count of publications, as this page shows it. */
  seen: number
  /** The door: a draft or the news of a file is published, anything older restored. */
  to: string
  title: string
  verb: string
  icon: IconName
  closeTo: string
  closedBecause?: string
}

/** What participants read now and what they would read, and whom it reaches; only then the button. */
export function ReleaseSheet({
  release,
  seen,
  to,
  title,
  verb,
  icon,
  closeTo,
  closedBecause,
}: ReleaseSheetProps) {
  const t = useTexts(studioTexts).release
  const { number, mark, published, parts, onlySigns, done, told } = release
  const same = parts?.every((part) => part.kind === 'same')
  return (
    <Sheet
      id={RELEASE_SHEET}
      title={title}
      closeTo={closeTo}
      foot={
        <BusyButton form={FORM} variant="primary" icon={icon} full closedBecause={closedBecause}>
          {verb}
        </BusyButton>
      }
    >
      {told !== null && (
        <p>
          <strong>{told}.</strong>
        </p>
      )}
      {/* Before what may be long: it is to be seen without scrolling. */}
      <Form id={FORM} method="post" action={to}>
        <ShownVersion value={number} answer={undefined} />
        <input type="hidden" name="dilihat" value={seen} />
        <input type="hidden" name="tanda" value={mark} />
        {published !== null && (
          <ChoiceGroup
            name="ukuran"
            label={t.size}
            defaultValue="ulang"
            options={[
              { value: 'ulang', label: t.reread, hint: t.rereadHint },
              { value: 'kecil', label: t.small, hint: t.smallHint },
            ]}
          />
        )}
      </Form>
      <DefinitionList
        items={[
          { term: t.readers, value: t.readersWords },
          { term: t.done, value: done === 0 ? t.doneNone : t.doneWords({ count: done }) },
        ]}
      />
      <h3 className="h3">{published === null ? t.first : t.changes({ from: published, to: number })}</h3>
      {published === null && <p>{t.firstWords}</p>}
      {same && <p>{onlySigns ? t.onlySigns : t.same}</p>}
      {parts && !same && (
        <div className="card read" lang="id">
          <Diff parts={parts} />
        </div>
      )}
    </Sheet>
  )
}
