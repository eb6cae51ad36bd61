import { useState, type RefObject } from 'react'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Act } from './acts.ts'
import type { Grammar } from './paste/shapes.ts'
import { writingTexts } from './texts.ts'
import { ToolDialog } from './tool-dialog.tsx'
import { writingField } from './writing-field.ts'

type Props = {
  field: RefObject<HTMLTextAreaElement>
  /** What the field can do. */
  has: (name: Act) => boolean
  grammar: Grammar
  onClose: () => void
}

/** What the keyboard does in the field, and which signs stand for what. */
export function HelpSheet({ field, has, grammar, onClose }: Props) {
  const t = useTexts(writingTexts)
  const keys: [keys: string, does: string][] = [
    ['Ctrl+B', t.bold],
    ['Ctrl+I', t.italic],
    ...(has('link') ? ([['Ctrl+K', t.link]] satisfies [string, string][]) : []),
    ['Ctrl+Z', t.helpUndo],
    ['Ctrl+Shift+V', t.helpPlain],
    ...(grammar === 'lesson'
      ? ([
          ['Enter', t.helpParagraph],
          ['Shift+Enter', t.helpBreak],
        ] satisfies [string, string][])
      : ([['Enter', t.helpEnter]] satisfies [string, string][])),
    ...(has('find')
      ? ([
          ['Ctrl+F', t.find],
          ['/', t.helpSlash],
        ] satisfies [string, string][])
      : []),
  ]
  const signs: [written: string, becomes: string][] = [
    ['**kata**', t.bold],
    ['_kata_', t.italic],
    ...(has('heading') ? ([['## ', t.heading]] satisfies [string, string][]) : []),
    ['- ', t.bullets],
    ['1. ', t.numbers],
    has('link') ? ['[kata](https://…)', t.link] : ['https://…', t.helpAddress],
    ['| a | b |', t.table],
  ]
  return (
    <ToolDialog title={t.help} onClose={onClose}>
      <p>{t.helpPaste}</p>
      <RawText field={field} />
      <Pairs caption={t.helpKeys} heads={[t.helpKey, t.helpDoes]} rows={keys} />
      <Pairs caption={t.helpSigns} heads={[t.helpWritten, t.helpShown]} rows={signs} />
    </ToolDialog>
  )
}

/** Where the text is shown as its readers will see it, it can be shown as it is written. */
function RawText({ field }: Pick<Props, 'field'>) {
  const t = useTexts(writingTexts)
  const [raw] = useState(() => (field.current ? writingField(field.current).raw : undefined))
  const [isOn, setOn] = useState(() => raw?.isOn() ?? false)
  if (!raw) return null
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => {
          setOn(currentTarget.checked)
          raw.set(currentTarget.checked)
        }}
      />
      {t.raw}
    </label>
  )
}

type PairsProps = { caption: string; heads: [string, string]; rows: [string, string][] }

function Pairs({ caption, heads, rows }: PairsProps) {
  return (
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, second]) => (
            <tr key={first}>
              <th scope="row">
                <code>{first}</code>
              </th>
              <td>{second}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
