import { Pill } from '#app/components/ui/pill.tsx'
import type { GradingState } from '#app/domain/grading/grading-state.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { STATE_LOOKS } from './looks.ts'

export function StatePill({ state }: { state: GradingState }) {
  const t = useTexts(gradingTexts)
  const { tone, icon } = STATE_LOOKS[state]
  return (
    <Pill tone={tone} icon={icon}>
      {t.state[state]}
    </Pill>
  )
}
