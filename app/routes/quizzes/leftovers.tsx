import { Link, useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { Banner, type BannerProps } from '#app/components/ui/banner.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { useWriter } from '#app/components/ui/form.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { openDeviceCopies } from '#app/platform/line/device-copies.ts'
import { WAKES } from '#app/platform/line/patient-fetch.ts'
import { tellTabs } from '#app/platform/line/tab-words.ts'
import { sendForm } from '#app/platform/line/send-form.ts'
import { fieldOf } from '#app/platform/line/form-fields.ts'
import { formOf, readLate, type Late } from './left-answers.ts'
import { Lines } from './lines.tsx'
import { quizTexts } from './texts.ts'
import { formId } from './use-attempt.ts'
import { wishOf } from './use-hand-in-wish.ts'

const NONE: Late = { tooLate: [], tooLateWhy: '' }

type Props = {
  /** Where the attempt was taken; what the device keeps of it lies there. */
  page: string
  attempt: number
  /** The door that saved its answers, and now keeps what comes late. */
  door: string
  /** The server's clock in milliseconds when the page was made. */
  now: number
  /** Where it stands what became of the attempt; not on that page itself. */
  resultTo?: string
}

/**
 * Sends what this device still holds of an attempt that has ended meanwhile: the line was away until after the end, and the
 * browser was closed. Each answer goes with the moment it was given; the server keeps it for the trainer, or says that it is
 * too late. Of that she is told in its words, and it stays on the device until she has seen it.
 */
export function Leftovers({ page, attempt, door, now, resultTo }: Props) {
  const writer = useWriter()
  const t = useTexts(quizTexts)
  const [{ tooLate: late, tooLateWhy }, setLate] = useState<Late>(NONE)
  const [isSent, setSent] = useState(false)
  const { revalidate } = useRevalidator()
  const tell = useRef(revalidate)
  useEffect(() => void (tell.current = revalidate))
  useEffect(() => {
    if (writer === null) return
    const copies = openDeviceCopies(writer)
    const ahead = now - Date.now()
    const address = `${page}#${formId(attempt)}`
    let isSending = false
    // Where the same attempt still stands open in another tab it is over as well.
    tellTabs({ ended: address })
    async function send() {
      if (isSending) return
      isSending = true
      const kept = await copies.of(address, Date.now())
      const form = formOf(kept, ahead)
      const sent = form.length > 0 ? await sendForm(door, form) : null
      if (sent === null || (sent.ok && sent.status === 200)) {
        const news = sent === null ? NONE : readLate(sent.answer)
        // What the server has kept, and doubts, which are of no use any more.
        const done = kept.filter(({ field }) => !news.tooLate.some((one) => one.field === field))
        for (const copy of done) await copies.forget(copy)
        await copies.forget(wishOf(address))
        setLate(news)
        if (done.some(({ field }) => form.some(([name]) => fieldOf(name) === field))) setSent(true)
        if (done.length > 0) tell.current()
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
  const arrived = isSent && resultTo !== undefined && (
    <Banner tone="info" icon="clock" title={t.leftSent} role="status">
      <p>
        {t.leftSentWords} <Link to={resultTo}>{t.leftSentTo({ number: attempt })}</Link>
      </p>
    </Banner>
  )
  if (writer === null) return null
  if (late.length === 0) return arrived || null

  async function seen(person: string) {
    const copies = openDeviceCopies(person)
    const kept = await copies.of(`${page}#${formId(attempt)}`, Date.now())
    for (const copy of kept) if (late.some(({ field }) => field === copy.field)) await copies.forget(copy)
    copies.close()
    setLate(NONE)
  }

  return (
    <>
      {arrived}
      <LateAnswers late={{ tooLate: late, tooLateWhy }} role="status">
        <p>{t.tooLateWords}</p>
        <div className="btns">
          <Button onClick={() => void seen(writer)}>{t.tooLateSeen}</Button>
        </div>
      </LateAnswers>
    </>
  )
}

/** Answers that count no more: why, and each in its words. */
export function LateAnswers({
  late: { tooLate, tooLateWhy },
  children,
  ...banner
}: Pick<BannerProps, 'role' | 'arrival' | 'children'> & { late: Late }) {
  const t = useTexts(quizTexts)
  const lang = useWrittenLang()
  return (
    <Banner tone="warn" icon="clock" title={t.tooLate} {...banner}>
      <p>{tooLateWhy}</p>
      {tooLate.map(({ field, number, lines }) => (
        <div key={field}>
          <p>{t.question({ number })}:</p>
          <Lines lines={lines} lang={lang} />
        </div>
      ))}
      {children}
    </Banner>
  )
}
