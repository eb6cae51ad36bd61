import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { LONGEST_COMMENT } from '#app/domain/quiz-attempts/marking/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import type { ClaimView } from './quiz.page.server.ts'
import { quizMarkingTexts } from './texts.ts'

type Sent = FormAnswer & {
  /** Where somebody else has decided: what, and what was typed here. */
  decided: readonly string[]
}

type Props = { claims: readonly ClaimView[]; sent: Sent | undefined; here: string }

/** Answers that came after the end, beside what is counted now: accepted or refused, each by itself. */
export function Claims({ claims, sent, here }: Props) {
  const t = useTexts(quizMarkingTexts)
  const { errors } = formFields(
    sent,
    { alasan: t.reason },
    { idOf: () => reasonId(sent?.values['jawaban'] ?? '') },
  )
  return (
    <Section id="susulan" title={t.claims}>
      <ErrorSummary errors={errors} answer={sent} />
      {sent && sent.decided.length > 0 && (
        <Banner tone="info" className="gap-b">
          {sent.decided.map((line) => (
            <p key={line} className="whitespace-pre-line">
              {line}
            </p>
          ))}
        </Banner>
      )}
      {claims.length > 0 && <p className="quiet gap-b">{t.claimsLede}</p>}
      <ul className="rows" aria-label={t.claims}>
        {claims.map((claim) => (
          <Claim
            key={claim.id}
            claim={claim}
            sent={sent?.values['jawaban'] === claim.id ? sent : undefined}
            here={here}
          />
        ))}
      </ul>
    </Section>
  )
}

function reasonId(claimId: string): string {
  return `f-alasan-${claimId}`
}

function Claim({ claim, sent, here }: { claim: ClaimView; sent: Sent | undefined; here: string }) {
  const t = useTexts(quizMarkingTexts)
  const { id, name } = claim
  return (
    <li className="row stack" id={`susulan-${id}`}>
      <h3 className="h3">{name}</h3>
      <p className="sm quiet num">
        {claim.about} · {claim.times}
      </p>
      <div lang="id">
        <Notes text={claim.question} />
      </div>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <Said title={t.claimed} lines={claim.claimed} />
        <Said title={t.counted} lines={claim.counted} about={claim.countedSaid} />
      </div>
      <Form method="post" className="stack">
        <input type="hidden" name="jawaban" value={id} />
        <input type="hidden" name="dasar" value={sent?.values['dasar'] ?? claim.mark} />
        <TextArea
          name="alasan"
          id={reasonId(id)}
          label={t.reason}
          optional
          rows={2}
          limit={LONGEST_COMMENT}
          error={sent?.errors['alasan']}
          defaultValue={sent?.values['alasan']}
          keptAt={`${here}#alasan-${id}`}
        />
        <p className="sm quiet">{claim.accepting}</p>
        <div className="btns">
          <BusyButton icon="check" name="putusan" value="terima">
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
  )
}

type SaidProps = { title: string; lines: readonly string[]; about?: readonly string[] }

function Said({ title, lines, about = [] }: SaidProps) {
  const t = useTexts(quizMarkingTexts)
  return (
    <div className="stack-2">
      <p className="sm quiet">{title}</p>
      {lines.length === 0 && <p>{t.empty}</p>}
      {lines.map((line, index) => (
        <PlainText key={index} text={line} />
      ))}
      {about.map((line) => (
        <p key={line} className="sm quiet num whitespace-pre-line">
          {line}
        </p>
      ))}
    </div>
  )
}
