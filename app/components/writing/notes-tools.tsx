import { useEffect, useState, type RefObject } from 'react'
import { WritingTools } from './writing-tools.tsx'

/** For `TextArea`'s `below`: tools of a longer text in a form (`platform/say/notes.ts`). */
export function notesTools(field: RefObject<HTMLTextAreaElement>) {
  return <NotesTools field={field} />
}

/**
 * They come, and are loaded, when somebody begins to write there, and then stay: below the field, so that nothing moves
 * under the finger that touches it, and no button below goes away from one that leaves it.
 */
function NotesTools({ field }: { field: RefObject<HTMLTextAreaElement> }) {
  const [isWriting, setWriting] = useState(false)
  useEffect(() => {
    const area = field.current
    const begin = () => setWriting(true)
    if (area === document.activeElement) begin()
    area?.addEventListener('focus', begin)
    return () => area?.removeEventListener('focus', begin)
  }, [field])
  return isWriting && <WritingTools field={field} grammar="notes" />
}
