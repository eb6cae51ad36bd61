import type { FormEvent } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Meter } from '#app/components/ui/progress.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { FileField } from '#app/components/ui/text-field.tsx'
import { MOST_FILES } from '#app/domain/assignments/limits.ts'
import { ACCEPTED_EXTENSIONS, MOST_FILE_BYTES, sizeWords } from '#app/domain/files/files.ts'
import { assignmentTexts } from './texts.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { FileList } from './file-list.tsx'
import type { PageData } from './assignment.page.server.ts'
import { useUpload } from './use-upload.ts'

/** The files of the draft. Without JavaScript a plain form; with it progress in figures, and it can be stopped. */
export function Attachments({ page }: { page: PageData }) {
  const t = useTexts(assignmentTexts)
  const address = paths.assignmentFiles(page.id)
  const files = page.current?.files ?? []
  const upload = useUpload(address, {
    offline: t.uploadOffline,
    signedOut: t.uploadSignedOut,
    server: t.serverDown,
    cancelled: t.cancelled,
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = event.currentTarget
    const form = new FormData(fields)
    const file = form.get('berkas')
    if (!(file instanceof File) || file.name === '') return upload.refuse(t.fileFault.missing)
    if (file.size > MOST_FILE_BYTES) return upload.refuse(t.fileFault.tooLarge)
    // Until the server has it, the file stays chosen: on a bad line it is sent once more with one press.
    upload.start(form, file, () => fields.reset())
  }

  const { state } = upload
  return (
    <Section id="berkas" title={t.files}>
      <div className="stack">
        {files.length === 0 ? (
          <p className="quiet">{t.noFiles}</p>
        ) : (
          <FileList files={files} removeAt={address} />
        )}
        <Form
          method="post"
          action={address}
          encType="multipart/form-data"
          className="stack"
          onSubmit={submit}
        >
          <FileField
            name="berkas"
            label={t.chooseFile}
            hint={t.filesHint({ most: MOST_FILES })}
            accept={ACCEPTED_EXTENSIONS}
            error={state.step === 'done' && !state.ok ? state.sentence : undefined}
          />
          <div className="btns">
            <BusyButton icon="upload" busy={state.step === 'sending'}>
              {t.addFile}
            </BusyButton>
            {state.step === 'sending' && (
              <Button type="button" variant="text" icon="close" onClick={upload.cancel}>
                {t.cancel}
              </Button>
            )}
          </div>
        </Form>
        {state.step === 'sending' && <Sending {...state} />}
        <p role="status" className="sm">
          {state.step === 'done' && state.ok && state.sentence}
        </p>
      </div>
    </Section>
  )
}

function Sending({ name, sent, total }: { name: string; sent: number; total: number }) {
  const t = useTexts(assignmentTexts)
  const language = useLanguage()
  const words =
    sent >= total
      ? t.checking({ name })
      : t.uploading({ name, sent: sizeWords(sent, language), total: sizeWords(total, language) })
  return <Meter value={sent} max={total} label={words} words={words} />
}
