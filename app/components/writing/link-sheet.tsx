import { useState } from 'react'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { addressOf } from './paste/addresses.ts'
import type { Edit, Spot } from './spot.ts'
import { writingTexts } from './texts.ts'
import { ToolDialog } from './tool-dialog.tsx'

type Props = { spot: Spot; onEdit: (edit: Edit) => void; onClose: () => void }

/** Words and an address; who has marked words, or an address, begins with it. */
export function LinkSheet({ spot, onEdit, onClose }: Props) {
  const t = useTexts(writingTexts)
  const marked = spot.text.slice(spot.start, spot.end).trim()
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(marked)
  const [words, setWords] = useState(isAddress ? '' : marked.replaceAll('\n', ' '))
  const [address, setAddress] = useState(isAddress ? marked : '')
  const [fault, setFault] = useState<'words' | 'address' | null>(null)
  function put() {
    const typed = address.trim()
    const whole = /^[\w.+-]+@[\w.-]+$/.test(typed)
      ? `mailto:${typed}`
      : /^www\./i.test(typed)
        ? `https://${typed}`
        : typed
    const found = addressOf(whole, null)
    if (words.trim() === '') return setFault('words')
    if (!found) return setFault('address')
    const insert = `[${words.trim().replace(/(?<!\\)[[\]]/g, '\\$&')}](${found.url})`
    onEdit({
      from: spot.start,
      to: spot.end,
      insert,
      start: spot.start + insert.length,
      end: spot.start + insert.length,
    })
  }
  return (
    <ToolDialog title={t.linkTitle} onClose={onClose} put={{ label: t.put, act: put }}>
      <div className="stack" onKeyDown={({ key }) => key === 'Enter' && put()}>
        <TextField
          name="alat-kata"
          label={t.linkWords}
          lang="id"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={fault === 'words' ? t.linkNoWords : undefined}
        />
        <TextField
          name="alat-alamat"
          label={t.linkAddress}
          hint={t.linkHint}
          type="url"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          error={fault === 'address' ? t.linkWrong : undefined}
        />
      </div>
    </ToolDialog>
  )
}
