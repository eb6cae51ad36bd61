import { useEffect, useRef, useState } from 'react'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { notesTools } from '#app/components/writing/notes-tools.tsx'
import { ANSWER } from '#app/domain/recommendations/limits.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { CHOICE, type FormAnswer } from '#app/platform/forms.ts'
import { plain } from '#app/platform/line/keeper-shape.ts'
import { paths } from '#app/paths.ts'
import type { MetView } from './answers.server.ts'
import { CALL_BACK } from './call-back.ts'
import type { Overview } from './recommendation.page.server.ts'

/** The form of the answers, for the buttons beside it. */
export const ANSWERS_FORM = 'jawaban-butir'

export type PointsAnswer = FormAnswer & { met: readonly MetView[] }

type Point = Overview['points'][number]
type Props = {
  /** The recommendation. */
  id: string
  point: Point
  answer: PointsAnswer | undefined
}

export function isMet(pointId: string, answer: PointsAnswer | undefined): boolean {
  return answer?.met.some((met) => met.pointId === pointId) ?? false
}

/** One point and the team's answer to it; where a team mate has written too, both texts and the choice between them. */
export function OpenPoint({ id, point, answer }: Props) {
  const t = useTexts(recommendationTexts)
  const kept = useTexts(keptTexts)
  const name = `jawaban.${point.id}`
  const mark = `tanda.${point.id}`
  const met = answer?.met.find((one) => one.pointId === point.id)
  // What is not saved comes back as it was typed, on the answer it was made from.
  const back = met || answer?.errors[name] !== undefined ? answer : undefined
  const { field } = formFields(
    back,
    { [name]: <Written text={point.text} within={t.page.point(point)} /> },
    { saved: { [name]: point.answer } },
  )
  const box = useRef<HTMLDivElement>(null)
  const base = useBase(point, back?.values[mark], () => box.current?.querySelector('textarea') ?? null)
  return (
    <div ref={box} className="stack-2">
      <input type="hidden" name={mark} value={base.mark} />
      <TextArea
        key={base.drawn}
        {...field(name)}
        limit={ANSWER.max}
        rows={3}
        below={notesTools}
        keptAt={`${paths.recommendation(id)}#${fieldId(name)}`}
        onServer={point.answer}
      />
      {met && <AnswerChoice point={point} met={met} error={answer?.errors[CHOICE + point.id]} />}
      {point.aside.length > 0 && (
        <Fold summary={t.page.asideAnswers({ count: String(point.aside.length) })}>
          <div className="stack">
            {point.aside.map(({ id: key, text, words }) => (
              <div key={key} className="stack-2">
                <p className="sm quiet">{words}</p>
                <PlainText text={text} />
                {point.open && text !== point.answer && (
                  <div className="btns">
                    <BusyButton
                      name={CALL_BACK}
                      value={key}
                      data-calls={text}
                      busyLabel={kept.callingBack}
                      formNoValidate
                    >
                      {kept.callBack}
                      <span className="sr">: {words}</span>
                    </BusyButton>
                  </div>
                )}
              </div>
            ))}
          </div>
        </Fold>
      )}
    </div>
  )
}

/**
 * The answer that the box is made from. The page is read again while somebody writes in it: an untouched box follows
 * what a team mate has saved; any other stands on what it was made from, so that nothing is written over unseen.
 */
function useBase(point: Point, sentMark: string | undefined, area: () => HTMLTextAreaElement | null) {
  const { answer: text, mark } = point
  const [base, setBase] = useState(() =>
    sentMark === undefined || sentMark === mark
      ? { text, mark, drawn: 0 }
      : { text: null, mark: sentMark, drawn: 0 },
  )
  const sent = useRef<string | null>(null)
  const calledBack = useRef<string | null>(null)
  const find = useRef(area)
  useEffect(() => void (find.current = area))
  useEffect(() => {
    const form = find.current()?.form
    function send({ submitter }: SubmitEvent) {
      sent.current = plain(find.current()?.value ?? '')
      calledBack.current = submitter?.dataset.calls ?? null
    }
    form?.addEventListener('submit', send)
    return () => form?.removeEventListener('submit', send)
  }, [])
  useEffect(() => {
    if (mark === base.mark) return
    const now = plain(find.current()?.value ?? '')
    if (now === plain(text) || sent.current === plain(text))
      setBase((before) => ({ text, mark, drawn: before.drawn }))
    else if (calledBack.current === text || (base.text !== null && now === plain(base.text)))
      setBase((before) => ({ text, mark, drawn: before.drawn + 1 }))
  }, [text, mark, base])
  return base
}

function AnswerChoice({ point, met, error }: { point: Point; met: MetView; error: string | undefined }) {
  const t = useTexts(recommendationTexts)
  const kept = useTexts(keptTexts)
  return (
    <div className="stack-2">
      <input type="hidden" name={`terlihat.${point.id}`} value={met.mark} />
      <p className="sm quiet">{kept.theirs({ by: met.by })}</p>
      <PlainText text={met.text === '' ? kept.empty : met.text} />
      <p className="sm quiet">{kept.difference}</p>
      <Diff parts={met.parts} className="whitespace-pre-line" />
      <ChoiceGroup
        name={CHOICE + point.id}
        label={t.page.answerWhich(point)}
        hint={t.page.notChosen}
        error={error}
        options={[
          { value: 'saya', label: kept.useMine, hint: t.page.useMineHint },
          { value: 'tersimpan', label: t.page.useStored },
        ]}
      />
    </div>
  )
}
