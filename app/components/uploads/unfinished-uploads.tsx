import { useId } from 'react'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Upload } from '#app/platform/line/uploads.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { uploadTexts } from './texts.ts'

export type ShownUpload = {
  id: string
  name: string
  size: number
  received: number
  words: string
  endAt: string
}

type Props = {
  /** What lies on the server of her large files to this page. */
  uploads: readonly ShownUpload[]
  /** What this window is sending stands in the list of its own. */
  unsent: readonly Upload[]
}

/** Large files of which only a part has come, from an earlier visit or another device: to go on with, or to end. */
export function UnfinishedUploads({ uploads, unsent }: Props) {
  const t = useTexts(uploadTexts)
  const title = useId()
  const left = uploads.filter(({ id }) => unsent.every(({ arriving }) => arriving !== id))
  if (left.length === 0) return null
  return (
    <div className="stack-2">
      <p id={title}>
        <strong>{t.unfinished}</strong>
      </p>
      <p className="sm quiet">{t.goOn}</p>
      <Rows label={t.unfinished}>
        {left.map(({ id, name, size, received, words, endAt }) => (
          <Row key={id}>
            <div className="stack-2">
              <p className="wrap-anywhere">
                <strong>{name}</strong>
              </p>
              <p className="sm quiet num">{words}</p>
              <Progress value={received} max={size} label={`${name}: ${words}`} />
            </div>
            <Form method="post" action={endAt}>
              <input type="hidden" name="batal" value="ya" />
              <BusyButton variant="text" icon="close">
                {t.end}
                <span className="sr">{t.fileNamed({ name })}</span>
              </BusyButton>
            </Form>
          </Row>
        ))}
      </Rows>
    </div>
  )
}
