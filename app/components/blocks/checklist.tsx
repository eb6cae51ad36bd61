import { useFetcher } from '@remix-run/react'
import { Prose } from '#app/components/prose.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { blockTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { ChecklistView } from './block-view.ts'

/** A list to tick off: each tick is saved at once where there are scripts, with a button where there are none. */
export function Checklist({ block, action }: { block: ChecklistView; action?: string }) {
  const t = useTexts(blockTexts)
  const hydrated = useHydrated()
  const fetcher = useFetcher<{ ticks?: string[]; error?: string }>()
  const ticks = fetcher.data?.ticks ?? block.ticks
  const items = (
    <ChoiceGroup
      id={`daftar-${block.id}`}
      name="pilih"
      type="checkbox"
      label={<span lang="id">{block.title}</span>}
      error={fetcher.data?.error}
      defaultValue={block.ticks}
      options={block.items.map((item) => ({
        value: item.id,
        label: <Prose as="span" id={`daftar-${block.id}-${item.id}`} html={item.html} lang="id" />,
      }))}
    />
  )
  if (!action) return <div className="card stack">{items}</div>
  return (
    <Form
      fetcher={fetcher}
      method="post"
      action={action}
      className="card stack"
      id={`b-${block.id}`}
      onChange={(event) => {
        fetcher.submit(event.currentTarget)
      }}
    >
      {block.key !== undefined && <SubmissionKey value={block.key} />}
      <input type="hidden" name="jenis" value={block.kind} />
      <input type="hidden" name="blok" value={block.id} />
      {items}
      <div className="line">
        {!hydrated && <BusyButton>{t.checklist.save}</BusyButton>}
        <span className="sm quiet num">
          {t.checklist.count({ done: ticks.length, of: block.items.length })}
        </span>
        {fetcher.state !== 'idle' && <SaveState state="saving" />}
        {fetcher.state === 'idle' && fetcher.data?.ticks && <SaveState state="saved" />}
      </div>
    </Form>
  )
}
