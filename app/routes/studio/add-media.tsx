import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react'
import { UnfinishedUploads, type ShownUpload } from '#app/components/uploads/unfinished-uploads.tsx'
import { UnsentFiles } from '#app/components/uploads/unsent-files.tsx'
import { useUploads } from '#app/components/uploads/use-uploads.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { classNames } from '#app/components/ui/class-names.ts'
import { Form } from '#app/components/ui/form.tsx'
import { FileField } from '#app/components/ui/text-field.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { MEDIUM_EXTENSIONS } from '#app/domain/media/kinds.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { libraryTexts } from './library-texts.ts'

type Props = { module: { id: string; slug: string }; unfinished: readonly ShownUpload[] }

/** Files come by choosing, dropping or pasting, several at once; without scripts one at a time by a plain form. */
export function AddMedia({ module, unfinished }: Props) {
  const t = useTexts(libraryTexts)
  const hydrated = useHydrated()
  const [isOver, setOver] = useState(false)
  const address = paths.studioFileAdd(module.slug)
  const uploads = useUploads(
    {
      address,
      page: paths.studioFiles(module.slug),
      pieces: { door: paths.uploads(), noun: 'module', thing: module.id, bytes: PIECE_BYTES },
    },
    // The server says it before the first piece, in the words of each kind: this page need not carry them.
    () => undefined,
  )
  usePasted(uploads.choose)

  function choose({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    if (!hydrated || !field.files || field.files.length === 0) return
    uploads.choose([...field.files])
    field.value = ''
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) uploads.choose([...event.dataTransfer.files])
  }

  return (
    <div
      className={classNames('card stack', isOver && 'live')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <UnfinishedUploads uploads={unfinished} unsent={uploads.unsent} />
      <UnsentFiles uploads={uploads} />
      <p role="status" className="sm">
        {uploads.said}
      </p>
      <Form method="post" action={address} encType="multipart/form-data" className="stack">
        <FileField
          name="berkas"
          label={hydrated ? t.add : t.choose}
          hint={t.hint}
          accept={MEDIUM_EXTENSIONS}
          multiple={hydrated}
          onChange={choose}
        />
        {!hydrated && (
          <div className="btns">
            <BusyButton icon="upload">{t.upload}</BusyButton>
          </div>
        )}
      </Form>
    </div>
  )
}

/** A picture or file that is pasted anywhere on the page. */
function usePasted(choose: (files: readonly File[]) => void) {
  const newest = useRef(choose)
  useEffect(() => {
    newest.current = choose
  })
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])]
      if (files.length > 0) newest.current(files)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
