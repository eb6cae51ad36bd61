import { useEffect, type RefObject } from 'react'
import { typeIn } from '#app/platform/line/type-in.ts'

/**
 * Reads what is pasted with its looks, because keys are marked in bold and colour: the reader comes with the first such paste, and
 * what it makes of it is typed in, so that one step of undo takes it back. Without scripts the letters are pasted alone.
 */
export function useQuestionPaste(area: RefObject<HTMLTextAreaElement>): void {
  useEffect(() => {
    const field = area.current
    if (!field) return
    const box = field
    function paste(event: ClipboardEvent) {
      const html = event.clipboardData?.getData('text/html') ?? ''
      const plain = event.clipboardData?.getData('text/plain') ?? ''
      if (event.defaultPrevented || html === '') return
      event.preventDefault()
      void read(html, plain).then((text) => typeIn(box, text))
    }
    box.addEventListener('paste', paste)
    return () => box.removeEventListener('paste', paste)
  }, [area])
}

async function read(html: string, plain: string): Promise<string> {
  try {
    const { textOfPastedHtml } = await import('#app/domain/quizzes/reading/pasted-html.ts')
    return textOfPastedHtml(html) || plain
  } catch {
    // The reader did not come over a bad line: the letters are there.
    return plain
  }
}
