import { NotesDrawing } from '#app/components/ui/notes-drawing.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { writingTexts } from './texts.ts'
import { ToolDialog } from './tool-dialog.tsx'

/** How the text will look to who reads it; drawn here, by what draws it there. */
export function NotesPreview({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useTexts(writingTexts)
  return (
    <ToolDialog title={t.preview} onClose={onClose}>
      <div className="read prose break-words" lang="id">
        <NotesDrawing text={text} />
      </div>
    </ToolDialog>
  )
}
