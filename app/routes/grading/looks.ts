import type { IconName } from '#app/components/ui/icons.tsx'
import type { Tone } from '#app/components/ui/tone.ts'
import { GRADING_STATES, type GradingState } from '#app/domain/grading/grading-state.ts'

/** The pill of each state, and its word in the address of a filtered list. */
export const STATE_LOOKS: Readonly<Record<GradingState, { tone: Tone; icon: IconName; filter: string }>> = {
  ungraded: { tone: 'turn', icon: 'inbox', filter: 'belum-dinilai' },
  grading: { tone: 'turn', icon: 'grade', filter: 'sedang-dinilai' },
  ready: { tone: 'turn', icon: 'send', filter: 'siap-dirilis' },
  released: { tone: 'ok', icon: 'check-circle', filter: 'dirilis' },
  returned: { tone: 'info', icon: 'right', filter: 'dikembalikan' },
  writing: { tone: 'plain', icon: 'edit', filter: 'menulis' },
  none: { tone: 'plain', icon: 'clock', filter: 'belum-mulai' },
}

/** The state that a word of the address names; anything else filters nothing. */
export function stateOfFilter(word: string | null): GradingState | null {
  return GRADING_STATES.find((state) => STATE_LOOKS[state].filter === word) ?? null
}
