import { Card } from '#app/components/ui/card.tsx'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { AttemptView } from './assignment.page.server.ts'

/** Who did what in this attempt, for everybody who shares it. */
export function WorkLog({ lines }: { lines: AttemptView['log'] }) {
  const t = useTexts(assignmentTexts)
  const words: Record<string, ((p: { by: string; detail: string }) => string) | undefined> = t.logLine
  return (
    <Card as="section" labelledBy="jejak-tugas">
      <h2 className="h3" id="jejak-tugas">
        {t.log}
      </h2>
      {lines.length === 0 && <p className="quiet">{t.logEmpty}</p>}
      <ul className="stack-2">
        {lines.map((line, index) => (
          <li key={index} className="sm">
            {words[line.kind]?.(line) ?? line.by}
            <span className="quiet num">, {line.at}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
