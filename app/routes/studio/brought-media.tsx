import { useEffect, useRef } from 'react'
import { UnsentFiles } from '#app/components/uploads/unsent-files.tsx'
import { useUploads } from '#app/components/uploads/use-uploads.ts'
import { PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { paths } from '#app/paths.ts'

export type BroughtMediaProps = {
  module: { id: string; slug: string }
  /** Where their writer sees how far they are. */
  page: string
  /** The newest ones; other files are another list. */
  files: readonly File[]
  /** Puts into the text what shows one that lies in the library now. */
  put: (line: string) => void
}

/** Files that come into the library from a lesson's text. */
export function BroughtMedia({ module, page, files, put }: BroughtMediaProps) {
  const pieces = { door: paths.uploads(), noun: 'module', thing: module.id, bytes: PIECE_BYTES }
  const uploads = useUploads(
    { address: paths.studioFileAdd(module.slug), page, pieces },
    () => undefined,
    // Not while React draws: the field would be given its old text back, and the cursor would stand at its end.
    (line) => line !== null && queueMicrotask(() => put(line)),
  )
  const choose = useRef(uploads.choose)
  useEffect(() => {
    choose.current = uploads.choose
  })
  useEffect(() => choose.current(files), [files])
  return (
    <>
      <UnsentFiles uploads={uploads} />
      <p role="status" className="sm">
        {uploads.said}
      </p>
    </>
  )
}
