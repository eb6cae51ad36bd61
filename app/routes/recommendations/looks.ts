import type { IconName } from '#app/components/ui/icons.tsx'
import type { Tone } from '#app/components/ui/tone.ts'
import type { DecisionKind } from '#app/domain/decisions/kinds.ts'
import type { Status } from '#app/domain/recommendations/workflow.data.ts'

/** The pill of each state: the same tone and icon wherever the word stands. */
export const STATUS_LOOKS: Readonly<Record<Status, { tone: Tone; icon: IconName }>> = {
  DRAFT: { tone: 'turn', icon: 'edit' },
  SUBMITTED: { tone: 'info', icon: 'inbox' },
  RETURNED: { tone: 'warn', icon: 'alert' },
  AWAITING_DECISION: { tone: 'info', icon: 'scale' },
  DEFERRED: { tone: 'warn', icon: 'calendar' },
  APPROVED: { tone: 'ok', icon: 'check-circle' },
  REJECTED: { tone: 'danger', icon: 'close' },
  WITHDRAWN: { tone: 'plain', icon: 'close' },
  DISCARDED: { tone: 'plain', icon: 'trash' },
}

/** A published decision on the team's page; its icon there is the stamp. */
export const DECISION_TONES: Readonly<Record<DecisionKind, Tone>> = {
  APPROVE: 'ok',
  APPROVE_WITH_NOTES: 'ok',
  RETURN: 'warn',
  DEFER: 'warn',
  REJECT: 'danger',
}
