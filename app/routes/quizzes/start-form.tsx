import { useNavigate, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'
import { useAddresses } from '#app/components/addresses.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { isServerThere, lineNow, watchLine } from '#app/platform/line/patient-fetch.ts'
import { SECOND } from '#app/platform/say/time.ts'
import { attemptTexts } from './attempt-texts.ts'
import { quizTexts } from './texts.ts'

/** A sign of life that takes longer is none. */
const PATIENCE = 8 * SECOND

type Props = { door: string; page: string; submissionKey: string; isAgain: boolean }

/**
 * Begins an attempt while there is a line, and never later by itself: its time would run while the phone is put away. Without a
 * sign of life nothing is sent; where the line breaks after that, it is not sent again, and the page tells what came of it.
 */
export function StartForm({ door, page, submissionKey, isAgain }: Props) {
  const t = useTexts(quizTexts)
  const w = useTexts(attemptTexts)
  const form = useRef<HTMLFormElement>(null)
  const passing = useRef(false)
  const [word, setWord] = useState<'none' | 'asking' | 'noLine' | 'perhaps'>('none')
  const { signOfLife } = useAddresses()
  const navigation = useNavigation()
  const navigate = useNavigate()
  const line = useSyncExternalStore(watchLine, lineNow, () => 'fine' as const)
  const isSent = navigation.state !== 'idle' && navigation.formAction === door
  const isBroken = isSent && line === 'away'

  useEffect(() => {
    if (!isBroken) return
    setWord('perhaps')
    navigate(page, { replace: true })
  }, [isBroken, navigate, page])

  function submitting(event: FormEvent<HTMLFormElement>) {
    if (passing.current) return void (passing.current = false)
    event.preventDefault()
    if (word === 'asking') return
    setWord('asking')
    // Not every browser can give up by itself.
    const patience = 'timeout' in AbortSignal ? AbortSignal.timeout(PATIENCE) : null
    void isServerThere(signOfLife, patience).then((there) => {
      setWord(there ? 'none' : 'noLine')
      if (!there) return
      passing.current = true
      form.current?.requestSubmit()
    })
  }

  const said = word === 'noLine' ? w.startNoLine : word === 'perhaps' ? w.startPerhaps : null
  return (
    <Form ref={form} method="post" action={door} onSubmit={submitting}>
      <SubmissionKey value={submissionKey} />
      {/* Heard wherever she is, and seen beside the button, which on a phone lies over the page. */}
      <p role="status" className="sr">
        {said}
      </p>
      <div className="btns stay">
        {said !== null && (
          <p className="ico basis-full" aria-hidden="true">
            <Icon name="offline" />
            <span>{said}</span>
          </p>
        )}
        <BusyButton variant="primary" icon="right" busy={word === 'asking' || isSent}>
          {isAgain ? t.startAgain : t.start}
        </BusyButton>
      </div>
    </Form>
  )
}
