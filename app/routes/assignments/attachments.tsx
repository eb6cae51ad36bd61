import type { ChangeEvent } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { FileField } from '#app/components/ui/text-field.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
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
import { UnfinishedUploads } from '#app/components/uploads/unfinished-uploads.tsx'
import { UnsentFiles } from '#app/components/uploads/unsent-files.tsx'
import { useUploads } from '#app/components/uploads/use-uploads.ts'

/** The files of the draft. Without JavaScript a plain form; with it a chosen file is on its way at once. */
export function Attachments({ page }: { page: PageData }) {
  const t = useTexts(assignmentTexts)
  const hydrated = useHydrated()
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

  function choose({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    if (!field.files || field.files.length === 0) return
    uploads.choose([...field.files])
    // They are in the list below now; the same file can be chosen once more.
    field.value = ''
  }

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
        <Form method="post" action={address} encType="multipart/form-data" className="stack">
          <FileField
            name="berkas"
            label={hydrated ? t.addFiles : t.chooseFile}
            hint={t.filesHint({ most: MOST_FILES })}
            accept={ACCEPTED_EXTENSIONS}
            multiple={hydrated}
            onChange={choose}
          />
          {!hydrated && (
            <div className="btns">
              <BusyButton icon="upload">{t.addFile}</BusyButton>
            </div>
          )}
        </Form>
      </div>
    </Section>
  )
}
