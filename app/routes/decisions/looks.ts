import type { IconName } from '#app/components/ui/icons.tsx'
import type { Tone } from '#app/components/ui/tone.ts'
import type { DecisionKind } from '#app/domain/decisions/kinds.ts'

/** A decision as leaders see it, on the card and in the week's list. */
export const DECISION_LOOKS: Readonly<Record<DecisionKind, { tone: Tone; icon: IconName }>> = {
  APPROVE: { tone: 'ok', icon: 'check-circle' },
  APPROVE_WITH_NOTES: { tone: 'ok', icon: 'check-circle' },
  RETURN: { tone: 'warn', icon: 'back' },
  DEFER: { tone: 'warn', icon: 'calendar' },
  REJECT: { tone: 'danger', icon: 'close' },
}
