import { useNavigate, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useAddresses } from '#app/components/addresses.tsx'
import { untilServerThere } from '#app/platform/line/patient-fetch.ts'
import type { Whole } from '#app/platform/line/keeper-shape.ts'
import { useHandInWish } from './use-hand-in-wish.ts'

type Kept = {
  whole: Pick<Whole, 'word' | 'why' | 'offers' | 'looked'>
  keeping: boolean
  on: { onBlur: () => void }
}

/** The door that takes it, the page that tells what came of it, and the place of the answers. */
type Addresses = { door: string; result: string; place: string }

/**
 * How far it is. `waits`: nothing has left the device, and it can be taken back. `sent`: nobody here knows whether the
 * server has it. `taken`: it has, and what came of it is on its way. `recalled` and `perhaps`: she has taken it back,
 * before it was sent or while it was under way.
 */
export type HandIn = 'none' | 'waits' | 'sent' | 'taken' | 'recalled' | 'perhaps'

/**
 * Hands in once the server has every answer that is on the screen and gives a sign of life: at her press, however bad the
 * line is, and at the end of the time. What cannot be saved then does not hold it up: the server decides by its own clock.
 * Until then her press can be taken back, and closing the sheet does so; the end of the time cannot.
 */
export function useHandingIn(
  { whole, keeping, on }: Kept,
  isOver: boolean,
  { door, result, place }: Addresses,
) {
  const form = useRef<HTMLFormElement>(null)
  const [step, setStep] = useState<'none' | 'waits' | 'recalled' | 'perhaps'>('none')
  const wish = useHandInWish(place)
  const { signOfLife } = useAddresses()
  const navigation = useNavigation()
  const navigate = useNavigate()
  const { word, why, offers, looked } = whole
  const isStuck = isOver && why === null && (word === 'failed' || word === 'conflict' || word === 'closed')
  // What an earlier opening left on the device goes in first: it was given in time.
  const isWhole = looked && offers.every(({ aside }) => aside)
  const isReady = keeping && ((word === 'saved' && isWhole) || isStuck)
  const send = useRef(on.onBlur)
  const passing = useRef(false)
  useEffect(() => void (send.current = on.onBlur))
  const waits = step === 'waits'

  useEffect(() => {
    if (!isOver || !keeping) return
    send.current()
    setStep('waits')
  }, [isOver, keeping])

  useEffect(() => {
    if (!waits || !isReady) return
    const asking = new AbortController()
    void untilServerThere(signOfLife, asking.signal).then((there) => {
      if (!there) return
      setStep('none')
      passing.current = true
      form.current?.requestSubmit()
    })
    return () => asking.abort()
  }, [waits, isReady, signOfLife])

  useEffect(() => {
    // The server has told by now that it goes on.
    if (navigation.state === 'idle') setStep((before) => (before === 'perhaps' ? 'recalled' : before))
  }, [navigation.state])

  const underWay = navigation.state !== 'idle' && navigation.formAction === door
  const state: HandIn = underWay ? (navigation.state === 'submitting' ? 'sent' : 'taken') : step
  const { drop } = wish
  const isTaken = state === 'taken'
  useEffect(() => {
    if (isTaken) drop()
  }, [isTaken, drop])

  /** Before the page lives it goes as it is. */
  function submitting(event: FormEvent<HTMLFormElement>) {
    if (!keeping || passing.current) return void (passing.current = false)
    event.preventDefault()
    if (underWay) return
    send.current()
    wish.keep()
    setStep('waits')
  }

  /** What waits is taken back for certain; of what is under way the result tells, or leads back to the questions. */
  function takeBack() {
    if (isOver) return
    drop()
    if (state === 'waits') setStep('recalled')
    if (state !== 'sent') return
    setStep('perhaps')
    navigate(result, { replace: true })
  }
  return {
    form,
    state,
    submitting,
    takeBack,
    /** An earlier opening of this page died while her press waited: she is asked again. */
    isAsked: wish.asked && state === 'none' && !isOver,
    /** She does not want it any more. */
    dropWish: drop,
    closed: () => state === 'waits' && takeBack(),
    /** A new answer: what was said of the last try is old. */
    goOn: () => setStep((before) => (before === 'waits' ? before : 'none')),
  }
}
