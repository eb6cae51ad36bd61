import { Pill } from '#app/components/ui/pill.tsx'
import type { Phase, WorkState } from '#app/domain/assignments/state.ts'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { STATE_LOOKS } from './looks.ts'

/** What an assignment is to the person who owes it. */
export function StatePill({ state }: { state: WorkState }) {
  const t = useTexts(assignmentTexts)
  const { tone, icon } = STATE_LOOKS[state]
  return (
    <Pill tone={tone} icon={icon}>
      {t.state[state]}
    </Pill>
  )
}

/** Where its dates stand, for those who read along. */
export function PhasePill({ phase }: { phase: Phase }) {
  const t = useTexts(assignmentTexts)
  return <Pill icon="clock">{t.phase[phase]}</Pill>
}
