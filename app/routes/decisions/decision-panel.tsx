import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import type { DecisionView } from '#app/domain/decisions/decision-view.ts'
import { paths } from '#app/paths.ts'
import { ANNOUNCE, AnnounceSheet } from './announce-sheet.tsx'
import type { CardData } from './card.page.server.ts'
import { DECISION_LOOKS } from './looks.ts'

/** What was decided, by whom, until when it can be undone; with the two buttons for the person who decided. */
export function DecisionPanel({ card, decision }: { card: CardData; decision: DecisionView }) {
  return (
    <>
      <Banner {...DECISION_LOOKS[decision.kind]} title={decision.headline} arrival id="putusan">
        {decision.note && <Notes text={decision.note} />}
        {decision.facts.map((fact) => (
          <p key={fact} className="quiet">
            {fact}
          </p>
        ))}
        {(decision.undo ?? decision.announce) && (
          <div className="btns">
            {decision.undo && (
              <OwnDecision
                to={paths.undoDecision(card.id)}
                decision={decision}
                submissionKey={card.form.keys.undo}
              >
                {decision.undo}
              </OwnDecision>
            )}
            {decision.announce && <ButtonLink to={`#${ANNOUNCE}`}>{decision.announce}</ButtonLink>}
          </div>
        )}
      </Banner>
      {decision.announce && <AnnounceSheet card={card} decision={decision} />}
    </>
  )
}

type OwnDecisionProps = { to: string; decision: DecisionView; submissionKey: string; children: string }

function OwnDecision({ to, decision, submissionKey, children }: OwnDecisionProps) {
  return (
    <Form method="post" action={to}>
      <input type="hidden" name="keputusan" value={decision.id} />
      <SubmissionKey value={submissionKey} />
      <BusyButton>{children}</BusyButton>
    </Form>
  )
}
