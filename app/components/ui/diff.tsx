import { Fragment } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Written } from './written.tsx'

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }
export type DiffProps = {
  parts: readonly DiffPart[]
  /** In our own words; else in those of the people who wrote it. */
  ours?: boolean
  className?: string
}

/** What changed between two texts: signs and hidden words, never colour alone. */
export function Diff({ parts, ours, className }: DiffProps) {
  const t = useTexts(shellTexts)
  return (
    <div className={className ? `diff ${className}` : 'diff'}>
      {parts.map((part, index) => {
        const text = ours ? part.text : <Written text={part.text} />
        if (part.kind === 'same') return <Fragment key={index}>{text}</Fragment>
        const Tag = part.kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={index}>
            <span className="sr">{part.kind === 'added' ? t.diff.added : t.diff.removed}: </span>
            {text}
            <span className="sr"> ({t.diff.end})</span>
          </Tag>
        )
      })}
    </div>
  )
}
