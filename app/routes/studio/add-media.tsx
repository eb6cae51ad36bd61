import { useEffect, useRef, useState, type DragEvent } from 'react'
import { ChooseFiles } from '#app/components/uploads/choose-files.tsx'
import { UnfinishedUploads, type ShownUpload } from '#app/components/uploads/unfinished-uploads.tsx'
import { UnsentFiles } from '#app/components/uploads/unsent-files.tsx'
import { useUploads } from '#app/components/uploads/use-uploads.ts'
import { classNames } from '#app/components/ui/class-names.ts'
import { PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { MEDIUM_EXTENSIONS } from '#app/domain/media/kinds.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { libraryTexts } from './library-texts.ts'

type Props = { module: { id: string; slug: string }; unfinished: readonly ShownUpload[] }

/** Files come by choosing, dropping or pasting, several at once; without scripts one at a time by a plain form. */
export function AddMedia({ module, unfinished }: Props) {
  const t = useTexts(libraryTexts)
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
      <ChooseFiles
        address={address}
        accept={MEDIUM_EXTENSIONS}
        hint={t.hint}
        words={{ several: t.add, one: t.choose, submit: t.upload }}
        choose={uploads.choose}
      />
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
