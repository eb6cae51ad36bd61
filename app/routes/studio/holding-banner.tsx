import { Banner } from '#app/components/ui/banner.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { studioTexts } from '#app/i18n/studio.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

type Props = { faults: readonly { line: number; sentence: string }[]; saved: boolean }

/** What keeps a text from being published: line and sentence, each leading to its line. */
export function HoldingBanner({ faults, saved }: Props) {
  const t = useTexts(studioTexts)
  if (faults.length === 0) return null
  return (
    <Banner tone="danger" title={t.holding({ count: faults.length })} role="alert" id="menahan">
      <ul className="stack-2">
        {faults.map((fault) => (
          <li key={`${fault.line}:${fault.sentence}`}>
            <a href={`#${fieldId('naskah')}`} onClick={() => selectLine(fault.line)}>
              {fault.sentence}
            </a>
          </li>
        ))}
      </ul>
      <p>{saved ? t.holdingSafe : t.holdingTyped}</p>
    </Banner>
  )
}

/** Marks a line of the text in its field. */
function selectLine(line: number) {
  const field = document.getElementById(fieldId('naskah'))
  if (!(field instanceof HTMLTextAreaElement)) return
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  field.focus()
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
}
