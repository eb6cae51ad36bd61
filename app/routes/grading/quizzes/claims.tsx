import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { LONGEST_COMMENT } from '#app/domain/quiz-attempts/marking/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { quizRoomPage } from './quiz.page.server.ts'
import { quizMarkingTexts } from './texts.ts'

/** Answers that came after the end, beside what is counted now: accepted or refused, each by itself. */
export function Claims({ claims }: Pick<ReturnType<typeof quizRoomPage>, 'claims'>) {
  const t = useTexts(quizMarkingTexts)
  return (
    <Section id="susulan" title={t.claims}>
      <p className="quiet gap-b">{t.claimsLede}</p>
      <ul className="rows" aria-label={t.claims}>
        {claims.map(({ id, to, name, question, times, claimed, counted }) => (
          <li key={id} className="row stack">
            <h3 className="h3">{name}</h3>
            <div lang="id">
              <Notes text={question} />
            </div>
            <p className="sm quiet num">{times}</p>
            <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
              <Said title={t.claimed} lines={claimed} />
              <Said title={t.counted} lines={counted} />
            </div>
            <Form method="post" action={to} className="stack">
              <TextField
                name="alasan"
                id={`f-alasan-${id}`}
                label={t.reason}
                optional
                limit={LONGEST_COMMENT}
              />
              <div className="btns">
                <BusyButton variant="primary" icon="check" name="putusan" value="terima">
                  {t.accept}
                  <span className="sr">{t.of({ name })}</span>
                </BusyButton>
                <BusyButton name="putusan" value="tolak">
                  {t.refuse}
                  <span className="sr">{t.of({ name })}</span>
                </BusyButton>
              </div>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Said({ title, lines }: { title: string; lines: readonly string[] }) {
  const t = useTexts(quizMarkingTexts)
  return (
    <div className="stack-2">
      <p className="sm quiet">{title}</p>
      {lines.length === 0 && <p>{t.empty}</p>}
      {lines.map((line, index) => (
        <PlainText key={index} text={line} />
      ))}
    </div>
  )
}
