import { Button } from '#app/components/ui/button.tsx'
import { FieldError } from '#app/components/ui/field.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SignInAgain } from '#app/components/ui/sign-in-again.tsx'
import { sizeWords } from '#app/platform/say/sizes.ts'
import { uploadTexts } from './texts.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { answerOf, type Fate, type Upload } from '#app/platform/line/uploads.ts'
import type { useUploads } from './use-uploads.ts'

type Uploads = Pick<ReturnType<typeof useUploads>, 'unsent' | 'again' | 'drop'>

/** Chosen files that the server does not have yet: how far they are, or why they do not go on. */
export function UnsentFiles({ uploads: { unsent, again, drop } }: { uploads: Uploads }) {
  const t = useTexts(uploadTexts)
  const sentence = useWhyNot()
  const fateOf = useFate()
  if (unsent.length === 0) return null
  return (
    <Rows label={t.unsentFiles}>
      {unsent.map((one) => (
        <Row key={one.key}>
          {one.step === 'failed' ? (
            <div className="stack-2">
              <p className="wrap-anywhere">
                <strong>{one.file.name}</strong>
              </p>
              <div role="alert">
                <FieldError id={`unggah-${one.key}`} error={sentence(one)} />
                {isSignedOut(one) && (
                  <p>
                    <SignInAgain />
                  </p>
                )}
              </div>
            </div>
          ) : (
            <Sending upload={one} />
          )}
          <div className="btns gap-s">
            {one.step === 'failed' && canGoAgain(one) && (
              <Button type="button" icon="refresh" onClick={() => again(one.key)}>
                {t.sendAgain}
                <span className="sr">{t.fileNamed({ name: one.file.name })}</span>
              </Button>
            )}
            <Button
              type="button"
              variant="text"
              icon="close"
              onClick={() => drop(one, (fate) => fateOf(one, fate))}
            >
              {one.step === 'failed' ? t.letGo : t.cancel}
              <span className="sr">{t.fileNamed({ name: one.file.name })}</span>
            </Button>
          </div>
        </Row>
      ))}
    </Rows>
  )
}

function Sending({ upload: { file, step, sent } }: { upload: Upload }) {
  const t = useTexts(uploadTexts)
  const language = useLanguage()
  const { name, size } = file
  // The frame of the form counts too.
  const words =
    step === 'waiting'
      ? t.waitingFile({ name })
      : sent >= size
        ? t.checking({ name })
        : t.uploading({ name, sent: sizeWords(sent, language), total: sizeWords(size, language) })
  // Below the words: beside a long name a phone would leave the bar no room.
  return (
    <div className="stack-2">
      <p className="num wrap-anywhere">{words}</p>
      <Progress value={Math.min(sent, size)} max={size} label={words} />
    </div>
  )
}

function isSignedOut({ result }: Upload): boolean {
  return result?.ok === false && result.why === 'signedOut'
}

/** A file that the server has looked at and not taken is refused again; everything else may pass. */
function canGoAgain(one: Upload): boolean {
  return answerOf(one)?.again ?? true
}

/** What is said of a file that was given up; nothing that nobody knows. */
function useFate() {
  const t = useTexts(uploadTexts)
  return ({ file: { name }, step }: Upload, fate: Fate | null) => {
    if (fate === null) return t.lettingGo({ name })
    if (fate.kind === 'arrived') return fate.sentence
    if (fate.kind === 'unknown') return t.notKnown({ name })
    return step === 'failed' ? t.letGone({ name }) : t.cancelled
  }
}

function useWhyNot() {
  const t = useTexts(uploadTexts)
  return (one: Upload) => {
    const { result } = one
    if (result?.ok === false) {
      if (result.why === 'offline') return t.uploadOffline
      if (isSignedOut(one)) return t.uploadSignedOut
    }
    return answerOf(one)?.sentence ?? t.uploadServer
  }
}
