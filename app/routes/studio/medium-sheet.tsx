import { useState } from 'react'
import { TextArea } from '#app/components/ui/text-area.tsx'
import type { Edit } from '#app/components/writing/spot.ts'
import { ToolDialog } from '#app/components/writing/tool-dialog.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { letters } from '#app/platform/say/words.ts'
import { mediumTexts } from './medium-texts.ts'
import { owesWords, withWords, type MediumTag, type WordsOf } from './medium-tag.ts'

type Props = {
  tag: MediumTag
  /** It was put in just now: its words can wait, and the check says so. */
  isNew: boolean
  onEdit: (edit: Edit) => void
  onClose: () => void
}

/** Asks what a picture, a file or a film has to say, so that nobody types attributes. */
export function MediumSheet({ tag, isNew, onEdit, onClose }: Props) {
  const t = useTexts(mediumTexts)
  const [said, setSaid] = useState(() => new Map(tag.words.map(({ name, value }) => [name, value])))
  const [pressed, setPressed] = useState(false)
  const words = t.of[tag.block]
  const [labels, hints] = [new Map(Object.entries(words.labels)), new Map(Object.entries(words.hints))]
  const faults = new Map(tag.words.map((row) => [row.name, faultOf(row, said.get(row.name) ?? '')]))
  function faultOf({ required, most }: WordsOf, value: string) {
    if (required && value.trim() === '') return t.empty
    return letters(value.trim()) > most ? t.tooLong({ most }) : undefined
  }
  function put() {
    setPressed(true)
    if ([...faults.values()].every((fault) => fault === undefined)) onEdit(withWords(tag, said))
  }
  return (
    <ToolDialog
      title={words.title}
      onClose={onClose}
      put={{ label: t.use, act: put, cancel: isNew && owesWords(tag) ? t.later : undefined }}
      unsaved={tag.words.some(({ name, value }) => said.get(name) !== value)}
    >
      <p className="sm quiet wrap-anywhere">{t.file({ name: tag.file })}</p>
      {tag.words.map(({ name, required, most }) => (
        <TextArea
          key={name}
          name={`medium-${name}`}
          label={labels.get(name) ?? name}
          hint={hints.get(name)}
          optional={!required}
          rows={name === 'alt' ? 3 : 2}
          lang="id"
          limit={most}
          value={said.get(name) ?? ''}
          error={pressed ? faults.get(name) : undefined}
          onChange={({ currentTarget: { value } }) => setSaid(new Map(said).set(name, value))}
        />
      ))}
      {tag.block === 'Video' && <p className="sm">{t.spoken}</p>}
    </ToolDialog>
  )
}
