import { Section } from '#app/components/ui/section.tsx'
import { MOST_FILES } from '#app/domain/assignments/limits.ts'
import { chosenFault } from '#app/domain/files/faults.ts'
import { ACCEPTED_EXTENSIONS } from '#app/domain/files/files.ts'
import { PIECE_BYTES } from '#app/domain/files/pieces.ts'
import { chosenFileSentence } from '#app/domain/files/words.ts'
import { assignmentTexts } from './texts.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { FileList } from './file-list.tsx'
import type { PageData } from './assignment.page.server.ts'
import { ChooseFiles } from '#app/components/uploads/choose-files.tsx'
import { UnfinishedUploads } from '#app/components/uploads/unfinished-uploads.tsx'
import { UnsentFiles } from '#app/components/uploads/unsent-files.tsx'
import { useUploads } from '#app/components/uploads/use-uploads.ts'

/** The files of the draft. Without JavaScript a plain form; with it a chosen file is on its way at once. */
export function Attachments({ page }: { page: PageData }) {
  const t = useTexts(assignmentTexts)
  const address = paths.assignmentFiles(page.id)
  const language = useLanguage()
  const to = {
    address,
    page: `${paths.assignment(page.id)}#berkas`,
    pieces: { door: paths.uploads(), noun: 'submission', thing: page.id, bytes: PIECE_BYTES },
  }
  const uploads = useUploads(to, (file) => {
    const fault = chosenFault(file)
    return fault ? chosenFileSentence(fault, language) : undefined
  })
  const files = page.current?.files ?? []
  const removed = page.current?.removedFiles ?? []

  return (
    <Section id="berkas" title={t.files}>
      <div className="stack">
        {files.length + removed.length === 0 ? (
          <p className="quiet">{t.noFiles}</p>
        ) : (
          <FileList
            files={files}
            draft={{ removed, removeAt: address, restoreAt: paths.assignmentFileRestore(page.id) }}
          />
        )}
        <UnfinishedUploads uploads={page.unfinished} unsent={uploads.unsent} />
        <UnsentFiles uploads={uploads} />
        <p role="status" className="sm">
          {uploads.said}
        </p>
        <ChooseFiles
          address={address}
          accept={ACCEPTED_EXTENSIONS}
          hint={t.filesHint({ most: MOST_FILES })}
          words={{ several: t.addFiles, one: t.chooseFile, submit: t.addFile }}
          choose={uploads.choose}
        />
      </div>
    </Section>
  )
}
