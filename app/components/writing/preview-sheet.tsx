import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Prose } from '#app/components/prose.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { writingTexts } from './texts.ts'
import { ToolDialog } from './tool-dialog.tsx'

type Props = { text: string; door: string; onClose: () => void }
type Shown = { html: string | null; paused: boolean }

/** How the text would look, asked for once as the sheet opens. */
export function PreviewSheet({ text, door, onClose }: Props) {
  const t = useTexts(writingTexts)
  const { submit, data } = useFetcher<Shown>()
  const [asked] = useState({ text, door })
  useEffect(() => submit({ naskah: asked.text }, { method: 'post', action: asked.door }), [submit, asked])
  return (
    <ToolDialog title={t.preview} onClose={onClose}>
      <p role="status" className={data ? 'sr' : undefined}>
        {data ? null : t.previewBusy}
      </p>
      {data?.paused && <p>{t.previewPaused}</p>}
      {data && !data.paused && data.html !== null && (
        <Prose id="pratinjau-naskah" html={data.html} className="read prose break-words" lang="id" />
      )}
      {data && !data.paused && data.html === null && <PlainText text={text} />}
    </ToolDialog>
  )
}
