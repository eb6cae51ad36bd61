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
        const words = (text: string) => (ours ? text : <Written text={text} />)
        if (part.kind === 'same') return <Fragment key={index}>{words(part.text)}</Fragment>
        const Tag = part.kind === 'added' ? 'ins' : 'del'
        // Empty lines around a paragraph are not marked: the sign would stand on a line of its own, before nothing.
        const body = part.text.trim() || part.text
        const at = part.text.indexOf(body)
        return (
          <Fragment key={index}>
            {part.text.slice(0, at)}
            <Tag>
              <span className="sr">{part.kind === 'added' ? t.diff.added : t.diff.removed}: </span>
              {words(body)}
              <span className="sr"> ({t.diff.end})</span>
            </Tag>
            {part.text.slice(at + body.length)}
          </Fragment>
        )
      })}
    </div>
  )
}
