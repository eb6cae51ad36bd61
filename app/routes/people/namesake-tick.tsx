import { Choice } from '#app/components/ui/choice.tsx'
import type { Namesakes } from '#app/domain/people/namesakes.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { peopleTexts } from './texts.ts'

/** Says that it is another person. The tick is for one name: it carries its key, and counts for no other. */
export function NamesakeTick({ of }: { of: Pick<Namesakes, 'name' | 'key'> | undefined }) {
  const t = useTexts(peopleTexts).namesakes
  return of ? <Choice name="orangLain" value={of.key} label={t.confirm({ name: of.name })} /> : null
}
