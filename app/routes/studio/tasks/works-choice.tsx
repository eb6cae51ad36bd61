import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import type { formFields } from '#app/components/ui/form-fields.ts'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { TASK_LIMITS } from '#app/domain/assignments/making/limits.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { taskTexts } from './texts.ts'

type Props = {
  /** For whom the change means what, and which version it would be. */
  works: { number: number; lines: readonly string[] }
  field: ReturnType<typeof formFields<string>>['field']
}

/** What other instructions or another rubric mean for works that are handed in, and the choice what becomes of them. */
export function WorksChoice({ works, field }: Props) {
  const t = useTexts(taskTexts).works
  const lang = useWrittenLang()
  return (
    <section className="card stack" aria-labelledby="arti-perubahan">
      <h2 className="h3" id="arti-perubahan">
        {t.title(works)}
      </h2>
      <ul className="stack-2">
        {works.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ChoiceGroup
        {...field('terkumpul')}
        options={[
          { value: 'tetap', label: t.stay, hint: t.stayHint },
          { value: 'pindah', label: t.move, hint: t.moveHint },
        ]}
      />
      <TextField {...field('perubahan')} optional lang={lang} limit={TASK_LIMITS.note} autoComplete="off" />
    </section>
  )
}
