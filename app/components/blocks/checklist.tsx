import { Prose } from '#app/components/prose.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { blockTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { ChecklistView } from './block-view.ts'
import type { Writing } from './use-writing.ts'
import { WritingForm } from './writing-form.tsx'

type Props = { block: ChecklistView; action?: string; writing: Writing | null }

/** A list to tick off: each tick is saved at once where there are scripts, with a button where there are none. */
export function Checklist({ block, action, writing }: Props) {
  const t = useTexts(blockTexts)
  const { id, kind, title, items, ticks, version, savedAt } = block
  const list = (error?: string) => (
    <ChoiceGroup
      id={`daftar-${id}`}
      name="pilih"
      type="checkbox"
      label={<span lang="id">{title}</span>}
      error={error}
      defaultValue={ticks}
      options={items.map((item) => ({
        value: item.id,
        label: <Prose as="span" id={`daftar-${id}-${item.id}`} html={item.html} lang="id" />,
      }))}
    />
  )
  if (!action || !writing) return <div className="card stack">{list()}</div>
  const value = JSON.stringify(ticks.map((tick) => ['pilih', tick]))
  return (
    <WritingForm
      id={id}
      field="pilih"
      version={version}
      savedAt={savedAt}
      value={value}
      action={action}
      button={t.checklist.save}
      writing={writing}
    >
      {(kept) => (
        <>
          {block.key !== undefined && <SubmissionKey value={block.key} />}
          <input type="hidden" name="jenis" value={kind} />
          <input type="hidden" name="blok" value={id} />
          {ticks.map((tick) => (
            <input key={tick} type="hidden" name="semula" value={tick} />
          ))}
          {list(kept?.error)}
          <p className="sm quiet num">
            <span data-kabar="count">{kept?.value ? countOf(kept.value) : ticks.length}</span>{' '}
            {t.checklist.count({ of: items.length })}
          </p>
        </>
      )}
    </WritingForm>
  )
}

function countOf(ticks: string): number {
  const read: unknown = JSON.parse(ticks)
  return Array.isArray(read) ? read.length : 0
}
