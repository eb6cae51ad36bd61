import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { studioTexts } from '#app/i18n/studio.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

type Props = {
  blocks: readonly { name: string; label: string; template: string }[]
  insert: (template: string) => void
}

/** Puts a ready-made block where the cursor stands; without scripts the same samples can be copied. */
export function BlockTools({ blocks, insert }: Props) {
  const t = useTexts(studioTexts)
  const hydrated = useHydrated()
  if (!hydrated) {
    return (
      <Fold summary={t.insert}>
        <p className="hint">{t.insertWords}</p>
        {blocks.map((block) => (
          <div key={block.name} className="stack-2">
            <p>
              <strong>{block.label}</strong>
            </p>
            <div className="scroll" role="region" tabIndex={0} aria-label={block.label}>
              <pre className="sm">{block.template}</pre>
            </div>
          </div>
        ))}
      </Fold>
    )
  }
  return (
    <div className="line tools" role="group" aria-label={t.insert}>
      {blocks.map((block) => (
        <Button key={block.name} type="button" icon="plus" onClick={() => insert(block.template)}>
          {block.label}
        </Button>
      ))}
    </div>
  )
}
