import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { AttemptView } from './assignment.page.server.ts'

type Attached = AttemptView['files'][number]
type Removed = AttemptView['removedFiles'][number]
/** While it is a draft: where files are taken out and put back, and those that were taken out a moment ago. */
type Draft = { removed: readonly Removed[]; removeAt: string; restoreAt: string }

/** Attached files to download; in a draft each can be taken out, and put back in its place. */
export function FileList({ files, draft }: { files: readonly Attached[]; draft?: Draft }) {
  const t = useTexts(assignmentTexts)
  if (files.length === 0 && !draft) return null
  const rows = [...files, ...(draft?.removed ?? [])].sort((one, other) => one.place - other.place)
  return (
    <Rows label={t.files}>
      {rows.map((file) => (
        <Row key={file.id}>
          <div className="line spread">
            {'removed' in file ? <RemovedFile file={file} /> : <AttachedFile file={file} />}
            {draft &&
              ('removed' in file ? (
                <Change file={file} at={draft.restoreAt} name="pulihkan" />
              ) : (
                <Change file={file} at={draft.removeAt} name="hapus" />
              ))}
          </div>
        </Row>
      ))}
    </Rows>
  )
}

function AttachedFile({ file }: { file: Attached }) {
  const t = useTexts(assignmentTexts)
  return (
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
  )
}

function RemovedFile({ file }: { file: Removed }) {
  const t = useTexts(assignmentTexts)
  return (
    <div>
      <p className="quiet wrap-anywhere">
        <del>{file.name}</del>
      </p>
      <p className="sm quiet num">{t.removedUntil(file.removed)}</p>
    </div>
  )
}

type ChangeProps = { file: { id: string; name: string; key: string }; at: string; name: 'hapus' | 'pulihkan' }

function Change({ file, at, name }: ChangeProps) {
  const t = useTexts(assignmentTexts)
  const removes = name === 'hapus'
  return (
    <Form method="post" action={at}>
      <SubmissionKey value={file.key} />
      <input type="hidden" name={name} value={file.id} />
      <BusyButton variant={removes ? 'text' : 'plain'} icon={removes ? 'trash' : 'history'}>
        {removes ? t.removeFile : t.restoreFile}
        <span className="sr">{t.fileNamed({ name: file.name })}</span>
      </BusyButton>
    </Form>
  )
}
