import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }
export type DiffProps = { parts: readonly DiffPart[]; className?: string }

/** What changed between two texts: signs and hidden words, never colour alone. */
export function Diff({ parts, className }: DiffProps) {
  const t = useTexts(shellTexts)
  return (
    <div className={className ? `diff ${className}` : 'diff'}>
      {parts.map((part, index) => {
        if (part.kind === 'same') return <span key={index}>{part.text}</span>
        const Tag = part.kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={index}>
            <span className="sr">{part.kind === 'added' ? t.diff.added : t.diff.removed}: </span>
            {part.text}
            <span className="sr"> ({t.diff.end})</span>
          </Tag>
        )
      })}
    </div>
  )
}
