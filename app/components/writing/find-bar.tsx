import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { foundPlaces, replacedAll } from './found-places.ts'
import { writingTexts } from './texts.ts'
import { lineOf, writingField } from './writing-field.ts'

type Props = { field: RefObject<HTMLTextAreaElement>; onClose: () => void }

/** Finds and replaces in the field. What is found is marked in the field and told by its line. */
export function FindBar({ field, onClose }: Props) {
  const t = useTexts(writingTexts)
  const [what, setWhat] = useState('')
  const [by, setBy] = useState('')
  const [said, setSaid] = useState('')
  const at = useRef(-1)

  const here = () => field.current && writingField(field.current)
  function look(wanted: string) {
    setWhat(wanted)
    at.current = -1
    setSaid(
      wanted === '' ? '' : t.findCount({ count: foundPlaces(here()?.spot().text ?? '', wanted).length }),
    )
  }
  function go(step: 1 | -1) {
    const target = here()
    if (!target) return
    const { text, start } = target.spot()
    const places = foundPlaces(text, what)
    if (places.length === 0) return setSaid(t.findCount({ count: 0 }))
    const from = at.current === -1 ? start : at.current
    const ahead =
      step === 1
        ? places.findIndex((place) => place > from || (at.current === -1 && place >= from))
        : places.findLastIndex((place) => place < from)
    const index = ahead === -1 ? (step === 1 ? 0 : places.length - 1) : ahead
    const place = places[index] ?? 0
    at.current = place
    target.mark(place, place + what.length)
    target.show(place)
    setSaid(t.findPlace({ place: index + 1, count: places.length, line: lineOf(text, place) }))
  }
  function replace() {
    const target = here()
    if (!target) return
    const isFound = at.current !== -1 && foundPlaces(target.spot().text, what).includes(at.current)
    if (!isFound) return go(1)
    const end = at.current + by.length
    target.edit({ from: at.current, to: at.current + what.length, insert: by, start: end, end })
    at.current = end - 1
    go(1)
  }
  function replaceAll() {
    const target = here()
    if (!target) return
    const { text: before } = target.spot()
    const { text, count } = replacedAll(before, what, by)
    if (count > 0) target.edit({ from: 0, to: before.length, insert: text, start: 0, end: 0 })
    at.current = -1
    setSaid(t.findReplaced({ count }))
  }
  function keys(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    // Enter would send the form around it.
    event.preventDefault()
    if (event.target.name === 'alat-ganti') replace()
    else go(event.shiftKey ? -1 : 1)
  }
  return (
    <div className="card pad stack-2" role="search" aria-label={t.find} onKeyDown={keys}>
      <div className="grid gap-4 lg:grid-cols-2">
        <TextField
          name="alat-cari"
          type="search"
          label={t.findWhat}
          value={what}
          autoFocus
          autoComplete="off"
          onChange={(event) => look(event.currentTarget.value)}
        />
        <TextField
          name="alat-ganti"
          type="search"
          label={t.findWith}
          value={by}
          autoComplete="off"
          onChange={(event) => setBy(event.currentTarget.value)}
        />
      </div>
      <div className="line">
        <Button type="button" onClick={() => go(1)}>
          {t.findNext}
        </Button>
        <Button type="button" onClick={() => go(-1)}>
          {t.findBefore}
        </Button>
        <Button type="button" onClick={replace}>
          {t.findReplace}
        </Button>
        <Button type="button" onClick={replaceAll}>
          {t.findAll}
        </Button>
        <Button type="button" variant="text" onClick={onClose}>
          {t.close}
        </Button>
      </div>
      <p role="status" className="quiet sm">
        {said}
      </p>
    </div>
  )
}
