import { Pill } from '#app/components/ui/pill.tsx'
import type { Status } from '#app/domain/recommendations/workflow.data.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { STATUS_LOOKS } from './looks.ts'

/** The state of a recommendation, in the same words and colours everywhere. */
export function StatusPill({ status }: { status: Status }) {
  const t = useTexts(recommendationTexts)
  const { tone, icon } = STATUS_LOOKS[status]
  return (
    <Pill tone={tone} icon={icon}>
      {t.status[status]}
    </Pill>
  )
}
