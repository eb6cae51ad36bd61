import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useWriter } from '#app/components/ui/form.tsx'
import { answerField, saidField } from '#app/domain/quiz-attempts/wire.ts'
import { BASE } from '#app/platform/forms.ts'
import { openDeviceCopies, type DeviceCopy } from '#app/platform/line/device-copies.ts'
import { fieldOf, pairsIn } from '#app/platform/line/form-fields.ts'
import { WAKES } from '#app/platform/line/patient-fetch.ts'
import { sendForm } from '#app/platform/line/send-form.ts'
import { formId } from './use-attempt.ts'

type Props = {
  /** Where the attempt was taken; what the device keeps of it lies there. */
  page: string
  attempt: number
  /** The door that saved its answers, and now keeps what comes late. */
  door: string
  /** The server's clock in milliseconds when the page was made. */
  now: number
}

/**
 * Sends what this device still holds of an attempt that has ended meanwhile: the line was away until after the end, and the
 * browser was closed. Each answer goes with the moment it was given; the server keeps it for the trainer, or says that it is
 * too late. Either way nothing of it is left to be sent.
 */
export function Leftovers({ page, attempt, door, now }: Props) {
  const writer = useWriter()
  const { revalidate } = useRevalidator()
  const tell = useRef(revalidate)
  useEffect(() => void (tell.current = revalidate))
  useEffect(() => {
    if (writer === null) return
    const copies = openDeviceCopies(writer)
    const ahead = now - Date.now()
    const address = `${page}#${formId(attempt)}`
    let isSending = false
    async function send() {
      if (isSending) return
      isSending = true
      const kept = await copies.of(address, Date.now())
      const sent = kept.length > 0 ? await sendForm(door, formOf(kept, ahead)) : null
      // A door that has understood it has kept it or refused it for good.
      if (sent?.ok && (sent.status === 200 || sent.status === 400)) {
        for (const copy of kept) await copies.forget(copy)
        tell.current()
      }
      isSending = false
    }
    void send()
    const again = () => void send()
    for (const name of WAKES) window.addEventListener(name, again)
    return () => {
      for (const name of WAKES) window.removeEventListener(name, again)
      copies.close()
    }
  }, [writer, page, attempt, door, now])
  return null
}

/** Of several openings of the page the last word counts. */
function formOf(kept: readonly DeviceCopy[], ahead: number): [string, string][] {
  const newest = new Map(kept.map((copy) => [copy.field, copy]))
  return [...newest.values()].flatMap(({ field, at, body }): [string, string][] => {
    const position = Number(field.slice(1))
    // A doubt is of no use any more.
    if (fieldOf(field) !== answerField(position)) return []
    const pairs = body.value.startsWith('[') ? pairsIn(body.value) : null
    return [
      ...(pairs ?? ([[field, body.value]] satisfies [string, string][])),
      [BASE + field, body.mark],
      [saidField(position), String(Math.round(at + ahead))],
    ]
  })
}
