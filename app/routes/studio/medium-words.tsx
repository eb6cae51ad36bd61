import { useCallback, useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#app/components/ui/button.tsx'
import type { Edit } from '#app/components/writing/spot.ts'
import { writingField } from '#app/components/writing/writing-field.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { MediumSheet } from './medium-sheet.tsx'
import { mediumAt, owesWords, type MediumTag } from './medium-tag.ts'
import { mediumTexts } from './medium-texts.ts'
import { WORDS_WANTED } from './place-of-attribute.ts'

export type MediumWordsProps = {
  field: RefObject<HTMLTextAreaElement>
  /** How often a block was put in: the words of one that owes some are asked for at once. */
  put: number
}

type Asked = { tag: MediumTag; isNew: boolean; caret: number }

/** The words of the picture, file or film in whose block the cursor stands: the button that asks for them, and their sheet. */
export function MediumWords({ field, put }: MediumWordsProps) {
  const t = useTexts(mediumTexts)
  const [isHere, setHere] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const tagHere = useCallback(() => {
    const spot = field.current && writingField(field.current).spot()
    return spot && mediumAt(spot.text, spot.start)
  }, [field])
  const ask = useCallback(
    (isNew: boolean) => {
      const tag = tagHere()
      if (field.current && tag && (!isNew || owesWords(tag)))
        setAsked({ tag, isNew, caret: writingField(field.current).spot().start })
    },
    [field, tagHere],
  )
  useEffect(() => {
    if (put > 0) ask(true)
  }, [put, ask])
  useEffect(() => {
    let due = 0
    /** An editor that stands in for the field hears of the caret at the same moment, and knows it a moment later. */
    function look() {
      cancelAnimationFrame(due)
      due = requestAnimationFrame(() => {
        const area = field.current
        if (area && document.activeElement === writingField(area).element) setHere(tagHere() !== null)
      })
    }
    const area = field.current
    const wanted = () => ask(true)
    area?.addEventListener(WORDS_WANTED, wanted)
    document.addEventListener('selectionchange', look)
    return () => {
      cancelAnimationFrame(due)
      area?.removeEventListener(WORDS_WANTED, wanted)
      document.removeEventListener('selectionchange', look)
    }
  }, [field, tagHere, ask])

  /** As long as the sheet lies over the field, it takes no focus. */
  function close(made?: Edit) {
    const from = asked
    flushSync(() => setAsked(null))
    const area = field.current
    if (!area || !from) return
    const target = writingField(area)
    if (made) return target.edit(from.isNew ? goneOn(made, target.spot().text) : made)
    target.focus()
    target.mark(from.caret, from.caret)
  }
  return (
    <>
      {isHere && (
        <Button type="button" icon="edit" onClick={() => ask(false)}>
          {t.change}
        </Button>
      )}
      {asked && <MediumSheet tag={asked.tag} isNew={asked.isNew} onEdit={close} onClose={() => close()} />}
    </>
  )
}

/** Below what was just put in: she goes on with her text there, and it gets the empty lines that it needs. */
function goneOn(edit: Edit, text: string): Edit {
  const isLast = text.charAt(edit.to) !== '\n'
  const caret = edit.from + edit.insert.length + 1
  return { ...edit, insert: isLast ? `${edit.insert}\n` : edit.insert, start: caret, end: caret }
}
