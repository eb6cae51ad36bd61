import { Pill } from '#app/components/ui/pill.tsx'
import { isPersonStatus } from '#app/domain/people/people.ts'
import { peopleTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

const LOOKS = {
  INVITED: { tone: 'info', icon: 'mail' },
  ACTIVE: { tone: 'ok', icon: 'check' },
  DISABLED: { tone: 'plain', icon: 'lock' },
} as const

/** How far an account is, the same words and icon everywhere. */
export function StatusPill({ status }: { status: string }) {
  const t = useTexts(peopleTexts).statuses
  if (!isPersonStatus(status)) return null
  return <Pill {...LOOKS[status]}>{t[status]}</Pill>
}
