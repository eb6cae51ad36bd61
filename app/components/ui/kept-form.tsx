import { useCallback, useEffect, type RefObject } from 'react'
import { createPortal, flushSync } from 'react-dom'
import {
  mergeWhole,
  namesOf,
  readWhole,
  valuesIn,
  wholeOf,
  wholeSays,
  wholeWords,
  writeWhole,
} from '#app/platform/line/whole-form.ts'
import { FieldNews } from './field-news.tsx'
import { SaveState } from './save-state.tsx'
import { sayPlace } from './unsent-places.ts'
import { useUnsentText, type Held } from './use-unsent.ts'

export type KeptFormProps = {
  /** The page of the form and the place on it (`#…`): where all of it is found again. */
  address: string
  form: RefObject<HTMLFormElement>
  /** What the server holds of its fields. */
  saved: Readonly<Record<string, string>>
  labels: Readonly<Record<string, string>>
  /** Where the form says that the device has it: beside its button. */
  chipAt: RefObject<HTMLElement>
  /** Draws fields of these names, where the page has none. */
  room?: (names: readonly string[]) => void
}

/** All fields of a form are kept as one text, so that what belongs together comes back together. */
const NAME = 'isian'

/** In a form of many fields that is sent as a whole: where all of it is, and what an earlier opening of the page has left. */
export function KeptForm({ address, form, saved, labels, chipAt, room }: KeptFormProps) {
  const hold = useCallback((element: HTMLFormElement) => heldForm(element, room), [room])
  const onServer = wholeOf(Object.entries(saved))
  const keeping = useUnsentText({ address, name: NAME, onServer }, form, hold)
  const { whole } = keeping
  const onDevice = whole.word === 'onDevice'
  const unsent = whole.word !== 'saved' || whole.offers.length > 0
  useEffect(() => {
    sayPlace(address, { title: '', unsent, waits: false })
    return () => sayPlace(address, null)
  }, [address, unsent])
  return (
    <>
      <FieldNews field={NAME} {...keeping} words={(value) => wholeWords(form.current, labels, value)} />
      {onDevice && chipAt.current && createPortal(<SaveState state="onDevice" />, chipAt.current)}
    </>
  )
}

function heldForm(form: HTMLFormElement, room: KeptFormProps['room']): Held {
  // A form that has gone by the time it is taken is known by the names it had.
  let names = namesOf(form)
  return {
    form,
    hears: form,
    base: (onServer) => wholeOf([...valuesIn(onServer)].filter(([name]) => names.has(name))),
    read: () => {
      names = namesOf(form)
      return readWhole(form)
    },
    write: (value) => {
      const missing = [...valuesIn(value).keys()].filter((name) => !names.has(name))
      if (room && missing.length > 0) flushSync(() => room(missing))
      writeWhole(form, value)
    },
    sentIn: (data) => {
      const pairs = [...data].flatMap(([name, value]): [string, string][] =>
        names.has(name) && typeof value === 'string' ? [[name, value]] : [],
      )
      return wholeOf(pairs)
    },
    says: wholeSays,
    merge: mergeWhole,
  }
}
