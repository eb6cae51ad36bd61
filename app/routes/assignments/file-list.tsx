import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { AttemptView } from './assignment.page.server.ts'

/** Attached files to download; with `removeAt` each can be taken away again. */
export function FileList({ files, removeAt }: { files: AttemptView['files']; removeAt?: string }) {
  const t = useTexts(assignmentTexts)
  if (files.length === 0) return null
  return (
    <Rows label={t.files}>
      {files.map((file) => (
        <Row key={file.id}>
          <div className="line spread">
            <div>
              <a className="ico wrap-anywhere" href={file.to} download>
                <Icon name="download" />
                <span>
                  <span className="sr">{t.download} </span>
                  {file.name}
                </span>
              </a>
              <p className="sm quiet num">{t.fileBy({ size: file.size, by: file.addedBy })}</p>
            </div>
            {removeAt && (
              <Form method="post" action={removeAt}>
                <input type="hidden" name="hapus" value={file.id} />
                <BusyButton variant="text" icon="trash">
                  {t.removeFile}
                  <span className="sr">{t.removeFileName({ name: file.name })}</span>
                </BusyButton>
              </Form>
            )}
          </div>
        </Row>
      ))}
    </Rows>
  )
}
