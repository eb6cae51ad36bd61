import { Pill } from '#app/components/ui/pill.tsx'
import type { Composition } from '#app/domain/teams/teams.ts'
import { teamTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

const TONES = { forming: 'info', holds: 'ok', broken: 'warn' } as const

/** Whether a team meets the rule of two agencies. */
export function CompositionPill({ state }: { state: Composition['state'] }) {
  const t = useTexts(teamTexts).teams.states
  return <Pill tone={TONES[state]}>{t[state]}</Pill>
}
