import { GradeCorrections } from '#app/components/grade-corrections.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { WrittenText } from '#app/components/ui/written-text.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { FileList } from './file-list.tsx'
import type { AttemptView, GradeView } from './assignment.page.server.ts'

/** What was handed in (or, after the closing date, what was saved), to read. */
export function AttemptText({ attempt }: { attempt: AttemptView }) {
  const t = useTexts(assignmentTexts)
  return (
    <Section id="naskah" title={attempt.receipt ? t.handedInText : t.savedText}>
      <div className="stack">
        <AttemptBody attempt={attempt} />
      </div>
    </Section>
  )
}

function AttemptBody({ attempt }: { attempt: AttemptView }) {
  const t = useTexts(assignmentTexts)
  return (
    <>
      {attempt.text === '' ? (
        <p className="quiet">{t.noText}</p>
      ) : (
        <WrittenText text={attempt.text} formatted={attempt.formatted} />
      )}
      <FileList files={attempt.files} />
      <Receipt attempt={attempt} />
    </>
  )
}

function Receipt({ attempt }: { attempt: AttemptView }) {
  const t = useTexts(assignmentTexts)
  const { receipt } = attempt
  if (!receipt) return null
  return (
    <Card>
      <div className="line spread">
        <h3 className="h3">{t.receipt}</h3>
        <Pill tone={attempt.late ? 'warn' : 'ok'}>{attempt.late ? t.late : t.onTime}</Pill>
      </div>
      <DefinitionList
        items={[
          { term: t.receiptNumber, value: <strong className="num">{receipt.number}</strong> },
          { term: t.receiptAt, value: receipt.at },
          { term: t.receiptBy, value: receipt.by },
          { term: t.receiptHash, value: <code className="sm wrap-anywhere">{receipt.hash}</code> },
        ]}
      />
    </Card>
  )
}

/** A released grade: score, what each reached level means, and the trainer's words. */
export function Result({ grade, id = 'hasil' }: { grade: GradeView; id?: string }) {
  const t = useTexts(assignmentTexts)
  return (
    <Section id={id} title={t.result} aside={t.resultAt({ at: grade.releasedAt })}>
      <Card>
        <p className="lede num">
          <strong>{t.score({ score: grade.score })}</strong>
        </p>
        {grade.comment !== '' && (
          <div className="stack-2">
            <h3 className="h3">{t.comment}</h3>
            <Notes text={grade.comment} className="read" />
          </div>
        )}
        <DefinitionList
          long
          items={grade.criteria.map(({ criterion, weight, level, anchor, points }) => ({
            term: <Written text={criterion} />,
            value: (
              <>
                <strong>{t.level({ level })}</strong>. <Written text={anchor} />
                <span className="sm quiet num"> ({t.points({ points, weight })})</span>
              </>
            ),
          }))}
        />
        <GradeCorrections corrections={grade.corrections} />
      </Card>
    </Section>
  )
}

/** Attempts before this one stay readable, with what was said about them. */
export function EarlierAttempts({ attempts }: { attempts: readonly AttemptView[] }) {
  const t = useTexts(assignmentTexts)
  if (attempts.length === 0) return null
  return (
    <Section id="sebelumnya" title={t.earlier}>
      <Attempts attempts={attempts} prefix="" />
    </Section>
  )
}

/** What she handed in with teams that she has left since, and that go on with it. */
export function WithFormerTeams({ works }: { works: readonly { title: string; attempts: AttemptView[] }[] }) {
  return works.map(({ title, attempts }, index) => (
    <Section key={title} id={`bersama-${index}`} title={title}>
      <Attempts attempts={attempts} prefix={`tim-${index}-`} />
    </Section>
  ))
}

function Attempts({ attempts, prefix }: { attempts: readonly AttemptView[]; prefix: string }) {
  const t = useTexts(assignmentTexts)
  return (
    <div className="stack">
      {attempts.map((attempt) => (
        <Fold key={attempt.attempt} summary={t.attempt({ attempt: attempt.attempt })}>
          {attempt.returned && (
            <>
              <p>
                <strong>{t.returnedTitle(attempt.returned)}</strong>
              </p>
              <Notes text={attempt.returned.comment} className="read" />
            </>
          )}
          {attempt.grade && <Result grade={attempt.grade} id={`hasil-${prefix}${attempt.attempt}`} />}
          <AttemptBody attempt={attempt} />
        </Fold>
      ))}
    </div>
  )
}
