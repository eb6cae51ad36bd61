import { useEffect, useRef, type RefObject } from 'react'
import { applyEdit, spotOf } from './apply-edit.ts'
import { continueList } from './continue-list.ts'
import type { Act } from './acts.ts'

type Options = { field: RefObject<HTMLTextAreaElement>; act: (name: Act) => void; isStudio: boolean }

const ACTS: Readonly<Record<string, Act>> = { b: 'bold', i: 'italic', k: 'link' }

/** The keys of the field: shortcuts, and Enter that goes on with a list. Tab stays the way out of it. */
export function useKeys(options: Options): void {
  const now = useRef(options)
  useEffect(() => void (now.current = options))
  const { field } = options
  useEffect(() => {
    const area = field.current
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || !area) return
      const { act, isStudio } = now.current
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        const key = event.key.toLowerCase()
        const name = isStudio && key === 'f' ? 'find' : ACTS[key]
        if (!name) return
        event.preventDefault()
        return act(name)
      }
      if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
      const edit = continueList(spotOf(area))
      if (!edit) return
      event.preventDefault()
      applyEdit(area, edit)
    }
    area?.addEventListener('keydown', press)
    return () => area?.removeEventListener('keydown', press)
  }, [field])
}
