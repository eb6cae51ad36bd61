import { useNavigate, useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { useKeptForm } from '#app/components/ui/use-keeper.ts'
import { useStayUntilSaved } from '#app/components/ui/use-stay-until-saved.ts'
import { answerField, saidField } from '#app/domain/quiz-attempts/wire.ts'
import { paths } from '#app/paths.ts'
import { fieldOf, readField } from '#app/platform/line/form-fields.ts'
import { onEnded } from '#app/platform/line/tab-words.ts'
import { readAnswer } from '#app/platform/line/keeper-answer.ts'
import { mergeAnswers } from './merge-answers.ts'
import { kindsOf } from './question-state.ts'
import type { AttemptPage } from './quiz.page.server.ts'
import { serverClock } from './server-clock.ts'
import { useTimeLeft } from './time-left.tsx'

type Said = { value: string; at: number }

/**
 * Keeps the answers of an attempt, each with the moment at which it was given: by the server's clock as the page has read
 * it, so that a phone whose own clock is wrong by days, or is set meanwhile, says the right time all the same.
 */
export function useAttempt(page: AttemptPage, marks: Readonly<Record<string, string>>, hasFailed: boolean) {
  const { head, number, questions } = page
  const kinds = kindsOf(questions)
  const [clock] = useState(serverClock)
  const said = useRef<Record<string, Said>>({})
  const [ended, setEnded] = useState(false)
  const [savedAt, setSavedAt] = useState<Readonly<Record<string, string>>>({})
  const { revalidate } = useRevalidator()
  const navigate = useNavigate()
  const { slug } = head.module
  const result = paths.quizResult(slug, head.slug, number)
  const asDocument = useRef(!useHydrated())
  // Only as the page comes: what is read again later brings the time of its own reading.
  useEffect(() => {
    clock.set(page.now, arrival(asDocument.current))
    asDocument.current = false
  }, [clock, page.now])
  useEffect(() => {
    const turned = () => (document.visibilityState === 'hidden' ? clock.hidden() : clock.shown())
    document.addEventListener('visibilitychange', turned)
    return () => document.removeEventListener('visibilitychange', turned)
  }, [clock])

  const kept = useKeptForm({
    address: paths.saveQuiz(slug, head.slug, number),
    kinds,
    marks,
    at: null,
    // Another attempt stands at the same address.
    place: `#${formId(number)}`,
    unsaved: hasFailed,
    paused: hasFailed ? 'clash' : false,
    onSaved: () => undefined,
    setsAside: true,
    merge: (base, mine, theirs, field) => mergeAnswers(kinds[field], base, mine, theirs),
    beside: (changes) =>
      changes.flatMap(({ field, value }): [string, string][] => {
        const position = Number(field.slice(1))
        if (field !== answerField(position)) return []
        const known = said.current[field]
        return [[saidField(position), String(known?.value === value ? known.at : now())]]
      }),
    read: (given) => {
      const answer = readAnswer(given)
      if (answer?.kind === 'answered') {
        const { at, done, fields, setAside } = answer
        if (done !== undefined) clock.heard(done)
        // The link to them says how many they are.
        if (setAside && setAside.length > 0) revalidate()
        const saved = Object.entries(fields).filter(([, { kind }]) => kind === 'saved')
        setSavedAt((before) => ({ ...before, ...Object.fromEntries(saved.map(([name]) => [name, at])) }))
      }
      // It is handed in, by the clock or on another device.
      if (isEnded(given)) setEnded(true)
      return answer
    },
    onWhole: () => revalidate(),
  })

  // Its result tells what became of it, also of what only this device has: nothing is lost by leaving.
  // After the end nobody saves anything here any more, and nobody is asked about it: it is handed in as it is.
  const time = useTimeLeft(page, clock)
  const isLate = ended || (time?.isOver === true && kept.text === 'stuck')
  useStayUntilSaved(isLate ? 'saved' : kept.text)
  useEffect(() => {
    if (ended) navigate(result, { replace: true })
  }, [ended, navigate, result])
  const place = paths.quiz(slug, head.slug) + `#${formId(number)}`
  useEffect(() => onEnded(place, () => setEnded(true)), [place])

  function now(): number {
    return Math.round(clock.now())
  }

  function typed(event: FormEvent<HTMLFormElement>) {
    kept.on.onInput(event)
    const { target } = event
    const field = target instanceof Element ? fieldOf(target.getAttribute('name') ?? '') : ''
    const kind = kinds[field]
    if (!kind || !kept.form.current) return
    const value = readField(kept.form.current, field, kind)
    // What is put back from an earlier opening is no new word: it was given when it was given.
    if (said.current[field]?.value !== value) said.current[field] = { value, at: now() }
  }

  // What an earlier opening of this page has left on the device is hers and was given here: it goes in by itself, and
  // where something else lies by now she is asked.
  const { whole, accept } = kept
  const taken = useRef(new Set<string>())
  useEffect(() => {
    for (const offer of whole.offers) {
      const name = `${offer.copy.opening} ${offer.field}`
      if (offer.aside || taken.current.has(name)) continue
      taken.current.add(name)
      said.current[offer.field] = { value: offer.value, at: Math.round(offer.at + clock.ahead()) }
      void accept(offer, false)
    }
  }, [whole.offers, accept, clock])

  return { ...kept, on: { ...kept.on, onInput: typed }, savedAt, said, clock, time }
}

/**
 * When the page came, by the device's steady clock. On a thin line its scripts live many seconds after its first byte, and by so much
 * the time would seem to end later, and what is answered after a hand-in to be from before it.
 */
function arrival(asDocument: boolean): number {
  const [visit] = asDocument ? performance.getEntriesByType('navigation') : []
  return visit instanceof PerformanceNavigationTiming && visit.responseStart > 0
    ? visit.responseStart
    : performance.now()
}

/** What the device keeps of an attempt is found under this name. */
export function formId(attempt: number): string {
  return `percobaan-${attempt}`
}

/** The sheet that asks once more. */
export const SHEET = 'kumpul'

function isEnded(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && Reflect.get(answer, 'ended') === true
}
