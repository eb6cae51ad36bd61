import type { IconName } from '#app/components/ui/icons.tsx'
import type { Tone } from '#app/components/ui/tone.ts'
import type { WorkState } from '#app/domain/assignments/state.ts'

/** The pill of each state: the same tone and icon wherever the word stands. */
export const STATE_LOOKS: Readonly<Record<WorkState, { tone: Tone; icon: IconName }>> = {
  returned: { tone: 'turn', icon: 'edit' },
  late: { tone: 'warn', icon: 'clock' },
  open: { tone: 'turn', icon: 'edit' },
  'no-team': { tone: 'warn', icon: 'alert' },
  ahead: { tone: 'plain', icon: 'edit' },
  soon: { tone: 'plain', icon: 'lock' },
  'handed-in': { tone: 'info', icon: 'sent' },
  'joined-later': { tone: 'plain', icon: 'sent' },
  released: { tone: 'ok', icon: 'check-circle' },
  closed: { tone: 'danger', icon: 'stop' },
}
