import type { IconName } from '#app/components/ui/icons.tsx'
import type { Tone } from '#app/components/ui/tone.ts'
import type { DecisionKind } from '#app/domain/decisions/kinds.ts'
import type { WhyRule } from '#app/domain/decisions/why-here.ts'

/** A decision as leaders see it, on the card and in the week's list. */
export const DECISION_LOOKS: Readonly<Record<DecisionKind, { tone: Tone; icon: IconName }>> = {
  APPROVE: { tone: 'ok', icon: 'check-circle' },
  APPROVE_WITH_NOTES: { tone: 'ok', icon: 'check-circle' },
  RETURN: { tone: 'warn', icon: 'back' },
  DEFER: { tone: 'warn', icon: 'calendar' },
  REJECT: { tone: 'danger', icon: 'close' },
}

/** Beside the reason why it stands where it stands in the queue. */
export const WHY_ICONS: Readonly<Record<WhyRule, IconName>> = {
  pinned: 'flag',
  window: 'clock',
  worthy: 'check-circle',
  waiting: 'clock',
}
