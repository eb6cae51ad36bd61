import { useRevalidator } from '@remix-run/react'
import { useRef, useState } from 'react'
import { sendFile, type FileSent, type SendingFile } from '#app/platform/line/send-form.ts'

export type UploadState =
  | { step: 'idle' }
  | { step: 'sending'; name: string; sent: number; total: number }
  | { step: 'done'; ok: boolean; sentence: string }

type Words = Record<'offline' | 'signedOut' | 'server' | 'cancelled', string>

/** Uploads one file with a count of what has left, and shows the new list when it is there; `taken` once it is. */
export function useUpload(address: string, words: Words) {
  const [state, setState] = useState<UploadState>({ step: 'idle' })
  const sending = useRef<SendingFile | null>(null)
  const { revalidate } = useRevalidator()

  function start(form: FormData, file: File, taken: () => void) {
    setState({ step: 'sending', name: file.name, sent: 0, total: file.size })
    sending.current = sendFile(address, form, {
      progress: (sent, total) => setState({ step: 'sending', name: file.name, sent, total }),
      done: (result) => {
        const answer = answerOf(result, words)
        setState({ step: 'done', ...answer })
        if (answer.ok) taken()
        // Also after a failure: when only the answer was lost, the file is there. But whoever is signed out would be led
        // to the sign-in page, away from the text that waits on this one.
        if (result.ok || result.why !== 'signedOut') revalidate()
      },
    })
  }

  return {
    state,
    start,
    refuse: (sentence: string) => setState({ step: 'done', ok: false, sentence }),
    cancel: () => sending.current?.cancel(),
  }
}

function answerOf(result: FileSent, words: Words): { ok: boolean; sentence: string } {
  if (!result.ok) return { ok: false, sentence: words[result.why] }
  const { answer } = result
  const told = typeof answer === 'object' && answer !== null && 'ok' in answer && 'sentence' in answer
  if (!told || typeof answer.sentence !== 'string') return { ok: false, sentence: words.server }
  return { ok: answer.ok === true, sentence: answer.sentence }
}
